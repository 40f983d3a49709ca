using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Site.Stances;

/// <summary>Draws what a speaker does as a small mark. Marks differ by their shape; their word stands beside them or in their name.</summary>
/// <remarks>A disc was said, a ring hedged, a disc in a ring confirmed, a cross denied, a lozenge could not be confirmed, a bar was not said: the shapes of <see cref="RangeChart"/>.</remarks>
internal static class StanceMark
{
    /// <summary>Writes the mark alone, hidden from who does not see the page.</summary>
    public static void Write(HtmlWriter html, Stance stance)
    {
        html.Write($"""<svg class="mark {JsonCells.Name(stance)}" viewBox="0 0 16 16" aria-hidden="true">""");
        html.Output.Write(Shape(stance));
        html.Write($"</svg>");
    }

    /// <summary>Writes what the marks mean.</summary>
    public static void WriteLegend(HtmlWriter html, IEnumerable<Stance> stances)
    {
        html.WriteLine($"""<ul class="legend" aria-label="What the marks mean">""");
        foreach (var stance in stances.Distinct().Order())
        {
            html.Write($"<li>");
            Write(html, stance);
            html.WriteLine($"{ReportWords.Stance(stance)}</li>");
        }

        html.WriteLine($"</ul>");
    }

    private static string Shape(Stance stance) => stance switch
    {
        Stance.Asserts => """<circle cx="8" cy="8" r="5"/>""",
        Stance.Hedges => """<circle cx="8" cy="8" r="4.6"/>""",
        Stance.Confirms => """<circle cx="8" cy="8" r="3"/><circle class="ring" cx="8" cy="8" r="6"/>""",
        Stance.Denies => """<path d="M3 3l10 10m0 -10l-10 10"/>""",
        Stance.Unconfirmed => """<path d="M8 2l6 6l-6 6l-6 -6z"/>""",
        _ => """<path d="M2 8h12"/>""",
    };
}
