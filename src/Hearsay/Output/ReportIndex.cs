using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Output;

/// <summary>The rows of a story and the ways to find them.</summary>
internal sealed class ReportIndex
{
    private readonly Dictionary<string, int> articleNumbers = [];
    private readonly Dictionary<string, ReportRow> rowsById = [];
    private readonly Dictionary<string, (ReprintGroup Group, ReprintCopy Copy)> copies = [];

    private readonly Dictionary<ClaimMember, Claim> claims = [];

    /// <summary>Numbers the articles and statements of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="links">Where its things stand; on one page where not given.</param>
    public ReportIndex(Story story, PageLinks? links = null)
    {
        Story = story;
        Links = links ?? PageLinks.OnePage;
        Cited = new CitedStory(story);
        foreach (var group in story.Reprints)
        {
            foreach (var copy in group.Copies) copies.TryAdd(copy.ArticleId, (group, copy));
        }

        foreach (var claim in story.Claims)
        {
            foreach (var member in claim.Members) claims.TryAdd(member, claim);
        }

        var rows = ImmutableArray.CreateBuilder<ReportRow>();
        for (var article = 0; article < story.Articles.Length; article++)
        {
            var entry = story.Articles[article];
            articleNumbers.TryAdd(entry.Article.Id, article);
            var isRepeat = Copy(entry.Article.Id) is { Group.Original: not null };
            for (var i = 0; i < entry.Statements.Length; i++)
            {
                var row = new ReportRow(entry, entry.Statements[i], i + 1, article + 1, isRepeat);
                rowsById.TryAdd(row.Statement.Id, row);
                rows.Add(row);
            }
        }

        Rows = rows.ToImmutable();
    }

    /// <summary>The story with everything in it by its id.</summary>
    public CitedStory Cited { get; }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>Where its things stand.</summary>
    public PageLinks Links { get; }

    /// <summary>Every statement, in the order of the articles and of their texts.</summary>
    public ImmutableArray<ReportRow> Rows { get; }

    /// <summary>The statement with that id, or null.</summary>
    public ReportRow? Row(string id) => rowsById.GetValueOrDefault(id);

    /// <summary>The article with that id, or null.</summary>
    public Article? Article(string id) => articleNumbers.TryGetValue(id, out var at) ? Story.Articles[at].Article : null;

    /// <summary>The group that holds an article as a copy, or null.</summary>
    public (ReprintGroup Group, ReprintCopy Copy)? Copy(string articleId) =>
        copies.TryGetValue(articleId, out var found) ? found : null;

    /// <summary>The claim that a figure of a statement stands in, or null.</summary>
    public Claim? ClaimOf(FigurePoint point)
    {
        var number = point.Row.Statement.Figures.IndexOf(point.Figure) + 1;
        return claims.GetValueOrDefault(new ClaimMember(point.Row.Statement.Id, number)) ?? claims.GetValueOrDefault(new ClaimMember(point.Row.Statement.Id, null));
    }

    /// <summary>What brings rows under one speaker: the party across articles; where there is none, the same name, and the unnamed with their article.</summary>
    public string SpeakerKey(ReportRow row) => Cited.SpeakerOf(row.Statement.Id) is { } party ? party.Id : row.Statement.Speaker switch
    {
        null => "?" + row.Statement.Id,
        { Anonymous: true } unnamed => $"?{row.Entry.Article.Id} {unnamed.Name}",
        var named => "=" + named.Name,
    };

    /// <summary>The name that a row's speaker goes by across articles, or null where nobody is settled.</summary>
    public string? SpeakerName(ReportRow row) => Cited.SpeakerOf(row.Statement.Id)?.Name ?? row.Statement.Speaker?.Name;
}
