using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Ledger;
using Hearsay.Output;
using Hearsay.Site.Disk;
using Hearsay.Tests.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

public class DiskSiteTests
{
    [Fact]
    public async Task Every_link_of_an_exported_site_leads_to_a_file_of_it_and_to_its_fragment()
    {
        using var folder = new TemporaryFolder();
        var files = await Export(folder, null);
        var root = folder["site"];
        var pages = Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories).ToDictionary(file => file, Parse, StringComparer.Ordinal);
        Assert.True(pages.Count > 100);
        Assert.Equal(files, Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Count() - 1);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, page) in pages)
        {
            Assert.Empty(page.QuerySelectorAll("form, script:not([src])"));
            foreach (var link in page.QuerySelectorAll("[href], [src]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!))
            {
                Assert.DoesNotMatch("^(/|[a-z]+:)|[?]", link);
                var parts = link.Split('#');
                var target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0]));
                Assert.StartsWith(root, target, StringComparison.Ordinal);
                Assert.True(File.Exists(target), $"{file}: {link} leads nowhere");
                reached.Add(target);
                if (parts.Length > 1) Assert.True(pages[target].GetElementById(Uri.UnescapeDataString(parts[1])) is not null, $"{file}: {link} has no such place");
            }
        }

        Assert.All(pages.Keys, file => Assert.Contains(file, reached));
        Assert.All(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories), file => Assert.Matches("^[a-z0-9._~-]+$", Path.GetFileName(file)));
    }

    [Fact]
    public async Task The_same_ledger_gives_the_same_files_and_an_earlier_day_takes_away_what_was_not_published()
    {
        using var folder = new TemporaryFolder();
        await Export(folder, null);
        var first = Contents(folder["site"]);
        File.WriteAllText(Path.Combine(folder["site"], "own.md"), "mine");
        await Export(folder, null);
        Assert.Equal(first.Append(new("own.md", "mine")).OrderBy(pair => pair.Key, StringComparer.Ordinal), Contents(folder["site"]));
        await Export(folder, new DateOnly(2023, 3, 14));
        var early = Contents(folder["site"]);
        Assert.True(early.Count < first.Count / 2);
        Assert.Contains("own.md", early.Keys);
        Assert.Contains("As of 14 Mar 2023", early["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["site"]);
        File.WriteAllText(Path.Combine(folder["site"], "index.html"), "mine");
        var error = await Assert.ThrowsAsync<DiskSiteException>(() => Export(folder, null));
        Assert.Equal("HS201", error.Code);
        Assert.Contains(folder["site"], error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", Assert.Single(Contents(folder["site"])).Value);
    }

    [Fact]
    public async Task Nothing_outside_the_folder_is_written_or_removed()
    {
        using var folder = new TemporaryFolder();
        await Export(folder, null);
        File.WriteAllText(folder["letter.html"], "mine");
        var mark = Path.Combine(folder["site"], "hearsay-site.txt");
        File.AppendAllText(mark, $"../letter.html\n{folder["letter.html"]}\nclaims/../../letter.html\n");
        await Export(folder, null);
        Assert.Equal("mine", File.ReadAllText(folder["letter.html"]));
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.Delete(Path.Combine(folder["site"], "claims"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(folder["site"], "claims"), folder["elsewhere"]);
        Assert.Equal("HS202", (await Assert.ThrowsAsync<DiskSiteException>(() => Export(folder, null))).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["elsewhere"]));
    }

    [Theory]
    [InlineData("/stories", "index.html")]
    [InlineData("/stories.json?as-of=2023-03-15", "index.json")]
    [InlineData("/stories?as-of=2023-03-15&page=3", "index-page-3.html")]
    [InlineData("/claims/c-3f9a-s2.f1.json", "claims/c-3f9a-s2.f1.json")]
    [InlineData("/stories/t-3f9a/speakers/p-mara#said", "stories/t-3f9a_speakers_p-mara.html")]
    public void An_address_has_a_file(string address, string file) => Assert.Equal(file, DiskNames.Of(address));

    [Fact]
    public void Ids_that_a_file_system_would_confuse_or_refuse_have_names_of_their_own()
    {
        string[] ids = ["p-Mara", "p-mara", "p-mära", "p:mara", "p/mara", "..", "con", "NUL.txt", "a.", new string('x', 300), new string('x', 301), "p-mara~1", ""];
        var names = ids.Select(id => DiskNames.Of("/claims/" + Uri.EscapeDataString(id))).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(DiskNames.IsOwn(name) && name.Length < 110, name));
    }

    private static async Task<int> Export(TemporaryFolder folder, DateOnly? asOf)
    {
        await using var samples = await SampleSite.OfSamples();
        using var ledger = LedgerFile.Open(samples.Ledger);
        return DiskSite.Write(ledger, StoryRow.Of(ledger, asOf, TestContext.Current.CancellationToken), asOf, folder["site"], null, TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, string> Contents(string root) => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("hearsay-site.txt", StringComparison.Ordinal))
        .OrderBy(file => Path.GetRelativePath(root, file).Replace('\\', '/'), StringComparer.Ordinal).ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    private static IHtmlDocument Parse(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));
}
