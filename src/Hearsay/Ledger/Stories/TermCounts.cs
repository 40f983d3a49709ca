using System.Buffers.Binary;
using System.Reflection;

namespace Hearsay.Ledger.Stories;

/// <summary>In how many articles of a large collection of news a term stands: what everybody writes tells little of what an article is about.</summary>
/// <remarks>
/// Read from <c>models/en/terms/counts.bin</c>: the number of articles (4 bytes), the number of terms (4 bytes), then for each term, in order of its
/// hash, the difference to the hash before (7 bits a byte, least first) and one byte, the level of its count: see <see cref="Level"/>.
/// Immutable and safe to share between threads.
/// </remarks>
internal sealed class TermCounts
{
    /// <summary>The name of the table among the library's resources.</summary>
    public const string Resource = "models/en/terms/counts.bin";

    // A count is kept to within about four per cent.
    private const double LevelsPerUnit = 12;

    private static readonly Lazy<TermCounts> Shipped = new(ReadShipped);

    private readonly uint[] terms;
    private readonly byte[] levels;
    private readonly double[] rarities = new double[256];

    private TermCounts(int articles, uint[] terms, byte[] levels)
    {
        (this.terms, this.levels) = (terms, levels);
        for (var level = 0; level < rarities.Length; level++) rarities[level] = Math.Log(articles / (0.5 + Math.Exp(level / LevelsPerUnit)));
        RarityOfUnknown = Math.Log(articles / 1.5);
    }

    /// <summary>The table that is built into the library.</summary>
    public static TermCounts English => Shipped.Value;

    /// <summary>The rarity of a term that the table does not have.</summary>
    public double RarityOfUnknown { get; }

    /// <summary>The natural logarithm of one over the share of articles that have the term (Spärck Jones 1972).</summary>
    public double Rarity(uint term)
    {
        var at = Array.BinarySearch(terms, term);
        return at < 0 ? RarityOfUnknown : Math.Max(0, rarities[levels[at]]);
    }

    /// <summary>The table as it is kept.</summary>
    /// <param name="articles">How many articles were counted.</param>
    /// <param name="counts">The terms, in order, with the number of articles that have each.</param>
    public static byte[] Write(int articles, IReadOnlyList<(uint Term, int Count)> counts)
    {
        var bytes = new MemoryStream();
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(head, articles);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], counts.Count);
        bytes.Write(head);
        var last = 0u;
        foreach (var (term, count) in counts)
        {
            var step = term - last;
            for (; step >= 0x80; step >>= 7) bytes.WriteByte((byte)(step | 0x80));
            bytes.WriteByte((byte)step);
            bytes.WriteByte(Level(count));
            last = term;
        }

        return bytes.ToArray();
    }

    private static byte Level(int count) => (byte)Math.Min(255, Math.Round(Math.Log(count) * LevelsPerUnit));

    private static TermCounts ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource);
        if (stream is null) return new TermCounts(30_000, [], []);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var hashes = new uint[BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4))];
        var counts = new byte[hashes.Length];
        var (at, last) = (8, 0u);
        for (var term = 0; term < hashes.Length; term++)
        {
            var step = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var part = bytes[at++];
                step |= (uint)(part & 0x7F) << shift;
                if (part < 0x80) break;
            }

            hashes[term] = last += step;
            counts[term] = bytes[at++];
        }

        return new TermCounts(BinaryPrimitives.ReadInt32LittleEndian(bytes), hashes, counts);
    }
}
