using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The files that the pages of the site load: the style sheet. Its address changes when it does, so that it may be kept for ever.</summary>
public static class SiteAssets
{
    /// <summary>The style sheet: that of the report's page and what the site has besides.</summary>
    public static string Style { get; } = EmbeddedText.Read("Output/HtmlReport.css") + EmbeddedText.Read("Site/Site.css");

    /// <summary>Every such file with its path.</summary>
    public static ImmutableArray<(string Address, string Content)> Files => [(StyleAddress, Style)];

    /// <summary>The path of the style sheet.</summary>
    public static string StyleAddress { get; } = $"/style-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Style)).AsSpan(0, 6))}.css";
}
