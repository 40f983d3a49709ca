namespace Hearsay.Ledger.Stories;

/// <summary>The marks that articles about the same things are found by.</summary>
/// <remarks>
/// A mark is a term (32 bits), what kind of mark it is (8 bits) and a week (24 bits), so that the marks of one term in neighbouring weeks lie side by
/// side in an index, and no list of articles grows with the years. An article that has a date is kept by its strongest terms in its week and is sought
/// in the weeks around. An article without one has no week: it is kept and sought by pairs of its strongest terms, and so is every article, to be
/// found by one without a date.
/// </remarks>
internal static class TopicMarks
{
    private const int StrongestTerms = 12;

    // Every article is kept under the pairs of a few terms; an article without a date, of which there are few, is kept and sought under those of more.
    private const int PairedTerms = 6;
    private const int PairedTermsOfUndated = 10;
    private const int DaysOfWeek = 7;
    private const int WeeksAround = TopicSketch.Reach / DaysOfWeek;

    private enum Kind
    {
        Week = 1,
        PairOfDated = 2,
        PairOfUndated = 3,
    }

    /// <summary>The marks that the article is kept under.</summary>
    public static long[] Of(TopicSketch sketch)
    {
        var strongest = Strongest(sketch);
        var marks = new List<long>(StrongestTerms + (PairedTerms * PairedTerms));
        if (sketch.Day is { } day)
        {
            foreach (var term in strongest) marks.Add(Mark(term, Kind.Week, day / DaysOfWeek));
        }

        if (sketch.Day is null) AddPairs(strongest, PairedTermsOfUndated, Kind.PairOfUndated, marks);
        else AddPairs(strongest, PairedTerms, Kind.PairOfDated, marks);
        return [.. marks.Distinct()];
    }

    /// <summary>The marks that others are sought under.</summary>
    public static long[] SoughtBy(TopicSketch sketch)
    {
        var strongest = Strongest(sketch);
        var marks = new List<long>((StrongestTerms * (2 * WeeksAround + 1)) + (PairedTerms * PairedTerms));
        if (sketch.Day is { } day)
        {
            foreach (var term in strongest)
            {
                for (var week = (day / DaysOfWeek) - WeeksAround; week <= (day / DaysOfWeek) + WeeksAround; week++) marks.Add(Mark(term, Kind.Week, week));
            }
        }
        else
        {
            AddPairs(strongest, PairedTermsOfUndated, Kind.PairOfDated, marks);
        }

        AddPairs(strongest, sketch.Day is null ? PairedTermsOfUndated : PairedTerms, Kind.PairOfUndated, marks);
        return [.. marks.Distinct()];
    }

    private static void AddPairs(ReadOnlySpan<uint> strongest, int most, Kind kind, List<long> marks)
    {
        var paired = Math.Min(most, strongest.Length);
        for (var one = 0; one < paired; one++)
        {
            for (var other = one + 1; other < paired; other++) marks.Add(Mark(TopicTerms.Pair(strongest[one], strongest[other]), kind, 0));
        }
    }

    private static long Mark(uint term, Kind kind, int week) => (long)(((ulong)term << 32) | ((ulong)kind << 24) | (uint)(week & 0xFFFFFF));

    private static uint[] Strongest(TopicSketch sketch)
    {
        var ranks = new (int Weight, uint Term)[sketch.Terms.Length];
        for (var at = 0; at < ranks.Length; at++) ranks[at] = (-sketch.Weights[at], sketch.Terms[at]);
        Array.Sort(ranks);
        return Array.ConvertAll(ranks[..Math.Min(StrongestTerms, ranks.Length)], rank => rank.Term);
    }
}
