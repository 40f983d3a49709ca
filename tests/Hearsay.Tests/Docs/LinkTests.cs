using Hearsay.Tests.Evaluation;
using Xunit;

namespace Hearsay.Tests.Docs;

public sealed class LinkTests
{
    private static readonly string[] Folders = ["src/", "tests/", "evaluation/", "training/", "models/", "samples/", "docs/"];

    public static TheoryData<string> Pages => [.. MarkdownPage.Names()];

    [Fact]
    public void The_pages_of_the_project_are_there() =>
        Assert.Subset(MarkdownPage.Names().ToHashSet(), new HashSet<string> { "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "docs/PLAN.md" });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_local_link_leads_somewhere(string name) =>
        Assert.All(MarkdownPage.Read(name).Links.Where(link => !link.Contains("://")), link =>
        {
            var (path, fragment) = link.Split('#') is [var before, var behind] ? (before, behind) : (link, "");
            var target = path.Length == 0 ? name : Path.GetRelativePath(Checkout.Path(), Path.GetFullPath(path, Checkout.Path(Path.GetDirectoryName(name)!)));
            Assert.True(Path.Exists(Checkout.Path(target)), $"{name} links to {link}, which is not there.");
            if (fragment.Length > 0) Assert.Contains(fragment, MarkdownPage.Read(target).Fragments);
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_that_is_named_by_its_path_is_there(string name) =>
        Assert.All(
            MarkdownPage.Read(name).InlineCode.Where(code => Array.Exists(Folders, code.StartsWith) && code.IndexOfAny(['<', '*', '…', ' ', '{']) < 0),
            path => Assert.True(Path.Exists(Checkout.Path(path)), $"{name} names {path}, which is not there."));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_test_class_that_is_named_is_there(string name)
    {
        var classes = typeof(LinkTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            MarkdownPage.Read(name).InlineCode.Where(code => code.EndsWith("Tests", StringComparison.Ordinal) && code.All(char.IsLetter)),
            named => Assert.Contains(named, classes));
    }
}
