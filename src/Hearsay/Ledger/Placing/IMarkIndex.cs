namespace Hearsay.Ledger.Placing;

/// <summary>Which articles bear which marks: the index that an article's neighbours are found by.</summary>
/// <remarks>A mark is a 64-bit hash of a few words or of a term in a span of days. Not safe for several threads.</remarks>
internal interface IMarkIndex
{
    /// <summary>Adds an article under its marks.</summary>
    /// <param name="article">The article's number, from 0, in the order in which articles were added.</param>
    /// <param name="marks">The marks, each once.</param>
    void Add(int article, ReadOnlySpan<long> marks);

    /// <summary>Adds to <paramref name="counts"/>, for each article before, how many of the marks it bears.</summary>
    /// <param name="marks">The marks, each once.</param>
    /// <param name="most">A mark that more articles bear than this tells little: only the latest ones of them are counted.</param>
    /// <param name="counts">What is added to, by the number of the article.</param>
    void Count(ReadOnlySpan<long> marks, int most, Dictionary<int, int> counts);
}
