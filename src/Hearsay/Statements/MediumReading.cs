using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads the outlets that words went through: "told the Courier", "in an interview with the Wire", "as quoted by KTV", "a letter seen by the Gazette".</summary>
/// <remarks>Only what is known or worded as an outlet counts, and only where the tree hangs it on the cue. Words: <c>occasions.lexicon</c>.</remarks>
internal sealed class MediumReading(ReportingFrame frame, Analysis words, Parties parties)
{
    private const int Farthest = 60;

    private readonly Analysis analysis = frame.Analysis;
    private readonly SyntaxTree tree = frame.Tree;

    private readonly OutletNames outlets = new(words, parties);

    /// <summary>The outlets, in text order, each with the span of the words that lead to it.</summary>
    internal IEnumerable<(Relay Relay, Span Link)> Read(int index)
    {
        var attribution = analysis.Attributions[index];
        var sentence = words.Sentences[words.SentenceOf(words.TokenAt(attribution.Cue[0].Start))];
        var cue = words.TokenAt(attribution.Cue[0].Start);
        for (var i = Math.Max(sentence.FirstToken, cue - Farthest); i < Math.Min(sentence.EndToken, cue + Farthest); i++)
        {
            if (outlets.At(i, sentence.EndToken) is not { } outlet) continue;
            var name = outlet.Words;
            i = name.End - 1;
            var span = words.Cover(name.First, name.End);
            if (attribution.Content.Any(part => part.Overlaps(span)))
            {
                if (outlet.IsKnown && BehindRemarks(analysis.TokenAt(span.Start)) is { } remarks && !IsQuoted(name.First)) yield return (new Relay(span.Of(analysis.Article.Text), span), new Span(remarks, span.End));
                continue;
            }

            // "Told state broadcaster KTV": the name hangs on the word before it, or that on the name.
            var isApposed = name.First > sentence.FirstToken && outlets.IsNaming(name.First - 1);
            var link = LinkOf(HeadOf(span), index, outlet.IsKnown) ?? (isApposed ? LinkOf(analysis.TokenAt(words.Tokens[name.First - 1].Start), index, isKnown: true) : null);
            if (link is { } from) yield return (new Relay(span.Of(analysis.Article.Text), span), new Span(Math.Min(from, span.Start), span.End));
        }
    }

    /// <summary>"It is late, in comments | carried by the agency": where such words begin that stand behind a content as if they were part of it; null elsewhere.</summary>
    private int? BehindRemarks(int outlet)
    {
        var at = outlet - 1;
        if (at > 0 && analysis.Tags[at] == PartOfSpeech.DT) at--;
        if (at < 4 || analysis.Word(at) is not ("by" or "in" or "on") || !ReportingFrame.Is("carrying", analysis.Lemmas[at - 1])) return null;
        var noun = analysis.Tags[at - 2].IsAdverb() ? at - 3 : at - 2;
        var first = NounPhrase.StartOfSimple(analysis, noun + 1, Math.Max(0, noun - 5));
        return first > 1 && ReportingFrame.Is("occasion", analysis.Lemmas[noun]) && analysis.Tags[first - 1] == PartOfSpeech.IN && analysis.Word(first - 2) is "," ? analysis.Tokens[first - 1].Start : null;
    }

    private bool IsQuoted(int word)
    {
        var at = words.QuotationAt(word);
        return at < words.Quotations.Length && words.Quotations[at].FirstToken <= word;
    }

    private int? LinkOf(int outlet, int index, bool isKnown) => frame.Belongs(outlet, index, throughSource: true) ? Link(outlet, index, isKnown, 0) : null;

    /// <summary>Where the words begin that lead from the cue to the outlet; null where the outlet only stands by.</summary>
    /// <param name="outlet">The noun that names it.</param>
    /// <param name="index">The attribution.</param>
    /// <param name="isKnown">Whether the words tell an outlet; if not, only a place tells one that hardly anybody else takes.</param>
    /// <param name="steps">How many nouns were passed ("the Courier's editor", "an editor of the Courier").</param>
    private int? Link(int outlet, int index, bool isKnown, int steps)
    {
        var attribution = analysis.Attributions[index];
        var top = tree.Relation(outlet) is DependencyRelation.Conj or DependencyRelation.Appos or DependencyRelation.Flat ? tree.Head(outlet) : outlet;
        var head = tree.Head(top);
        if (head < 0) return null;
        var lemma = analysis.Lemmas[head];
        var mark = tree.Child(top, DependencyRelation.Case);
        var isCue = frame.Covers(attribution.Cue, head) && !analysis.Tags[head].IsNoun();
        var owns = tree.Relation(top) == DependencyRelation.NmodPoss;
        // "Told the Courier's Ada Marsh", "told Ada Marsh of the Courier".
        if ((owns || mark >= 0 && analysis.Lemmas[mark] is "of" or "from" or "at") && !isCue) return isKnown && steps == 0 && analysis.Tags[head].IsNoun() ? Link(head, index, isKnown, steps + 1) : null;
        if (mark < 0) return isCue && ReportingFrame.Is("telling", lemma) && tree.Relation(top) is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.OblUnmarked
            or DependencyRelation.Xcomp or DependencyRelation.Nsubj && top > head ? analysis.Tokens[head].Start : null;
        var preposition = analysis.Lemmas[mark];
        var start = analysis.Tokens[mark].Start;
        // People post on a platform themselves.
        if (ReportingFrame.Is("platform", analysis.Word(outlet).ToString()) && analysis.Word(outlet) is not "media") return null;
        if (isCue && preposition == "by" && IsCarried(attribution)) return start;
        if (isCue) return isKnown && preposition is "to" or "in" or "on" or "via" or "per" ? start : null;
        if (ReportingFrame.Is("carrying", lemma)) return preposition is "by" || isKnown && preposition is "to" or "in" or "on" or "with" ? start : null;
        if (ReportingFrame.Is("speaking", lemma)) return preposition is "by" or "to" or "with" || isKnown && preposition is "in" or "on" ? start : null;
        // "A report in the Courier", "an interview with the Wire".
        if (ReportingFrame.Is("interview", lemma)) return preposition is "to" or "with" or "in" or "on" or "for" or "by" ? start : null;
        if (isKnown && (ReportingFrame.Is("occasion", lemma) || PartyWords.IsDocument(analysis.Word(head)))) return preposition is "to" or "with" or "in" or "on" or "for" or "by" ? start : null;
        return null;
    }

    /// <summary>"Was quoted as saying by": the cue tells that somebody passes on.</summary>
    private bool IsCarried(Attribution attribution)
    {
        foreach (var part in attribution.Cue)
        {
            var range = analysis.TokensIn(part);
            for (var token = range.First; token < range.End; token++)
            {
                if (ReportingFrame.Is("carrying", analysis.Lemmas[token])) return true;
            }
        }

        return false;
    }

    private int HeadOf(Span span)
    {
        var range = analysis.TokensIn(span);
        for (var token = range.First; token < range.End; token++)
        {
            if (!range.Contains(tree.Head(token)) && analysis.Tags[token].IsNoun()) return token;
        }

        return range.End - 1;
    }
}
