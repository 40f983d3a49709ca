using System.Text;
using Hearsay.Documents.Feeds;

namespace Hearsay.Tests.Documents.Feeds;

/// <summary>Feeds for the tests of this room; every name and place is invented.</summary>
internal static class FeedText
{
    /// <summary>A text long enough for an article.</summary>
    public const string Long =
        "The harbour council of Velmora met on Tuesday and put off its vote on the new pier. Councillor Ada Brenn said that the costs had doubled since spring. "
        + "The builders, Lind and Sons, denied it. A vote is now expected in the second week of May, once the auditors have looked at the books.";

    public static List<FeedEntry> Entries(string feed, string name = "feed.xml") => Entries(Encoding.UTF8.GetBytes(feed), name);

    public static List<FeedEntry> Entries(byte[] feed, string name = "feed.xml") => [.. FeedReader.ReadEntries(name, new MemoryStream(feed), TestContextToken)];

    public static string Page(this FeedEntry entry) => Encoding.UTF8.GetString(entry.Document!.Bytes.Span);

    public static string Rss(params string[] items) =>
        $"<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\n"
        + $"<title>Velmora Courier</title><link>https://courier.example/</link><language>en-gb</language>\n{string.Join('\n', items)}\n</channel></rss>\n";

    public static string Item(string title, string content = Long) =>
        $"<item><title>{title}</title><link>https://courier.example/{title}</link><content:encoded><![CDATA[<p>{content}</p>]]></content:encoded></item>";

    private static CancellationToken TestContextToken => Xunit.TestContext.Current.CancellationToken;
}
