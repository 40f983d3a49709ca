using Hearsay.Dates;

namespace Hearsay.Ledger.Stories;

/// <summary>An article of an archive, as much of it as its story is found by.</summary>
/// <param name="Number">Its number, as likenesses name it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Published">When it was published, or null where that is not known.</param>
internal sealed record PlacedArticle(int Number, string Id, DateRange? Published);
