using System.Globalization;

namespace Hearsay.Documents.Feeds;

/// <summary>What can be wrong with a feed or a sitemap, in words: the codes HS040 to HS049 and HS058.</summary>
internal static class FeedProblem
{
    public static ReadProblem NoFeed(string name) =>
        new("HS040", name, "The file is no feed and no sitemap.", "Feeds are RSS, Atom or JSON Feed; check what the address really gives.");

    public static ReadProblem Page(string name) =>
        new("HS041", name, "It is a page, not a feed.", "Give it as an article (.html), or look on the page for the address of its feed.");

    public static ReadProblem Broken(string entry, Place place, string why) =>
        new("HS042", entry, $"The entry cannot be read: {Sentence(why)} ({place}).", "The other entries are read; save the feed again.");

    public static ReadProblem Cut(string name, Place place) =>
        new("HS043", name, $"The feed ends before it is closed ({place}).", "What stands before that place is read; save the feed again.");

    public static ReadProblem OnlySummary(string entry, string? address) =>
        new("HS044", entry, address is null ? "The entry holds only a summary and no address." : $"The entry holds only a summary of {address}.",
            address is null ? "Find the article and give it." : $"Save that page and give it, or fetch it: hearsay read --fetch {address}");

    public static ReadProblem NothingThere(string entry) =>
        new("HS045", entry, "The entry holds neither an article nor an address.", "Nothing can be read from it.");

    public static ReadProblem TooLong(string name, long limit) =>
        new("HS046", name, string.Create(CultureInfo.InvariantCulture, $"The feed is longer than {limit:N0} bytes."), "Entries up to there are read; split it.");

    public static ReadProblem OnlyAddresses(string name, int count) =>
        new("HS047", name, string.Create(CultureInfo.InvariantCulture, $"It is a sitemap: it gives {count:N0} {(count == 1 ? "address" : "addresses")} and no article."), "Save the pages and give them, or fetch them: hearsay read --fetch with the address of the sitemap.");

    public static ReadProblem Empty(string name) =>
        new("HS058", name, "The feed holds no entry.", "It may be empty for now; fetch it again later.");

    public static ReadProblem Unreadable(string name, string why) =>
        new("HS048", name, $"The feed cannot be read to its end: {Sentence(why)}.", "What was read before stands; save the feed again.");

    public static ReadProblem NoAddress(string entry) =>
        new("HS049", entry, "The entry of the sitemap gives no address of the web.", "Nothing can be fetched for it.");

    private static string Sentence(string why) => why.TrimEnd('.', ' ').ReplaceLineEndings(" ");
}

/// <summary>A place in a text. Immutable.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Position">The place in the line, from 1: characters, in JSON bytes.</param>
internal readonly record struct Place(int Line, int Position)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, position {Position}");
}
