using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The files that the pages of the site load. The address of each changes when it does, so that it may be kept for ever.</summary>
public static class SiteAssets
{
    /// <summary>The style sheet: that of the report's page and what the site has besides.</summary>
    public static string Style { get; } = EmbeddedText.Read("Output/HtmlReport.css") + EmbeddedText.Read("Site/Site.css");

    /// <summary>Every such file with its path.</summary>
    public static ImmutableArray<(string Address, string Content)> Files => [(StyleAddress, Style), (ScriptAddress, Script), (IconAddress, Icon)];

    /// <summary>The path of the style sheet.</summary>
    public static string StyleAddress { get; } = $"/style-{Hash(Style)}.css";

    /// <summary>The script: what a page can do besides; every page works without it.</summary>
    public static string Script { get; } = EmbeddedText.Read("Site/Site.js");

    /// <summary>The path of the script.</summary>
    public static string ScriptAddress { get; } = $"/script-{Hash(Script)}.js";

    /// <summary>The sign that a browser shows beside the title, as SVG.</summary>
    public static string Icon { get; } = EmbeddedText.Read("Site/Site.svg");

    /// <summary>The path of the sign.</summary>
    public static string IconAddress { get; } = $"/icon-{Hash(Icon)}.svg";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
}
