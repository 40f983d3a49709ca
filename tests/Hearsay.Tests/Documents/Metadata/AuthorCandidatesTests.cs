using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Pages;
using Xunit;

namespace Hearsay.Tests.Documents.Metadata;

/// <summary>Who is heard as a possible author, and from which place; whether anybody is taken is the model's affair.</summary>
public class AuthorCandidatesTests
{
    private const string Prose = $"<p>{Reading.Paragraph}</p><p>{Reading.Another}</p><p>{Reading.Paragraph}</p>";

    public static TheoryData<string, string, string, string> Places => new()
    {
        { "Dorrit Pell", "biography headed", "", "<h3>Dorrit Pell</h3><p>Dorrit is a reporter in Port Vellan and writes on piers.</p>" },
        { "Dorrit Pell", "biography", "", "<p>Dorrit Pell covers the harbour for this paper.</p>" },
        { "Dorrit Pell", "copyright", "", "<footer>© 2023 Dorrit Pell. All rights reserved.</footer>" },
        { "Dorrit Pell", "owner", "<meta property=og:site_name content='Dorrit Pell'>", "" },
        { "Dorrit Pell", "script", "<script>dataLayer.push({\"page\": 1, \"pagePostAuthor\": \"Dorrit Pell\"});</script>", "" },
        { "Dorrit P\u00e9ll", "script", "<script>var layer = { 'authorName' : [\"Dorrit P\\u00e9ll\"] };</script>", "" },
        { "Dorrit Pell|Abel Crane|Ilsa Marrow", "lines below tail", "", "<h6>Author(s)</h6><ul><li>Dorrit Pell</li><li>Abel Crane</li><li>Ilsa Marrow</li></ul><p>Harbour</p>" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_place_that_names_somebody_is_heard(string names, string place, string head, string tail)
    {
        var heard = Lists($"<html><head>{head}</head><body><h1>North pier to close</h1>{Prose}{tail}</body></html>");
        Assert.Contains(heard, list => list.Names == names && list.Signs.Contains(place));
    }

    [Fact]
    public void People_in_one_line_below_the_headline_are_one_list()
    {
        var heard = Lists($"<body><h1>North pier to close</h1><div>Dorrit Pell, Abel Crane, Ilsa Marrow</div>{Prose}</body>");
        Assert.Contains(heard, list => list.Names == "Dorrit Pell|Abel Crane|Ilsa Marrow" && list.Signs.Contains("line of people"));
    }

    [Theory]
    [InlineData("<script>var related = {\"authorship\": \"Dorrit Pell\"};</script>")]
    [InlineData("<script>var page = {\"author\": 12, \"authorName\": \"\"};</script>")]
    [InlineData("<script>var page = {\"authorName\": \"Dorrit")]
    [InlineData("<footer>© 2023 Port Vellan Harbour Company</footer>")]
    public void What_names_nobody_is_not_heard(string markup) => Assert.Empty(Lists($"<body><h1>North pier to close</h1>{Prose}{markup}</body>"));

    private static List<(string Names, HashSet<string> Signs)> Lists(string markup)
    {
        var candidates = HtmlReader.ReadCandidates(TextDecoder.Decode(Encoding.UTF8.GetBytes(markup), true));
        return [.. candidates!.Value.Lists.Select(list => (string.Join('|', list.People.Select(person => person.Value)), list.Signs))];
    }
}
