using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The permanent addresses of a site: <c>/stories/t-…</c>, <c>/claims/c-…</c>, <c>/statements/…-s4</c>, <c>/articles/…</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SiteLinks(string storyId, DateOnly? asOf) : PageLinks
{
    private readonly string query = Query(asOf);

    /// <summary>The address of the list of stories.</summary>
    public static string Stories(DateOnly? asOf) => "/stories" + Query(asOf);

    /// <summary>The address of a story.</summary>
    public static string Story(string storyId, DateOnly? asOf) => $"/stories/{Uri.EscapeDataString(storyId)}{Query(asOf)}";

    /// <summary>The address of the story that these links are of.</summary>
    public string OwnStory => Story(storyId, asOf);

    /// <summary>The address of that story as the whole ledger has it; <c>as-of=DAY</c> behind it shows it as of a day.</summary>
    public string WholeStory => Story(storyId, null);

    /// <inheritdoc/>
    public override string Statement(string statementId) => $"/statements/{Uri.EscapeDataString(statementId)}{query}";

    /// <inheritdoc/>
    public override string Place(ReportRow row) => Article(row.Entry.Article.Id) + Fragment(row.PlaceId);

    /// <inheritdoc/>
    public override string Article(string articleId) => $"/articles/{Uri.EscapeDataString(articleId)}{query}";

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
