using System.Security.Cryptography;
using System.Text;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The files that the pages of the site load. The address of each changes when it does, so that it may be kept for ever.</summary>
public static class SiteAssets
{
    /// <summary>The style sheet: that of the report's page and what the site has besides.</summary>
    public static string Style { get; } = EmbeddedText.Read("Output/HtmlReport.css") + EmbeddedText.Read("Site/Site.css");

    /// <summary>The path of the style sheet.</summary>
    public static string StyleAddress { get; } = $"/style-{Mark(Style)}.css";

    /// <summary>The sign that a browser shows beside the title, as SVG.</summary>
    public static string Icon { get; } = EmbeddedText.Read("Site/Site.svg");

    /// <summary>The path of the sign.</summary>
    public static string IconAddress { get; } = $"/icon-{Mark(Icon)}.svg";

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
}
