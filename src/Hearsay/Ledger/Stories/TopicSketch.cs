using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Stories;

/// <summary>A term of an article's head: what a reader is shown as the reason why two articles are one story.</summary>
/// <param name="Term">Its hash.</param>
/// <param name="Span">Where it first stands in the title or in the first sentences.</param>
internal readonly record struct TellingWord(uint Term, Span Span);

/// <summary>What an article is about, as weighted terms, with the days on which it was published.</summary>
/// <remarks>
/// A vector of length 1 over an article's strongest terms. A term weighs by how often it stands in the article, more in the title and in the first
/// sentences, more if it is a name, and by how few articles of a large collection have it (tf-idf: Salton and Buckley 1988, "Term-weighting
/// approaches in automatic text retrieval"). Immutable and safe to share between threads.
/// </remarks>
internal sealed class TopicSketch
{
    /// <summary>The most terms that a sketch keeps.</summary>
    public const int MostTerms = 96;

    /// <summary>How far apart in time two articles may be to be compared at all, in days.</summary>
    public const int Reach = 14;

    /// <summary>After so many days a likeness has fallen to 1 / e.</summary>
    private const double DaysOfDecay = 10;

    /// <summary>What is left of a likeness where a day is not known: as after three or four days.</summary>
    private const double NearnessOfUndated = 0.7;

    private readonly uint[] terms;
    private readonly ushort[] weights;

    internal TopicSketch(int? firstDay, int? lastDay, uint[] terms, ushort[] weights, ImmutableArray<TellingWord> tellingWords, string label, Span labelSpan)
    {
        (FirstDay, LastDay, this.terms, this.weights, TellingWords, Label, LabelSpan) = (firstDay, lastDay, terms, weights, tellingWords, label, labelSpan);
    }

    /// <summary>The first day on which it may have been published, in days since 1 January of year 1, or null where nothing is known.</summary>
    public int? FirstDay { get; }

    /// <summary>The last such day.</summary>
    public int? LastDay { get; }

    /// <summary>The day that the article is compared by: the middle of its days, or null where they are too many to tell.</summary>
    public int? Day => FirstDay is { } first && LastDay is { } last && last - first <= Reach ? (first + last) / 2 : null;

    /// <summary>The terms' hashes, in rising order.</summary>
    public ReadOnlySpan<uint> Terms => terms;

    /// <summary>The weight of each term, in parts of <see cref="WeightUnit"/>.</summary>
    public ReadOnlySpan<ushort> Weights => weights;

    /// <summary>The weight 1.</summary>
    public const double WeightUnit = ushort.MaxValue;

    /// <summary>The terms of the article's head that are among its strongest, in text order.</summary>
    public ImmutableArray<TellingWord> TellingWords { get; }

    /// <summary>Words of the article that tell what it is about: its title, or the strongest words of its first sentence. Empty where it has no body.</summary>
    public string Label { get; }

    /// <summary>Where <see cref="Label"/> stands in the article's text.</summary>
    public Span LabelSpan { get; }

    /// <summary>What the article is found by later: its strongest terms, each with the week; for an article without a date, pairs of them.</summary>
    public ReadOnlySpan<long> Marks => TopicMarks.Of(this);

    /// <summary>What the article's neighbours among those placed before are found by: as <see cref="Marks"/>, in the weeks around.</summary>
    public ReadOnlySpan<long> SoughtMarks => TopicMarks.SoughtBy(this);

    /// <summary>The sketch of an article. A pure function of it.</summary>
    public static TopicSketch Of(ArticleEntry entry) => TopicReading.Of(entry.Article);

    /// <summary>How alike two articles are, 0 to 1: the cosine of their vectors, less the further apart they were published.</summary>
    public static double Compare(TopicSketch left, TopicSketch right) => Cosine(left, right) * Nearness(left.Day, right.Day);

    /// <summary>The cosine of two vectors.</summary>
    public static double Cosine(TopicSketch left, TopicSketch right)
    {
        var (i, j, sum) = (0, 0, 0L);
        var (a, b) = (left.terms, right.terms);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) sum += (long)left.weights[i++] * right.weights[j++];
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return sum / (WeightUnit * WeightUnit);
    }

    /// <summary>What the time between two articles leaves of their likeness, 0 to 1.</summary>
    public static double Nearness(int? left, int? right) =>
        left is { } one && right is { } other ? Nearness(Math.Abs(one - other)) : NearnessOfUndated;

    /// <summary>What a number of days between leaves of a likeness, 0 to 1.</summary>
    public static double Nearness(double days) => Math.Exp(-days / DaysOfDecay);

    /// <summary>The sketch as it is kept: see <see cref="TopicBytes"/>.</summary>
    public byte[] ToBytes() => TopicBytes.Write(this);

    /// <summary>The sketch that <see cref="ToBytes"/> wrote.</summary>
    public static TopicSketch FromBytes(ReadOnlySpan<byte> bytes) => TopicBytes.Read(bytes);
}
