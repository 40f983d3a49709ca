using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Finds noun phrases in tagged text by the order of the tags: determiner, modifiers, head, and phrases hung on with a preposition.</summary>
/// <remarks>
/// A finite-state reading of Penn tags, as in Church 1988 and Abney 1991; a parser will do it better. All positions are token indexes.
/// Linear in the length of the phrase.
/// </remarks>
internal static class NounPhrase
{
    private static readonly System.Collections.Frozen.FrozenSet<string> Attaching =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(
            ["of", "for", "from", "in", "at", "with", "on", "to", "by", "near", "inside", "behind", "between", "among", "under", "against", "about", "within", "across"],
            StringComparer.OrdinalIgnoreCase);

    // No phrase of news is longer; the bound keeps hostile text from costing more than linear time.
    private const int Longest = 60;

    /// <summary>One past the last token of the simple noun phrase that begins at <paramref name="start"/>, or <paramref name="start"/> where none does.</summary>
    internal static int EndOfSimple(Analysis analysis, int start, int limit)
    {
        limit = Math.Min(limit, start + Longest);
        int i = start, end = start;
        var determined = false;
        while (i < limit)
        {
            var tag = analysis.Tags[i];
            if (tag is PartOfSpeech.PRP or PartOfSpeech.EX or PartOfSpeech.WP)
            {
                if (end == start && !determined) end = i + 1;
                break;
            }

            if (tag is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.PDT or PartOfSpeech.WPS or PartOfSpeech.WDT)
            {
                if (end > start && analysis.Tags[i - 1] != PartOfSpeech.PDT && end == i && analysis.Tags[i - 1] != PartOfSpeech.DT) break;
                determined = true;
                if (tag != PartOfSpeech.PRPS && tag != PartOfSpeech.WPS) end = i + 1;
                i++;
                continue;
            }

            if (tag.IsNoun() || tag is PartOfSpeech.CD or PartOfSpeech.FW or PartOfSpeech.SYM or PartOfSpeech.Dollar)
            {
                i++;
                end = i;
                continue;
            }

            if (tag == PartOfSpeech.POS)
            {
                if (end != i) break;
                i++;
                end = i;
                continue;
            }

            if (tag.IsAdjective())
            {
                i++;
                if (determined) end = i;
                continue;
            }

            if (tag is PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.HYPH or PartOfSpeech.AFX
                || tag.IsAdverb() && (determined || analysis.Tags[Math.Min(i + 1, limit - 1)] is PartOfSpeech.CD or PartOfSpeech.JJ))
            {
                i++;
                continue;
            }

            // A quoted word inside: the so-called "corridor" plan.
            if (analysis.Tokens[i].Kind == TokenKind.Quote && (determined || end > start) && i + 2 < limit && ClosesSoon(analysis, i, limit))
            {
                i++;
                continue;
            }

            break;
        }

        // A closing mark that belongs to the quoted word goes with it.
        if (end > start && end < limit && analysis.Tokens[end].Kind == TokenKind.Quote && analysis.Tokens[end].Start == analysis.Tokens[end - 1].End
            && HasOpenMark(analysis, start, end)) end++;
        return end;
    }

    /// <summary>The same with "of …", "in …" and the like, and with "… and …" where <paramref name="joined"/> is set.</summary>
    internal static int EndOfFull(Analysis analysis, int start, int limit, bool joined = true)
    {
        var end = EndOfSimple(analysis, start, limit);
        while (end > start && end + 1 < limit)
        {
            var next = end;
            if (analysis.Tags[next] is PartOfSpeech.IN or PartOfSpeech.TO && Attaches(analysis, next)) next++;
            else if (joined && analysis.Tags[next] == PartOfSpeech.CC && analysis.Word(next) is "and" or "&" or "or") next++;
            else break;
            var further = EndOfSimple(analysis, next, limit);
            if (further == next || IsTime(analysis, next, further)) break;
            end = further;
        }

        return end;
    }

    /// <summary>The first token of the simple noun phrase that ends just before <paramref name="end"/>, or <paramref name="end"/> where none does.</summary>
    internal static int StartOfSimple(Analysis analysis, int end, int limit)
    {
        limit = Math.Max(limit, end - Longest);
        if (end <= limit) return end;
        var i = end - 1;
        var tag = analysis.Tags[i];
        if (tag is PartOfSpeech.PRP or PartOfSpeech.EX or PartOfSpeech.WP or PartOfSpeech.WDT) return i;
        if (!(tag.IsNoun() || tag is PartOfSpeech.CD or PartOfSpeech.DT or PartOfSpeech.FW || tag.IsAdjective() || tag == PartOfSpeech.VBN || tag == PartOfSpeech.VBG)) return end;
        var start = i;
        var noun = false;
        for (; i >= limit; i--)
        {
            tag = analysis.Tags[i];
            if (tag is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.WPS)
            {
                start = i;
                if (i > limit && analysis.Tags[i - 1] is PartOfSpeech.PDT) start = --i;
                if (i > limit && analysis.Tags[i - 1] == PartOfSpeech.POS) continue;
                break;
            }

            if (tag.IsNoun() || tag is PartOfSpeech.CD or PartOfSpeech.FW or PartOfSpeech.POS or PartOfSpeech.Dollar)
            {
                // "On Monday officials said": the day is no part of the phrase.
                if (noun && tag.IsNoun() && IsTimeWord(analysis, i) && analysis.Tags[i + 1] != PartOfSpeech.POS) break;
                noun |= tag.IsNoun();
                start = i;
                continue;
            }

            if (tag.IsAdjective() || tag is PartOfSpeech.VBN or PartOfSpeech.HYPH or PartOfSpeech.AFX or PartOfSpeech.VBG && noun)
            {
                start = i;
                continue;
            }

            break;
        }

        // A participle or adverb at the very start belongs to what stands before.
        while (start < end - 1 && analysis.Tags[start] is PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.POS && start > limit
            && analysis.Tags[start - 1] is not (PartOfSpeech.DT or PartOfSpeech.PRPS)) start++;
        return HasHead(analysis, start, end) ? start : end;
    }

    /// <summary>The same, reaching back over "… of …" and "… and …" to where the whole phrase begins.</summary>
    internal static int StartOfFull(Analysis analysis, int end, int limit)
    {
        var start = StartOfSimple(analysis, end, limit);
        while (start < end && start - 1 > limit)
        {
            var link = start - 1;
            var tag = analysis.Tags[link];
            var attached = tag is PartOfSpeech.IN or PartOfSpeech.TO && Attaches(analysis, link);
            var joined = tag == PartOfSpeech.CC && analysis.Word(link) is "and" or "&" or "or";
            if (!attached && !joined) break;
            // "people close | to the mine", "officials familiar | with the matter".
            if (attached && link - 1 > limit && (analysis.Tags[link - 1].IsAdverb() || analysis.Tags[link - 1].IsAdjective() || analysis.Tags[link - 1] == PartOfSpeech.VBN)) link--;
            // "the Post, the Courier, and several sources".
            if (joined && link - 2 > limit && analysis.Word(link - 1) is "," && analysis.Tags[link - 2].IsName()) link--;
            var before = StartOfSimple(analysis, link, limit);
            if (before == link || IsTime(analysis, before, link) || analysis.Tags[before] == PartOfSpeech.PRP) break;
            // "In a letter to the minister, officials": the chain must not begin with a preposition of its own at the head of the clause.
            start = before;
        }

        return start;
    }

    /// <summary>The token that heads the simple phrase from <paramref name="start"/> to <paramref name="end"/>: its last noun before any "of".</summary>
    internal static int Head(Analysis analysis, int start, int end)
    {
        var simple = Math.Min(end, Math.Max(start + 1, EndOfSimple(analysis, start, end)));
        for (var i = simple - 1; i >= start; i--)
        {
            if (analysis.Tags[i].IsNoun() || analysis.Tags[i] == PartOfSpeech.PRP) return i;
        }

        return simple - 1;
    }

    /// <summary>Whether the word names a day of the week or a month.</summary>
    internal static bool IsTimeWord(Analysis analysis, int token)
    {
        foreach (var date in DatesAround(analysis, token))
        {
            if (date.Span.Contains(analysis.Tokens[token].Start)) return true;
        }

        return false;
    }

    private static bool IsTime(Analysis analysis, int start, int end) => end > start && IsTimeWord(analysis, end - 1);

    private static IEnumerable<Dates.DateExpression> DatesAround(Analysis analysis, int token)
    {
        // Dates are in text order: find the last that begins at or before the token.
        int low = 0, high = analysis.Dates.Length, at = analysis.Tokens[token].Start;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.Dates[middle].Span.Start <= at) low = middle + 1;
            else high = middle;
        }

        if (low > 0) yield return analysis.Dates[low - 1];
    }

    private static bool Attaches(Analysis analysis, int token) =>
        Attaching.GetAlternateLookup<ReadOnlySpan<char>>().Contains(analysis.Word(token));

    private static bool HasHead(Analysis analysis, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (analysis.Tags[i].IsNoun() || analysis.Tags[i] is PartOfSpeech.PRP or PartOfSpeech.DT or PartOfSpeech.CD or PartOfSpeech.EX or PartOfSpeech.WP or PartOfSpeech.WDT
                || analysis.Tags[i].IsAdjective() && analysis.Word(i) is "many" or "several" or "few" or "more" or "most" or "other" or "Many" or "Several" or "Few" or "Most") return true;
        }

        return false;
    }

    private static bool ClosesSoon(Analysis analysis, int open, int limit)
    {
        for (var i = open + 1; i < Math.Min(limit, open + 5); i++)
        {
            if (analysis.Tokens[i].Kind == TokenKind.Quote) return true;
        }

        return false;
    }

    private static bool HasOpenMark(Analysis analysis, int start, int end)
    {
        var marks = 0;
        for (var i = start; i < end; i++)
        {
            if (analysis.Tokens[i].Kind == TokenKind.Quote) marks++;
        }

        return marks % 2 == 1;
    }
}
