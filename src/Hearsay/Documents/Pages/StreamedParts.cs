using AngleSharp.Dom;

namespace Hearsay.Documents.Pages;

/// <summary>Puts the parts of a page that were sent late to where a browser shows them.</summary>
/// <remarks>
/// React sends what it waits for in hidden elements behind the page (<c>&lt;div hidden id="S:1"&gt;</c>), leaves an empty <c>template</c> where it belongs
/// (<c>B:0</c>, <c>P:1</c>), and says in a line of script which goes where. Only these lines are read; no script runs. A part that no line places stays.
/// Time grows with the length of the page.
/// </remarks>
internal static class StreamedParts
{
    private const int MostParts = 2000;
    private const int LongestName = 40;

    /// <summary>Moves the parts of a page, where it has any.</summary>
    /// <param name="document">The page, which is changed.</param>
    /// <param name="markup">Its markup, which most pages need not be searched for more than once.</param>
    public static void Place(IDocument document, string markup)
    {
        if (!markup.Contains("id=\"S:", StringComparison.Ordinal)) return;
        var parts = new Dictionary<string, IElement>(StringComparer.Ordinal);
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        var moves = new List<(string Part, string Place)>();
        Gather(document.DocumentElement, parts, places, moves);
        foreach (var (name, place) in moves)
        {
            if (!parts.Remove(name, out var part) || !places.Remove(place, out var template) || part.Contains(template)) continue;
            part.RemoveAttribute("hidden");
            template.Replace(part);
        }
    }

    private static void Gather(IElement element, Dictionary<string, IElement> parts, Dictionary<string, IElement> places, List<(string, string)> moves)
    {
        if (element.LocalName == "script")
        {
            var script = element.TextContent;
            if (!script.Contains("$R", StringComparison.Ordinal)) return;
            for (var at = script.IndexOf("$R", StringComparison.Ordinal); at >= 0 && moves.Count < MostParts; at = script.IndexOf("$R", at + 2, StringComparison.Ordinal))
            {
                if (Move(script.AsSpan(at + 2)) is { } move) moves.Add(move);
            }

            return;
        }

        if (element.LocalName == "div" && element.Id is ['S', ':', ..]) parts.TryAdd(element.Id, element);
        else if (element.LocalName == "template" && element.Id is ['B' or 'P', ':', ..]) places.TryAdd(element.Id, element);
        var children = element.ChildNodes;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is IElement child) Gather(child, parts, places, moves);
        }
    }

    // "$RC" names the place first, "$RS" the part.
    private static (string Part, string Place)? Move(ReadOnlySpan<char> call)
    {
        var placeFirst = call.StartsWith("C(\"", StringComparison.Ordinal);
        if (!placeFirst && !call.StartsWith("S(\"", StringComparison.Ordinal)) return null;
        if (Name(call[3..]) is not { } first || !call[(3 + first.Length)..].StartsWith("\",\"", StringComparison.Ordinal)) return null;
        if (Name(call[(6 + first.Length)..]) is not { } second) return null;
        return placeFirst ? (second, first) : (first, second);
    }

    private static string? Name(ReadOnlySpan<char> words)
    {
        var end = words[..Math.Min(words.Length, LongestName)].IndexOf('"');
        return end > 0 ? words[..end].ToString() : null;
    }
}
