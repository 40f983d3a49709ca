using System.Collections.Immutable;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger.Placing;

/// <summary>Places articles, one at a time, beside those that they are like.</summary>
/// <remarks>
/// What an article costs is bounded by the number of its marks and by how many articles are looked at for each, not by the archive; only the look-up of a mark
/// grows with it, by its logarithm. Where more copies of a text are there than matter, a further one is likened to one of them alone and is kept under no mark:
/// those that are there stand for it. Not safe for several threads.
/// </remarks>
/// <param name="index">The marks of the articles placed before; each article placed is added to it.</param>
/// <param name="sketchOf">The sketch of an article placed before, by its number.</param>
internal sealed class Placer(IMarkIndex index, Func<int, ArticleSketch> sketchOf)
{
    /// <summary>How many articles are looked at for one mark: the latest.</summary>
    private const int MostForMark = 64;

    /// <summary>How many articles are compared with the one that is placed, those with the most marks in common.</summary>
    private const int MostCompared = 96;

    /// <summary>How many likenesses of a kind an article keeps when it is placed.</summary>
    private const int MostKept = 32;

    /// <summary>An article with so many whole copies before it is one more of a mass.</summary>
    private const int ManyCopies = 24;

    /// <summary>From here on a text is taken for a whole copy.</summary>
    private const double WholeCopy = 0.95;

    /// <summary>From here on two articles are kept as carrying one text.</summary>
    private const double LeastText = 0.5;

    /// <summary>From here on two articles are kept as being about the same things.</summary>
    private const double LeastTopic = 0.05;

    private readonly Dictionary<int, int> counts = [];

    /// <summary>Finds the articles placed before that this one is like, and adds it to the index.</summary>
    /// <param name="number">The article's number, greater than those of all placed before.</param>
    /// <param name="sketch">Its sketch.</param>
    public ImmutableArray<Likeness> Place(int number, ArticleSketch sketch)
    {
        var texts = Found(sketch.Text.Marks, LikenessKind.Text, LeastText, number, other => TextSketch.Compare(sketch.Text, other.Text) is { } shares ? shares.Containment : 0);
        if (texts.Count >= ManyCopies && texts[ManyCopies - 1].Score >= WholeCopy)
        {
            // The first of them, so that all of the mass hang on one.
            return [texts.Where(one => one.Score >= WholeCopy).MinBy(one => one.Left)];
        }

        var topics = Found(sketch.Topic.SoughtMarks, LikenessKind.Topic, LeastTopic, number, other => TopicSketch.Compare(sketch.Topic, other.Topic));
        index.Add(number, sketch.Text.Marks);
        index.Add(number, sketch.Topic.Marks);
        return [.. texts, .. topics];
    }

    private List<Likeness> Found(ReadOnlySpan<long> marks, LikenessKind kind, double least, int number, Func<ArticleSketch, double> compare)
    {
        counts.Clear();
        index.Count(marks, MostForMark, counts);
        IEnumerable<int> candidates = counts.Keys;
        if (counts.Count > MostCompared) candidates = counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(MostCompared).Select(pair => pair.Key);
        var found = new List<Likeness>();
        foreach (var candidate in candidates)
        {
            var score = (float)compare(sketchOf(candidate));
            if (score >= least) found.Add(new Likeness(kind, candidate, number, score));
        }

        found.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Left.CompareTo(other.Left));
        if (found.Count > MostKept) found.RemoveRange(MostKept, found.Count - MostKept);
        return found;
    }
}
