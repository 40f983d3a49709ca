using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The permanent addresses of a site: <c>/stories/t-…</c>, <c>/claims/c-…</c>, <c>/statements/…-s4</c>, <c>/articles/…</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SiteLinks(string storyId, DateOnly? asOf) : PageLinks
{
    private readonly string query = Query(asOf);

    /// <summary>The address of the list of stories.</summary>
    public static string Stories(DateOnly? asOf) => "/stories" + Query(asOf);

    /// <summary>The address of the list of stories, whole, as comma-separated values.</summary>
    public static string StoriesTable(DateOnly? asOf) => "/stories" + SiteTwin.TableEnding + Query(asOf);

    /// <summary>The address of a story.</summary>
    public static string Story(string storyId, DateOnly? asOf) => $"/stories/{Uri.EscapeDataString(storyId)}{Query(asOf)}";

    /// <summary>The log of people's words; what a form sends a word to.</summary>
    public const string Judgements = "/judgements";

    /// <summary>Where articles are added.</summary>
    public const string Add = "/add";

    /// <summary>The page that asks about two things.</summary>
    public const string Ask = "/judge";

    /// <summary>The address of a person's word.</summary>
    public static string Judgement(string id) => $"{Judgements}/{id}";

    /// <summary>Where a form takes a person's word back.</summary>
    public static string Undo(string id) => $"{Judgements}/{id}/undo";

    /// <summary>The address of a reading of added articles.</summary>
    public static string Reading(int number) => $"{Add}/{number}";

    /// <summary>Where a person is asked about two things.</summary>
    public static string Judge(DecisionKind kind, string left, string right) =>
        Ask + AskedOf(kind, left, right);

    /// <summary>What stands behind the address of the page that asks about two things, and of its twin.</summary>
    public static string AskedOf(DecisionKind kind, string left, string right) =>
        $"?kind={JsonCells.Name(kind)}&left={Uri.EscapeDataString(left)}&right={Uri.EscapeDataString(right)}";
    /// <summary>The address of a search: only what is asked for is in it.</summary>
    /// <param name="search">The search.</param>
    /// <param name="twin">What stands behind the path: <c>.json</c> or nothing.</param>
    public static string Search(SearchQuery search, string twin = "")
    {
        (string Name, string? Value)[] parts =
        [
            ("q", search.Words.Length > 0 ? search.Words : null),
            .. SearchBox.Kinds.Select(kind => (EnumNames.Of(kind), search.Term(kind))),
            ("as-of", search.AsOf?.ToString("yyyy-MM-dd")),
            ("page", search.Page > 1 ? search.Page.ToString("0") : null),
        ];
        var asked = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return $"/search{twin}{(asked.Length > 0 ? "?" + asked : "")}";
    }

    /// <summary>The address of the story that these links are of.</summary>
    public string OwnStory => Story(storyId, asOf);

    /// <summary>The address of a statement.</summary>
    public static string Statement(string statementId, DateOnly? asOf) => $"/statements/{Uri.EscapeDataString(statementId)}{Query(asOf)}";

    /// <summary>The address of an article.</summary>
    public static string Article(string articleId, DateOnly? asOf) => $"/articles/{Uri.EscapeDataString(articleId)}{Query(asOf)}";
    /// <summary>The address of that story as the whole ledger has it; <c>as-of=DAY</c> behind it shows it as of a day.</summary>
    public string WholeStory => Story(storyId, null);

    /// <inheritdoc/>
    public override string Statement(string statementId) => Statement(statementId, asOf);

    /// <inheritdoc/>
    public override string Place(ReportRow row) => Article(row.Entry.Article.Id) + Fragment(row.PlaceId);

    /// <inheritdoc/>
    public override string Article(string articleId) => Article(articleId, asOf);

    /// <inheritdoc/>
    public override string? Claim(string claimId) => $"/claims/{Uri.EscapeDataString(claimId)}{query}";

    /// <inheritdoc/>
    public override string? Speaker(string speakerId) => $"/stories/{Uri.EscapeDataString(storyId)}/speakers/{Uri.EscapeDataString(speakerId)}{query}";

    /// <inheritdoc/>
    public override string? Section(string section) => $"/stories/{Uri.EscapeDataString(storyId)}/{section}{query}";

    /// <summary>The address of a part of a section.</summary>
    /// <param name="section">The section, see <see cref="Section"/>.</param>
    /// <param name="page">Which part, from 1.</param>
    public string Part(string section, int page) => page == 1 ? Section(section)! : $"{Section(section)}{(query.Length == 0 ? "?" : "&")}page={page}";

    // "?as-of=2023-03-15", so that who looks at a day goes on looking at it.
    private static string Query(DateOnly? asOf) => asOf is { } day ? $"?as-of={day:yyyy-MM-dd}" : "";
}
