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

    /// <summary>The outlets, in text order, each with the span of the words that lead to it.</summary>
    internal IEnumerable<(Relay Relay, Span Link)> Read(int index)
    {
        var attribution = analysis.Attributions[index];
        var sentence = words.Sentences[words.SentenceOf(words.TokenAt(attribution.Cue[0].Start))];
        var cue = words.TokenAt(attribution.Cue[0].Start);
        for (var i = Math.Max(sentence.FirstToken, cue - Farthest); i < Math.Min(sentence.EndToken, cue + Farthest); i++)
        {
            if (NameAt(i, sentence.EndToken) is not { } name) continue;
            i = name.End - 1;
            var span = words.Cover(name.First, name.End);
            if (attribution.Content.Any(part => part.Overlaps(span)) || attribution.Cue.Any(part => part.Overlaps(span))) continue;
            // "Told state broadcaster KTV": the name hangs on the word before it, or that on the name.
            var isApposed = name.First > sentence.FirstToken && IsMedium(name.First - 1);
            if ((LinkOf(HeadOf(span), index) ?? (isApposed ? LinkOf(analysis.TokenAt(words.Tokens[name.First - 1].Start), index) : null)) is { } link) yield return (new Relay(span.Of(analysis.Article.Text), span), new Span(Math.Min(link, span.Start), span.End));
        }
    }

    /// <summary>The words of an outlet from the place on: a name known as one, a name behind a word for an outlet, or "the newspaper".</summary>
    private TokenRange? NameAt(int i, int limit)
    {
        if (Parties.IsNamePart(words, i))
        {
            var end = Math.Min(limit, Parties.EndOfName(words, i));
            var name = NameMention.Split(words, i, end).Name;
            var known = parties.Find(name)?.Kind == SpeakerKind.Outlet;
            return known || i > 0 && IsMedium(i - 1) && !words.Tags[i - 1].IsName() ? name : null;
        }

        if (!IsMedium(i) || !words.Tags[i].IsNoun()) return null;
        if (i + 1 < limit && (words.Tags[i + 1].IsNoun() || words.Tags[i + 1] == PartOfSpeech.POS)) return null;
        // "The newspaper", "state television", "local radio": without an article of its own the article's word for it stands.
        var first = NounPhrase.StartOfSimple(words, i + 1, Math.Max(0, i - 6));
        return new TokenRange(Math.Min(first, i), i + 1);
    }

    private bool IsMedium(int word) => words.Word(word).Length < 20 && ReportingFrame.Is("medium", words.Word(word).ToString().ToLowerInvariant());

    private int? LinkOf(int outlet, int index) => frame.Belongs(outlet, index, throughSource: true) ? Link(outlet, index) : null;

    /// <summary>Where the words begin that lead from the cue to the outlet; null where the outlet only stands by.</summary>
    private int? Link(int outlet, int index)
    {
        var attribution = analysis.Attributions[index];
        var top = tree.Relation(outlet) is DependencyRelation.Conj or DependencyRelation.Appos or DependencyRelation.Flat ? tree.Head(outlet) : outlet;
        var head = tree.Head(top);
        if (head < 0) return null;
        var lemma = analysis.Lemmas[head];
        var mark = tree.Child(top, DependencyRelation.Case);
        var isCue = frame.Covers(attribution.Cue, head);
        if (mark < 0) return isCue && ReportingFrame.Is("telling", lemma) && tree.Relation(top) is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.OblUnmarked
            or DependencyRelation.Xcomp or DependencyRelation.Nsubj && top > head ? analysis.Tokens[head].Start : null;
        var preposition = analysis.Lemmas[mark];
        var start = analysis.Tokens[mark].Start;
        // People post on a platform themselves.
        if (ReportingFrame.Is("platform", analysis.Word(outlet).ToString())) return null;
        if (isCue) return preposition is "to" or "in" or "on" or "via" || preposition == "by" && IsCarried(attribution) ? start : null;
        if (ReportingFrame.Is("carrying", lemma) || ReportingFrame.Is("speaking", lemma)) return preposition is "to" or "by" or "in" or "on" or "with" ? start : null;
        // "A report in the Courier", "an interview with the Wire".
        if (ReportingFrame.Is("occasion", lemma) || PartyWords.IsDocument(analysis.Word(head))) return preposition is "to" or "with" or "in" or "on" or "for" or "by" ? start : null;
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
