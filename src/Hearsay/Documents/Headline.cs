namespace Hearsay.Documents;

/// <summary>Finds the headline of a plain text, and the outlet's name beside it.</summary>
/// <remarks>
/// The headline is a line before the first paragraph that reads as one: short, not a sentence with its full stop. A line that stands there
/// twice is it above all others. A text that begins with its first paragraph has none.
/// </remarks>
internal static class Headline
{
    private const int LongestHeadline = 220;
    private const int MostWords = 30;

    // More lines than this before the first paragraph are the menus of a flattened page: which of them is the headline is not told.
    private const int MostLinesBeforeBody = 8;

    /// <summary>The number of blocks before the first that reads as a paragraph.</summary>
    public static int HeadLength(string text, List<Draft> drafts)
    {
        for (var at = 0; at < drafts.Count; at++)
        {
            if (!drafts[at].IsBody) continue;
            var line = drafts[at].Span.In(text);
            if (Prose.ReadsAsParagraph(line) && !IsHeadlineWithStop(text, drafts, at) && !IsShortQuestion(line)) return at;
        }

        return drafts.Count;
    }

    /// <summary>Marks the headline, its repetitions and the labels above it.</summary>
    /// <returns>The headline and the outlet, each null where it is not told.</returns>
    public static (Known<string>? Title, Known<string>? Outlet) Find(string text, List<Draft> drafts, int head)
    {
        var isFollowed = drafts.Skip(head).Any(draft => draft.IsBody);
        var at = isFollowed ? Choose(text, drafts, head) : -1;
        var named = OutletInFurniture(text, drafts);
        if (at < 0) return (null, named);

        var line = drafts[at].Span;
        var (title, outlet) = PartOutlet(text, line, named?.Value);
        drafts[at].Mark(BlockKind.Title, "headline");
        for (var other = 0; other < Math.Min(drafts.Count, head + 3); other++)
        {
            if (other == at) continue;
            var words = drafts[other].Span.In(text);
            if (other > at && (Prose.SameWords(words, title.In(text)) || Prose.SameWords(words, line.In(text)))) drafts[other].Mark("repeated headline");
            else if (other < at && named is not null && Prose.SameWords(words, named.Value)) outlet ??= Name(text, drafts[other], "outlet's name");
            else if (other < at && Prose.CountWords(words, 4) <= 3 && !Prose.EndsSentence(words)) drafts[other].Mark("label above the headline");
        }

        return (new Known<string>(title.Of(text), new Evidence("text", title.Of(text), title)), outlet ?? named);
    }

    /// <summary>Parts "Headline | Outlet" where what follows the mark is told to be an outlet: by a bar, by its words, or by its name elsewhere.</summary>
    public static (Span Title, Known<string>? Outlet) PartOutlet(string text, Span line, string? known)
    {
        var words = line.In(text);
        foreach (var (mark, strong) in ((string, bool)[])[(" | ", true), (" — ", false), (" – ", false), (" - ", false), (" :: ", true), (" • ", true), (" · ", true)])
        {
            var at = words.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            var title = Paragraphs.Trim(text, line.Start, line.Start + at);
            var name = Paragraphs.Trim(text, line.Start + at + mark.Length, line.End);
            var suffix = name.Of(text);
            var isKnown = known is not null && Prose.SameWords(known, suffix);
            if (!isKnown && (Prose.CountWords(suffix, 7) > 6 || Prose.EndsSentence(suffix) || !char.IsLetterOrDigit(suffix[0]))) continue;
            if (isKnown || strong || Names.LooksLikeOutlet(suffix))
            {
                return (title, new Known<string>(suffix, new Evidence("text", suffix, name)));
            }
        }

        return (line, null);
    }

    private static int Choose(string text, List<Draft> drafts, int head)
    {
        if (drafts.Take(head).Count(draft => draft.IsBody) > MostLinesBeforeBody) return -1;
        int first = -1, longer = -1;
        for (var at = 0; at < head; at++)
        {
            if (!drafts[at].IsBody || !CanBeHeadline(text, drafts[at].Span)) continue;
            for (var next = at + 1; next < Math.Min(head, at + 12); next++)
            {
                if (Prose.CountWords(drafts[at].Span.In(text), 3) >= 3 && Prose.SameWords(drafts[at].Span.In(text), drafts[next].Span.In(text))) return at;
            }

            if (first < 0) first = at;
            if (longer < 0 && Prose.CountWords(drafts[at].Span.In(text), 4) >= 4) longer = at;
        }

        return longer >= 0 ? longer : first >= 0 && Prose.CountWords(drafts[first].Span.In(text), 2) >= 2 ? first : -1;
    }

    private static bool CanBeHeadline(string text, Span span)
    {
        var line = span.In(text);
        if (line.Length > LongestHeadline || HasInnerStop(line) || Prose.CountWords(line, MostWords + 1) > MostWords || char.IsLower(line[0])) return false;
        return line[^1] is not (',' or ';' or ':') && (line[^1] != '.' || LooksTitled(line) || line.EndsWith("...", StringComparison.Ordinal)) && line.IndexOf('>') < 0;
    }

    // Some archives put a full stop after every headline: then it is told by its capitals, at the very start of the text.
    private static bool IsHeadlineWithStop(string text, List<Draft> drafts, int at) =>
        at == 0 && drafts.Count > 1 && drafts[at].Span.Length <= LongestHeadline && LooksTitled(drafts[at].Span.In(text))
        && drafts[at + 1].Span.Length > drafts[at].Span.Length;

    // Two sentences are no headline. The full stop of "U.S." or "Gov." ends none: a small letter must stand two places before it as well.
    private static bool HasInnerStop(ReadOnlySpan<char> line)
    {
        for (var at = 4; at + 2 < line.Length; at++)
        {
            if (line[at] == '.' && line[at + 1] == ' ' && char.IsUpper(line[at + 2]) && char.IsLower(line[at - 1]) && char.IsLower(line[at - 2]) && char.IsLower(line[at - 3])) return true;
        }

        return false;
    }

    // A headline may ask or exclaim, in one short sentence.
    private static bool IsShortQuestion(ReadOnlySpan<char> line) =>
        line[^1] is '?' or '!' && line[..^1].IndexOfAny(".?!") < 0 && Prose.CountWords(line, 21) <= 20;

    private static bool LooksTitled(ReadOnlySpan<char> line)
    {
        int capitals = 0, words = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart("\"“‘'(");
            if (word.Length < 4 || !char.IsLetter(word[0])) continue;
            words++;
            if (char.IsUpper(word[0])) capitals++;
        }

        return words >= 3 && capitals * 10 >= words * 9;
    }

    // "CLICK HERE TO READ MORE FROM THE HERALD" names the outlet; a line of the same words gives the name in its own capitals.
    private static Known<string>? OutletInFurniture(string text, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Reason is not ("read more" or "related links") || draft.Span.Length > 120) continue;
            var at = draft.Span.In(text).IndexOf("more from ", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (draft.Reason == "related links" && at != 0)) continue;
            var name = new Span(draft.Span.Start + at + "more from ".Length, draft.Span.End);
            if (name.IsEmpty || Prose.CountWords(name.In(text), 7) > 6) continue;
            if (draft.Reason == "related links" && !Names.LooksLikeOutlet(name.Of(text))) continue;
            return new Known<string>(name.Of(text), new Evidence("text", name.Of(text), name));
        }

        return null;
    }

    private static Known<string> Name(string text, Draft draft, string reason)
    {
        draft.Mark(reason);
        return new Known<string>(draft.Span.Of(text), new Evidence("text", draft.Span.Of(text), draft.Span));
    }
}
