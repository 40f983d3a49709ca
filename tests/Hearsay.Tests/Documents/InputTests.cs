using System.Text;
using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents;

public sealed class InputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-input-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty.txt", [], "HS003" },
        { "white.txt", " \r\n\t\u00A0"u8.ToArray(), "HS003" },
        { "nul.txt", "The board\0\0\0 said that the pier was closed."u8.ToArray(), "HS004" },
        { "paper.txt", "%PDF-1.7\nThe board said."u8.ToArray(), "HS012" },
        { "paper.PDF", "%PDF-1.7\n%\0\0\0"u8.ToArray(), "HS012" },
        { "late.html", "\r\n%PDF-1.4\nThe board said."u8.ToArray(), "HS012" },
        { "broken.pdf", "\0\0\0\0"u8.ToArray(), "HS012" },
        { "control.txt", [.. "The board"u8, 1, 2, 3, 4, 5, 6, 7], "HS004" },
        { "furniture.txt", "Advertisement\n\n0\n\nLeave A Reply\n\nYour email address will not be published.\n"u8.ToArray(), "HS008" },
        { "bare.html", "<html><body><script>var a = 1;</script></body></html>"u8.ToArray(), "HS003" },
        { "nav.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>"u8.ToArray(), "HS008" },
        { "long.txt", new byte[ArticleReader.LongestFile + 1], "HS005" },
    };

    [Theory]
    [MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public void A_bad_file_gives_a_problem_with_its_code_and_name(string name, byte[] bytes, string code)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        var problem = ArticleReader.Read(path, TestContext.Current.CancellationToken).Problem;
        Assert.NotNull(problem);
        Assert.Equal(code, problem.Code);
        Assert.Equal(path, problem.Document);
        Assert.StartsWith($"{code} {path}: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_problems()
    {
        Assert.Equal("HS001", ArticleReader.Read(Path.Combine(folder, "none.txt"), TestContext.Current.CancellationToken).Problem!.Code);
        Assert.Equal("HS006", ArticleReader.Read(folder, TestContext.Current.CancellationToken).Problem!.Code);
    }

    [Fact]
    public void A_folder_stands_for_its_articles_in_ordinal_order()
    {
        Directory.CreateDirectory(Path.Combine(folder, "b"));
        string[] articles = ["B.txt", "a.HTML", Path.Combine("b", "c.htm")];
        foreach (var name in articles.Concat(["README.md", "notes.docx", ".hidden.txt"])) File.WriteAllText(Path.Combine(folder, name), "x");
        var listing = ArticleFiles.Expand([folder, Path.Combine(folder, "B.txt"), "-"], TestContext.Current.CancellationToken);
        Assert.Equal(["-", .. articles.Select(name => Path.Combine(folder, name))], listing.Files);
        Assert.Empty(listing.Problems);
    }

    [Fact]
    public void A_missing_path_and_an_empty_folder_are_problems_and_the_rest_is_read()
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        var file = Path.Combine(folder, "a.txt");
        File.WriteAllText(file, "x");
        var listing = ArticleFiles.Expand(["nowhere", empty, file], TestContext.Current.CancellationToken);
        Assert.Equal([file], listing.Files);
        Assert.Equal(["HS001 nowhere", $"HS007 {empty}"], listing.Problems.Select(problem => $"{problem.Code} {problem.Document}"));
    }

    [Fact]
    public void The_same_bytes_are_the_same_article()
    {
        var bytes = Encoding.UTF8.GetBytes(Reading.Paragraph);
        Assert.Equal(Reading.Bytes("a.txt", bytes).Id, Reading.Bytes("b.txt", bytes).Id);
        Assert.Equal("ba7816bf8f01", Reading.Bytes("abc.txt", "abc"u8.ToArray()).Id);
    }
}
