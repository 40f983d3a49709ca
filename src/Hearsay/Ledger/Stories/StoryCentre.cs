namespace Hearsay.Ledger.Stories;

/// <summary>The articles of a growing story as one: the sum of their vectors, and when they were published.</summary>
/// <remarks>
/// The product of two sums is the sum of the likenesses of all pairs between the two, so that the mean likeness of two groups costs no more than that of
/// two articles (group-average clustering: Manning, Raghavan and Schütze 2008, "Introduction to Information Retrieval", 17.3). Immutable.
/// </remarks>
internal sealed class StoryCentre
{
    // The settings were chosen by stories coded by hand, some years of them held back in turn: see the measure `stories` of the evaluation.

    // The weakest terms of a large story are in few of its articles and decide nothing.
    private const int MostTerms = 1024;

    /// <summary>How alike two articles of the same weeks are that have nothing to do with each other: what counts is what is beyond it.</summary>
    private const double Background = 0.03;

    /// <summary>How alike the articles of a story are, on the mean over pairs, before anything is known of them.</summary>
    private const double UsualCohesion = 0.17;

    /// <summary>For how many pairs <see cref="UsualCohesion"/> stands.</summary>
    private const double UsualPairs = 1;

    /// <summary>No story counts as looser than this: what a person joined may have nothing in common.</summary>
    private const double LeastCohesion = 0.02;

    /// <summary>How much closer two stories must be to each other the closer the articles of each are: the power of their cohesion.</summary>
    private const double OfCohesion = 0.8;

    private readonly uint[] terms;
    private readonly float[] weights;
    private readonly double within;
    private readonly (int Day, int Count)[] days;
    private readonly int dated;

    /// <summary>A story of one article.</summary>
    public StoryCentre(TopicSketch sketch)
    {
        terms = sketch.Terms.ToArray();
        weights = new float[terms.Length];
        for (var at = 0; at < weights.Length; at++) weights[at] = (float)(sketch.Weights[at] / TopicSketch.WeightUnit);
        Count = 1;
        days = sketch.Day is { } day ? [(day, 1)] : [];
        dated = days.Length;
    }

    private StoryCentre(StoryCentre one, StoryCentre other)
    {
        var sum = new List<(uint Term, float Weight)>(one.terms.Length + other.terms.Length);
        var (i, j) = (0, 0);
        while (i < one.terms.Length || j < other.terms.Length)
        {
            if (j == other.terms.Length || (i < one.terms.Length && one.terms[i] < other.terms[j])) sum.Add((one.terms[i], one.weights[i++]));
            else if (i == one.terms.Length || other.terms[j] < one.terms[i]) sum.Add((other.terms[j], other.weights[j++]));
            else sum.Add((one.terms[i], one.weights[i++] + other.weights[j++]));
        }

        if (sum.Count > MostTerms)
        {
            sum.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
            sum.RemoveRange(MostTerms, sum.Count - MostTerms);
            sum.Sort((a, b) => a.Term.CompareTo(b.Term));
        }

        terms = [.. sum.Select(pair => pair.Term)];
        weights = [.. sum.Select(pair => pair.Weight)];
        within = one.within + other.within + (Likeness(one, other) * one.Count * other.Count);
        (Count, dated) = (one.Count + other.Count, one.dated + other.dated);
        days = [.. one.days.Concat(other.days).GroupBy(day => day.Day).Select(day => (day.Key, day.Sum(part => part.Count))).OrderBy(day => day.Key)];
    }

    /// <summary>How many articles there are.</summary>
    public int Count { get; }

    /// <summary>The articles of both.</summary>
    public static StoryCentre Join(StoryCentre one, StoryCentre other) => new(one, other);

    /// <summary>How alike two stories are, against how alike the articles of each are among themselves.</summary>
    /// <remarks>
    /// Articles about one close event are alike by far more than those of a long debate: what is enough to join two parts of the debate is not enough to
    /// join two events that share a topic.
    /// </remarks>
    public static double Compare(StoryCentre one, StoryCentre other) =>
        Likeness(one, other) * Math.Pow(UsualCohesion / Math.Sqrt(one.Cohesion * other.Cohesion), OfCohesion);

    /// <summary>The mean over all pairs of articles between the two, less the further apart in time they are.</summary>
    private static double Likeness(StoryCentre one, StoryCentre other) => ((Product(one, other) / one.Count / other.Count) - Background) * Nearness(one, other);

    /// <summary>How alike the articles of the story are, on the mean over pairs; of few articles little is known yet.</summary>
    private double Cohesion => Math.Max(LeastCohesion, (within + (UsualCohesion * UsualPairs)) / ((Count * (Count - 1.0) / 2) + UsualPairs));

    /// <summary>What the time between leaves of a likeness: the mean over all pairs of articles between the two.</summary>
    /// <remarks>As the decay is exponential, one pass over the days of both is enough: what is behind decays from day to day.</remarks>
    private static double Nearness(StoryCentre one, StoryCentre other)
    {
        var (i, j, sum) = (0, 0, 0.0);
        var (behindOne, behindOther, today) = (0.0, 0.0, 0);
        while (i < one.days.Length || j < other.days.Length)
        {
            var next = Math.Min(i < one.days.Length ? one.days[i].Day : int.MaxValue, j < other.days.Length ? other.days[j].Day : int.MaxValue);
            var decay = TopicSketch.Nearness(next - today);
            (behindOne, behindOther, today) = (behindOne * decay, behindOther * decay, next);
            var ofOne = i < one.days.Length && one.days[i].Day == next ? one.days[i++].Count : 0;
            var ofOther = j < other.days.Length && other.days[j].Day == next ? other.days[j++].Count : 0;
            sum += (ofOne * behindOther) + (ofOther * behindOne) + ((double)ofOne * ofOther);
            (behindOne, behindOther) = (behindOne + ofOne, behindOther + ofOther);
        }

        var pairs = (double)one.Count * other.Count;
        return (sum + ((pairs - ((double)one.dated * other.dated)) * TopicSketch.Nearness(null, null))) / pairs;
    }

    /// <summary>The product of two sums of vectors: the sum of the likenesses of all pairs between them.</summary>
    public static double Product(StoryCentre one, StoryCentre other)
    {
        var (i, j, sum) = (0, 0, 0.0);
        var (a, b) = (one.terms, other.terms);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) sum += (double)one.weights[i++] * other.weights[j++];
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return sum;
    }
}
