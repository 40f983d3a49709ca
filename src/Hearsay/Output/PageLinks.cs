namespace Hearsay.Output;

/// <summary>Where the things of a story stand on the page or the site that is written.</summary>
/// <remarks>Immutable and safe to share between threads. What comes back is an address, not yet escaped as HTML.</remarks>
internal abstract class PageLinks
{
    /// <summary>The links of a page that holds the whole story: fragments.</summary>
    public static PageLinks OnePage { get; } = new Fragments();

    /// <summary>The address of a statement's row.</summary>
    public abstract string Statement(string statementId);

    /// <summary>The address of a statement's place in its article's text.</summary>
    public abstract string Place(ReportRow row);

    /// <summary>The address of an article's text.</summary>
    public abstract string Article(string articleId);

    /// <summary>The address of a claim's own page, or null where it has none.</summary>
    public abstract string? Claim(string claimId);

    /// <summary>The address of a party's own page, or null where it has none.</summary>
    public abstract string? Speaker(string speakerId);

    /// <summary>The address of a page that holds a section whole, where the page written may hold its beginning alone; null where there is none.</summary>
    /// <param name="section">The section: <c>contested</c>, <c>matrix</c>, <c>conflicts</c>, <c>denied</c>, <c>timeline</c>, <c>speakers</c>, <c>statements</c>, <c>repeats</c>, <c>articles</c>.</param>
    public virtual string? Section(string section) => null;

    /// <summary>A fragment of the page itself.</summary>
    protected static string Fragment(string id) => "#" + Uri.EscapeDataString(id);

    private sealed class Fragments : PageLinks
    {
        public override string Statement(string statementId) => Fragment("s-" + statementId);

        public override string Place(ReportRow row) => Fragment(row.PlaceId);

        public override string Article(string articleId) => Fragment("a-" + articleId);

        public override string? Claim(string claimId) => null;

        public override string? Speaker(string speakerId) => null;
    }
}
