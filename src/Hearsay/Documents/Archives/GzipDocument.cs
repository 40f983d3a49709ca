namespace Hearsay.Documents.Archives;

/// <summary>Unpacks one document from the gzip members that it lies in, with their checksums.</summary>
internal static class GzipDocument
{
    /// <summary>Reads to the end of the last member, or to the limit of one document. Zero bytes and anything else behind the members are left.</summary>
    public static ReadOnlyMemory<byte> Read(ArchiveInput input, CancellationToken cancellation, out Unpacking outcome)
    {
        using var members = new Members(input);
        var document = ContentCoding.ReadAll(members, cancellation, out outcome);
        if (!members.IsAny) outcome = Unpacking.Damaged;
        else if (outcome == Unpacking.Done && members.Damage is not null) outcome = input.RanDry ? Unpacking.Cut : Unpacking.Damaged;
        return document;
    }

    // The members of a file, one behind the other, as a stream.
    private sealed class Members(ArchiveInput input) : Stream
    {
        private readonly GzipMember member = new(input);

        public string? Damage => member.Damage;

        public bool IsAny { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> destination)
        {
            while (true)
            {
                var read = member.Read(destination);
                if (read > 0 || member.Damage is not null || !member.Open()) return read;
                IsAny = true;
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) member.Dispose();
            base.Dispose(disposing);
        }
    }
}
