using Hearsay.Output;

namespace Hearsay.Site.Parts;

/// <summary>The way from one part of something long to the next and the one before.</summary>
internal static class PartsWay
{
    /// <summary>Writes it; nothing where there is one part alone.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="number">The part shown, from 1.</param>
    /// <param name="parts">How many there are.</param>
    /// <param name="address">The address of a part.</param>
    /// <param name="what">What the parts are of, for who does not see the page.</param>
    /// <param name="before">The word for the part before.</param>
    /// <param name="after">The word for the next part.</param>
    public static void Write(HtmlWriter html, int number, int parts, Func<int, string> address, string what, string before = "Before", string after = "Next")
    {
        if (parts == 1) return;
        html.Write($"""<nav class="pages" aria-label="{what}">""");
        if (number > 1) html.Write($"""<a href="{address(number - 1)}" rel="prev">{before}</a> """);
        html.Write($"""<span class="faint">{number} of {parts}</span>""");
        if (number < parts) html.Write($""" <a href="{address(number + 1)}" rel="next">{after}</a>""");
        html.WriteLine($"</nav>");
    }
}
