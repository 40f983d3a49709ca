using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.Pages;

public class LiveBlogTests
{
    private static readonly string[] Entries =
    [
        "The harbour board of Port Vellan voted on Monday to close the north pier, its chairwoman said. Seven members were for it and two against.",
        "“We looked at every bolt,” said Ilsa Marrow, who leads the board, “and we did not like what we saw.” She spoke on the steps of the town hall.",
        "The ferry company said that it had not been told. Its boats will leave from the coal quay until further notice, a spokesman said.",
        "Engineers counted 214 loose bolts in June, a report says that the board published an hour ago. It had 90 a year before.",
    ];

    private static readonly string[] Headings = ["Board votes to close the pier", "Marrow speaks", "Ferries move to the coal quay", "What the report says"];

    public static TheoryData<string, string> Layouts => new()
    {
        { "header", """<article class="live-entry"><header><time datetime="2023-06-12T1{0}:05">1{0}:05 BST</time><h2>{1}</h2></header><p>{2}</p></article>""" },
        { "section", """<section class="block" id="block-{0}"><p class="block-time"><time>1{0}.05</time></p><h3>{1}</h3><div class="block-elements"><p>{2}</p></div></section>""" },
        { "list", """<li><h3>{1}</h3><span class="stamp">{0} hours ago</span><p>{2}</p></li>""" },
        { "bare", """<div class="e"><h2>{1}</h2><p><time>1{0}:05</time> {2}</p></div>""" },
        { "bold", """<h2>{1}</h2><p><strong>{0}.05pm</strong> {2}</p>""" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Each_entry_is_read_with_its_heading_and_its_time_is_a_line_of_its_own(string name, string layout)
    {
        var entries = string.Concat(Entries.Select((words, at) => layout.Replace("{0}", $"{at + 2}", StringComparison.Ordinal).Replace("{1}", Headings[at], StringComparison.Ordinal).Replace("{2}", words, StringComparison.Ordinal)));
        var body = name == "list" ? $"<ul>{entries}</ul>" : entries;
        var article = Reading.Page($"<body><nav><a href=/>Home</a></nav><main><h1>North pier: live</h1><div class=live>{body}</div></main><footer>© The Vellan Lantern</footer></body>");
        var read = article.Of(BlockKind.Body).ToList();
        foreach (var (words, at) in Entries.Select((words, at) => (words, at)))
        {
            Assert.Contains(words, read);
            Assert.Equal(Headings[at], read.TakeWhile(block => block != words).Last(block => !char.IsDigit(block[0])));
        }

        var times = article.Blocks.Select(block => block.Span.Of(article.Text)).Where(block => char.IsDigit(block[0])).ToList();
        Assert.Equal(4, times.Count);
        Assert.All(times, time => Assert.True(time.Length < 12, time));
    }
}
