namespace Hearsay.Site;

/// <summary>What a page needs to hold a form that changes the ledger.</summary>
/// <param name="Token">A secret that only a page of this site can hold: a post without it comes from elsewhere.</param>
/// <param name="Problem">Why the form that was sent before was not taken, or null.</param>
public sealed record SiteForm(string Token, string? Problem = null)
{
    /// <summary>The name of the field that carries <see cref="Token"/>; the first of its form.</summary>
    public const string TokenField = "form-token";
}
