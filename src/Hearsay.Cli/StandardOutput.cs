using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hearsay.Cli;

/// <summary>Standard output for data: bytes as written, and an end of the run when nobody reads any more.</summary>
internal static class StandardOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opens standard output, buffered. Dispose it to flush.</summary>
    public static Stream Open() => new BufferedStream(new Pipe(OpenRaw()), 1 << 16);

    /// <summary>Opens standard output for text: UTF-8 without a mark, line feeds.</summary>
    public static TextWriter OpenText() => new StreamWriter(Open(), Utf8, 1 << 12) { NewLine = "\n" };

    // The console's own stream swallows a broken pipe, and a long run would go on for nobody. A file stream over the descriptor tells;
    // but it must not be used on a real file, whose position it would not share with other writers.
    private static Stream OpenRaw()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!stream.CanSeek) return stream;
            }
            catch (Exception problem) when (problem is IOException or ArgumentException or UnauthorizedAccessException)
            {
                return Console.OpenStandardOutput();
            }
        }

        return Console.OpenStandardOutput();
    }

    private sealed class Pipe(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (IOException problem) when (!IsOutOfSpace(problem))
            {
                throw new ClosedOutputException(problem);
            }
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private static bool IsOutOfSpace(IOException problem) => (problem.HResult & 0xFFFF) is 28 or 112;
    }
}

/// <summary>Whoever read standard output has closed it.</summary>
internal sealed class ClosedOutputException(Exception inner) : Exception("Standard output was closed.", inner);
