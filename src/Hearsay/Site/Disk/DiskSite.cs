using System.Collections.Immutable;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site.Disk;

/// <summary>Writes the site into a folder, to be opened from there without a server: the same pages, with their twins and tables, without what needs an answer (searching, forms).</summary>
public static class DiskSite
{
    /// <summary>Writes it.</summary>
    /// <param name="ledger">The ledger that the stories are of.</param>
    /// <param name="stories">The stories that are wanted.</param>
    /// <param name="asOf">The day that they were found as of, or null for all of the ledger.</param>
    /// <param name="folder">Where to: a folder that is empty, does not exist, or has a site that was written so before.</param>
    /// <param name="progress">Is told how many stories and files are written.</param>
    /// <param name="cancellationToken">Stops the work; what was written stays, and the next export goes over it.</param>
    /// <returns>How many files the site has.</returns>
    /// <exception cref="DiskSiteException">HS201 or HS202: the folder was left as it is, or nothing was written outside of it.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Write(
        LedgerFile ledger, ImmutableArray<StoryRow> stories, DateOnly? asOf, string folder, IProgress<(int Stories, int Files)>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var disk = new DiskFolder(folder);
        foreach (var file in SiteAssets.Files) disk.Write(DiskNames.Of(file.Address), file.Content);
        var judgements = ledger.Judgements();
        var summaries = new Dictionary<string, StorySummary>(StringComparer.Ordinal);
        foreach (var row in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entries = row.Story.ArticleIds.Select(ledger.Article).OfType<ArticleEntry>().ToList();
            var story = new SiteStory(row.Story, StoryBuilder.Build(entries, judgements, cancellationToken), asOf);
            summaries.Add(row.Story.Id, story.Summary);
            Write(disk, story.Links.OwnStory, address => PageOf(story, address), () => progress?.Report((summaries.Count, disk.Files)), cancellationToken);
        }

        // The list comes last: only now is it known what it tells of each story.
        var ordered = StoryRow.NewestFirst(stories);
        Write(disk, SiteLinks.Stories(asOf), address => SitePages.Stories(ordered, DiskNames.PartOf(address), one => summaries.GetValueOrDefault(one.Story.Id), asOf), () => { }, cancellationToken);
        disk.End();
        return disk.Files;
    }

    // Every page that links lead to from the first one, but for the list of stories: it is a part of every page's way back.
    private static void Write(DiskFolder disk, string first, Func<string, SitePage?> page, Action tell, CancellationToken cancellationToken)
    {
        var isList = IsList(first);
        var waiting = new Queue<string>([first]);
        while (waiting.TryDequeue(out var address))
        {
            var name = DiskNames.Of(address);
            if (disk.Has(name) || IsList(address) != isList) continue;
            cancellationToken.ThrowIfCancellationRequested();
            Write(disk, name, page(address) ?? throw new InvalidOperationException($"A page leads to {address}, where there is none."), waiting.Enqueue);
            tell();
        }
    }

    private static void Write(DiskFolder disk, string name, SitePage page, Action<string> found)
    {
        switch (Path.GetExtension(name))
        {
            case SiteTwin.Ending:
                disk.Write(name, page.WriteJson);
                break;
            case SiteTwin.TableEnding:
                disk.Write(name, file =>
                {
                    using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
                    page.WriteCsv(writer);
                });
                break;
            default:
                using (var served = new StringWriter { NewLine = "\n" })
                {
                    SiteFrame.Write(page, new HtmlWriter(served) { IsOnDisk = true });
                    disk.Write(name, DiskPage.Of(served.ToString(), name, found));
                }

                break;
        }
    }

    private static bool IsList(string address) => address.Split('?', '#', '.')[0] == "/stories";

    private static SitePage? PageOf(SiteStory story, string address)
    {
        var path = address.Split('?', '#')[0];
        foreach (var twin in (string[])[SiteTwin.Ending, SiteTwin.TableEnding])
        {
            if (path.EndsWith(twin, StringComparison.Ordinal)) path = path[..^twin.Length];
        }

        string[] parts = [.. path.Trim('/').Split('/').Select(Uri.UnescapeDataString)];
        return parts switch
        {
            ["stories", _] => SitePages.Story(story),
            ["stories", _, "speakers", var id] => SitePages.Speaker(story, id),
            ["stories", _, var section] => SitePages.Section(story, section, DiskNames.PartOf(address)),
            ["claims", var id] => SitePages.Claim(story, id),
            ["statements", var id] => SitePages.Statement(story, id),
            ["articles", var id] => SitePages.Article(story, id),
            _ => null,
        };
    }
}
