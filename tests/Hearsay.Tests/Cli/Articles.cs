namespace Hearsay.Tests.Cli;

/// <summary>Invented articles for the tests of the command.</summary>
internal static class Articles
{
    public const string Flood = """
        Bridge at Corvin Ford closed after flood

        By Ilse Marrow

        14 March 2023

        The bridge at Corvin Ford was closed on Tuesday after the river 🌊 rose. "Up to 1,500 people must leave their homes," said Mara Denholm, the interior minister.

        Denholm denied that the dam above the town had failed. "The dam holds," she said.

        The Ostrel Relief Union said that 2,300 people had left their homes by Tuesday.

        """;

    public const string Answer = """
        Union and ministry at odds over flood

        By Perrin Vale

        15 March 2023

        "At least 2,300 people have left their homes," said Osric Tamm, a spokesman for the Ostrel Relief Union.

        The interior ministry could not confirm that number. "We count 1,200 people," said Mara Denholm, the interior minister.

        """;

    public const string Page = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Ferry stopped at Lund Quay</title>
        <meta property="article:published_time" content="2023-03-16T08:00:00Z"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>Ferry stopped at Lund Quay</h1>
        <p>The ferry at Lund Quay was stopped on Thursday after two engines failed within an hour of each other, and passengers spent the night on board.</p>
        <p>"Nobody was hurt and everybody was fed," said Tilda Brask, the harbour master, who had spoken to the captain by radio during the night.</p>
        <p>The company that runs the ferry declined to comment on the state of the engines, which were last replaced nine years ago.</p>
        </article><footer>Copyright</footer></body></html>
        """;
}
