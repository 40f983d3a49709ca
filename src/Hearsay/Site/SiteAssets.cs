using System.Security.Cryptography;
using System.Text;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The files that the pages of the site load: the style sheet and the script. Their addresses change when they do, so that they may be kept for ever.</summary>
public static class SiteAssets
{
    /// <summary>The style sheet: that of the report's page and what the site has besides.</summary>
    public static string Style { get; } = EmbeddedText.Read("Output/HtmlReport.css") + EmbeddedText.Read("Site/Site.css");

    /// <summary>The path of the style sheet.</summary>
    public static string StyleAddress { get; } = $"/style-{Hash(Style)}.css";

    /// <summary>The script: what a page can do besides; every page works without it.</summary>
    public static string Script { get; } = EmbeddedText.Read("Site/Site.js");

    /// <summary>The path of the script.</summary>
    public static string ScriptAddress { get; } = $"/script-{Hash(Script)}.js";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
}
