using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Output;
using Hearsay.Site.Adding;
using Hearsay.Site.Judging;

namespace Hearsay.Site;

/// <summary>Makes the pages of the site. A page that there is nothing for is null.</summary>
public static class SitePages
{
    /// <summary>A part of the list of stories, the newest first.</summary>
    /// <param name="stories">All rows, in the order of the list.</param>
    /// <param name="number">Which part, from 1.</param>
    /// <param name="summary">What is known of a story besides, or null where it was not built yet.</param>
    /// <param name="asOf">The day that the ledger is shown as of, or null for all of it.</param>
    public static SitePage? Stories(ImmutableArray<StoryRow> stories, int number, Func<StoryRow, StorySummary?> summary, DateOnly? asOf = null) =>
        number < 1 || number > StoriesPage.PagesOf(stories) ? null : new StoriesPage(stories, number, summary, asOf);

    /// <summary>The stories that a part of the list shows.</summary>
    /// <param name="stories">All rows, in the order of the list.</param>
    /// <param name="number">Which part, from 1.</param>
    public static ImmutableArray<StoryRow> StoriesShown(ImmutableArray<StoryRow> stories, int number) => [.. StoriesPage.RowsOf(stories, number)];

    /// <summary>A story: what is contested, what cannot both hold, what was denied, who speaks, what only repeats, the articles.</summary>
    public static SitePage Story(SiteStory story) => new StoryPage(story);

    /// <summary>A part of one section of a story; its JSON twin is the section whole.</summary>
    /// <param name="story">The story.</param>
    /// <param name="name"><c>contested</c>, <c>matrix</c>, <c>conflicts</c>, <c>denied</c>, <c>timeline</c>, <c>speakers</c>, <c>statements</c>, <c>repeats</c> or <c>articles</c>.</param>
    /// <param name="number">Which part, from 1.</param>
    public static SitePage? Section(SiteStory story, string name, int number = 1) => SectionPage.Of(story, name, number);

    /// <summary>A claim: who says it, through whom, how many beginnings stand behind it, and why it is one.</summary>
    /// <param name="story">The story that it stands in.</param>
    /// <param name="id"><c>c-</c> and the id of one of its members.</param>
    /// <exception cref="LedgerException">HS108 where the beginning of an id fits several articles.</exception>
    public static SitePage? Claim(SiteStory story, string id) =>
        Find(story, id)?.Claim is { } claim ? new ClaimPage(story, claim) : null;

    /// <summary>Where to look for a claim that is none any more, after a person's word or a new version: the statement that it began with; null where there is none.</summary>
    /// <param name="story">The story that it stood in.</param>
    /// <param name="id">The claim's id.</param>
    /// <exception cref="LedgerException">HS108 where the beginning of an id fits several articles.</exception>
    public static string? InsteadOfClaim(SiteStory story, string id)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(id);
        var statement = CitedStory.Member(id.StartsWith("c-", StringComparison.Ordinal) ? id[2..] : id).StatementId;
        return Find(story, statement)?.StatementId is { } found ? story.Links.Statement(found) : null;
    }

    /// <summary>A statement with the words that it stands on, marked in its paragraph.</summary>
    /// <param name="story">The story that it stands in.</param>
    /// <param name="id">The article's id, <c>-s</c> and the statement's number.</param>
    /// <exception cref="LedgerException">HS108 where the beginning of an id fits several articles.</exception>
    public static SitePage? Statement(SiteStory story, string id) =>
        Find(story, id)?.StatementId is { } found && story.Index.Row(found) is { } row ? new StatementPage(story, row) : null;

    /// <summary>A party across the articles of a story, with every statement of it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="id"><c>p-</c> and its name.</param>
    public static SitePage? Speaker(SiteStory story, string id) =>
        Find(story, id)?.Speaker is { } speaker ? new SpeakerPage(story, speaker) : null;

    /// <summary>An article: its text with every attribution marked, and the rows that it gave.</summary>
    /// <param name="story">The story that it stands in.</param>
    /// <param name="id">The article's id or its beginning.</param>
    /// <exception cref="LedgerException">HS108 where the beginning of an id fits several articles.</exception>
    public static SitePage? Article(SiteStory story, string id) =>
        Find(story, id)?.ArticleId is { } found && story.Index.Cited.Entry(found) is { } entry ? new ArticlePage(story, entry) : null;

    /// <summary>Asks a person about two things.</summary>
    public static SitePage Judge(JudgedPair pair, PairStanding standing, SiteForm form) => new JudgePage(pair, standing, form);

    /// <summary>A person's word, with the button that takes it back.</summary>
    public static SitePage Judgement(Judgement judgement, JudgedPair pair, SiteForm form) => new JudgementPage(judgement, pair, form);

    /// <summary>The log of what people said.</summary>
    /// <param name="log">Every word in the order in which they were given.</param>
    /// <param name="pairOf">Finds what a word is about.</param>
    public static SitePage Judgements(ImmutableArray<Judgement> log, Func<Judgement, JudgedPair> pairOf) => new JudgementsPage(log, pairOf);

    /// <summary>The forms that add articles.</summary>
    public static SitePage Add(SiteForm form) => new AddPage(form);

    /// <summary>A reading of added articles: how far it is, what came of each, what could not be read and why.</summary>
    public static SitePage Reading(ReadingState reading) => new ReadingPage(reading);
    /// <summary>What a search found, and what it can be narrowed by.</summary>
    /// <param name="query">What was searched for.</param>
    /// <param name="result">What was found.</param>
    public static SitePage? Search(SearchQuery query, SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(result);
        return query.Page < 1 || query.Page > result.Pages ? null : new SearchPage(query, result);
    }

    /// <summary>A plain page that says what went wrong and what to do.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">What went wrong.</param>
    /// <param name="advice">What to do.</param>
    public static SitePage Problem(int status, string title, string advice) => new ProblemPage(status, title, advice);

    private static ExplainedItem? Find(SiteStory story, string id)
    {
        ArgumentNullException.ThrowIfNull(story);
        return ExplainedItem.Find(story.Index.Story, id);
    }
}
