using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Reads what stands around a cue verb: where its content begins and in which construction.</summary>
internal static class ConstructionReader
{
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjuncts =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(
            ["in", "on", "at", "to", "during", "via", "through", "with", "after", "before", "from", "by", "into", "of", "about"], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Manner =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(Lexicon.Read("Attributions/manner-adverbs.lexicon").Select(entry => entry[0]), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The construction of the verb group whose subject begins at <paramref name="subject"/>.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="unit">The stretch that is read as one.</param>
    /// <param name="group">The verb group.</param>
    /// <param name="subject">The first token of the subject before the verb, or of the group where it has none.</param>
    internal static Reading Read(Paragraphs paragraphs, TokenRange unit, VerbGroup group, int subject)
    {
        var analysis = paragraphs.Analysis;
        var before = subject - 1;
        var setOff = before >= unit.First && (paragraphs.Closes(before) || paragraphs.IsComma(before));
        var relative = subject < group.Range.First && analysis.Tags[group.Range.First - 1] is PartOfSpeech.WP or PartOfSpeech.WDT;
        if (setOff && before > unit.First && !relative)
        {
            if (group.Finite && subject < group.Range.First || analysis.Tags[subject].IsNoun() || analysis.Tags[subject] == PartOfSpeech.PRP)
            {
                // ", the mayor said" — and then nothing that could be content.
                var behind = TakesRecipient(analysis, group) ? SkipRecipient(paragraphs, group.Range.End, unit.End) : group.Range.End;
                var after = SkipAdjuncts(paragraphs, behind, unit.End);
                if (EndsHere(paragraphs, after, unit.End) && Carries(paragraphs, unit, before, after)) return new Reading(Construction.Behind, before, default);
            }

            var inverted = Subjects.Behind(paragraphs, group.Range.End, unit.End);
            if (!inverted.IsEmpty && subject == group.Range.First && analysis.Tags[group.Verb] != PartOfSpeech.VBG
                && (analysis.Word(group.Verb) is "said" or "says" || CueSites.CanSpeak(analysis, inverted)))
            {
                var after = SkipAdjuncts(paragraphs, inverted.End, unit.End);
                if (EndsHere(paragraphs, after, unit.End) && Carries(paragraphs, unit, before, after)) return new Reading(Construction.Behind, before, inverted);
            }
        }

        return Ahead(paragraphs, unit, group);
    }

    /// <summary>Whether what stands before can be a content: a clause or a quotation, or the first part of a clause that goes on behind.</summary>
    private static bool Carries(Paragraphs paragraphs, TokenRange unit, int before, int after)
    {
        for (var i = before; i >= unit.First; i--)
        {
            if (paragraphs.IsQuoted(i) || paragraphs.Analysis.Tags[i].IsFiniteVerb()) return true;
        }

        return after + 1 < unit.End && paragraphs.IsComma(after) && !paragraphs.Analysis.Tags[after + 1].Equals(PartOfSpeech.VBG);
    }

    private static Reading Ahead(Paragraphs paragraphs, TokenRange unit, VerbGroup group)
    {
        var direct = group.Range.End;
        var at = SkipAdjuncts(paragraphs, direct, unit.End);
        var strong = Strong(paragraphs, at, unit.End, out var content);
        if (strong == Construction.Other)
        {
            var recipient = SkipRecipient(paragraphs, direct, unit.End);
            if (recipient > direct)
            {
                var further = SkipAdjuncts(paragraphs, recipient, unit.End);
                strong = Strong(paragraphs, further, unit.End, out content);
                if (strong == Construction.Other && TakesRecipient(paragraphs.Analysis, group)
                    && IsClause(paragraphs.Analysis, further, unit.End))
                {
                    return new Reading(Construction.Clause, further, default);
                }
            }
        }

        if (strong != Construction.Other) return new Reading(strong, content, default);
        if (at >= unit.End) return new Reading(Construction.Other, at, default);

        // Time and place were skipped in vain: what stands right behind the verb counts.
        if (IsClause(paragraphs.Analysis, at, unit.End)) return new Reading(Construction.Clause, at, default);
        if (IsClause(paragraphs.Analysis, direct, unit.End)) return new Reading(Construction.Clause, direct, default);
        var tag = paragraphs.Analysis.Tags[direct];
        if (tag is PartOfSpeech.IN or PartOfSpeech.RP or PartOfSpeech.TO) return new Reading(Construction.Preposition, direct, default);
        return NounPhrase.EndOfSimple(paragraphs.Analysis, direct, unit.End) > direct || tag.IsAdjective() || tag == PartOfSpeech.VBG
            ? new Reading(Construction.Object, direct, default)
            : new Reading(Construction.Other, direct, default);
    }

    private static bool TakesRecipient(Analysis analysis, VerbGroup group) => CueLexicon.Find(analysis.Word(group.Verb))
        is { Lemma: "tell" or "assure" or "inform" or "remind" or "warn" or "notify" or "advise" or "brief" or "ask" or "email" or "text" };

    private static Construction Strong(Paragraphs paragraphs, int at, int limit, out int content)
    {
        content = at;
        if (at >= limit) return Construction.Other;
        var analysis = paragraphs.Analysis;
        if (paragraphs.Opens(at)) return Construction.Quote;
        if (paragraphs.IsComma(at) && at + 1 < limit && paragraphs.Opens(at + 1))
        {
            content = at + 1;
            return Construction.Quote;
        }

        if (paragraphs.Is(at, ':'))
        {
            content = at + 1;
            return Construction.Colon;
        }

        var word = analysis.Word(at);
        if (word is "that" && at + 1 < limit && !analysis.Tags[at + 1].IsFiniteVerb()) return Construction.That;
        if (analysis.Tags[at] == PartOfSpeech.TO && at + 1 < limit && (analysis.Tags[at + 1] == PartOfSpeech.VB || at + 2 < limit && analysis.Tags[at + 2] == PartOfSpeech.VB))
            return Construction.Infinitive;
        if (analysis.Tags[at] is PartOfSpeech.WP or PartOfSpeech.WRB || word is "whether" or "if") return Construction.Question;
        return Construction.Other;
    }

    /// <summary>A noun phrase and then a finite verb, before any comma.</summary>
    internal static bool IsClause(Analysis analysis, int start, int limit)
    {
        var end = NounPhrase.EndOfFull(analysis, start, limit);
        if (end <= start)
        {
            if (start < limit && analysis.Tags[start] == PartOfSpeech.EX) end = start + 1;
            else return false;
        }

        while (end < limit && analysis.Tags[end].IsAdverb()) end++;
        return end < limit && analysis.Tags[end].IsFiniteVerb();
    }

    /// <summary>Passes over adverbs, times and phrases such as "in a statement" or "to reporters".</summary>
    internal static int SkipAdjuncts(Paragraphs paragraphs, int start, int limit)
    {
        var analysis = paragraphs.Analysis;
        var at = start;
        for (var steps = 0; steps < 8 && at < limit; steps++)
        {
            if (paragraphs.IsQuoted(at)) break;
            if (analysis.Tags[at].IsAdverb() && Manner.Contains(analysis.Word(at)) || NounPhrase.IsTimeWord(analysis, at))
            {
                at++;
                continue;
            }

            if (analysis.Word(at) is "without" && at + 1 < limit && analysis.Tags[at + 1] == PartOfSpeech.VBG)
            {
                at = Math.Max(at + 2, NounPhrase.EndOfSimple(analysis, at + 2, limit));
                continue;
            }

            if (at + 1 < limit && paragraphs.IsComma(at) && analysis.Word(at + 1) is "citing" or "quoting" && ThatBehind(paragraphs, at, limit) is > 0 and var that)
            {
                at = that;
                break;
            }

            if (analysis.Tags[at] is PartOfSpeech.IN or PartOfSpeech.TO && Adjuncts.Contains(analysis.Word(at)))
            {
                if (analysis.Tags[at] == PartOfSpeech.TO && at + 1 < limit && analysis.Tags[at + 1] == PartOfSpeech.VB) break;
                var end = at + 1 < limit && NounPhrase.IsTimeWord(analysis, at + 1) ? at + 2 : NounPhrase.EndOfSimple(analysis, at + 1, limit);
                if (end <= at + 1 || end < limit && analysis.Tags[end].IsFiniteVerb()) break;
                // "said about 40 people": a measure, no phrase of its own.
                if (analysis.Tags[at + 1] == PartOfSpeech.CD && analysis.Word(at) is "about" && !NounPhrase.IsTimeWord(analysis, at + 1)) break;
                at = end;
                continue;
            }

            break;
        }

        return at;
    }

    /// <summary>", citing an official, | that": where the content begins behind whom is cited, or 0.</summary>
    private static int ThatBehind(Paragraphs paragraphs, int at, int limit)
    {
        for (var i = at + 2; i < Math.Min(limit, at + 30); i++)
        {
            if (paragraphs.IsQuoted(i)) return 0;
            if (paragraphs.Analysis.Word(i) is "that" && paragraphs.IsComma(i - 1)) return i;
        }

        return 0;
    }

    private static int SkipRecipient(Paragraphs paragraphs, int start, int limit)
    {
        if (start >= limit || paragraphs.IsQuoted(start)) return start;
        return Subjects.EndOfRecipient(paragraphs.Analysis, start, limit);
    }

    private static bool EndsHere(Paragraphs paragraphs, int at, int limit)
    {
        if (at >= limit) return true;
        if (paragraphs.Is(at, ':')) return false;
        var analysis = paragraphs.Analysis;
        return analysis.Tokens[at].Kind == TokenKind.Punctuation && !paragraphs.IsQuoted(at)
            || analysis.Tags[at] is PartOfSpeech.VBG or PartOfSpeech.CC
            || analysis.Tags[at] is PartOfSpeech.IN && analysis.Word(at) is "as" or "while" or "when" or "after" or "before" or "because" or "of" or "about" or "during";
    }
}

/// <summary>What was read around a cue verb.</summary>
/// <param name="Construction">The construction.</param>
/// <param name="At">The first token of the content ahead; for content behind, the mark that sets it off.</param>
/// <param name="Inverted">The subject that follows the verb, or an empty range.</param>
internal readonly record struct Reading(Construction Construction, int At, TokenRange Inverted);
