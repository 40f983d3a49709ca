using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads the words that name the occasion on which something was said: "at a briefing", "in an interview with …", "on Telegram".</summary>
/// <remarks>The phrase hangs on the cue in the tree; its date is left out of it. Words: <c>occasions.lexicon</c>.</remarks>
internal sealed class OccasionReading(ReportingFrame frame)
{
    private const int Longest = 24;

    private readonly Analysis analysis = frame.Analysis;
    private readonly SyntaxTree tree = frame.Tree;

    /// <summary>The nearest phrase of an occasion beside the cue, from its preposition on, or null.</summary>
    internal Span? Read(int index)
    {
        var attribution = analysis.Attributions[index];
        var cue = frame.CueHead(index);
        var sentence = analysis.Sentences[analysis.SentenceOf(cue)];
        var best = -1;
        for (var i = Math.Max(sentence.FirstToken, cue - 60); i < Math.Min(sentence.EndToken, cue + 60); i++)
        {
            if (!IsOccasion(i) || frame.Covers(attribution.Source, i) || !frame.Belongs(i, index)) continue;
            // Of "in a post on Telegram" the outer phrase is the occasion.
            if (best < 0 || !tree.IsUnder(i, best) && Math.Abs(i - cue) < Math.Abs(best - cue)) best = i;
        }

        return best < 0 ? null : Phrase(best, index);
    }

    private bool IsOccasion(int token)
    {
        if (!analysis.Tags[token].IsNoun() || tree.Child(token, DependencyRelation.Case) is var mark && mark < 0) return false;
        var preposition = analysis.Lemmas[mark];
        if (ReportingFrame.Is("platform", analysis.Lemmas[token]) || ReportingFrame.Is("platform", analysis.Word(token).ToString())) return preposition is "on" or "via" or "through";
        // "By phone", but not "a survey by the Post".
        return ReportingFrame.Is("occasion", analysis.Lemmas[token]) && (preposition is "in" or "at" or "on" or "during" or "via"
            || preposition == "by" && tree.Child(token, DependencyRelation.Det) < 0);
    }

    private Span Phrase(int noun, int index)
    {
        int first = noun, last = noun;
        var content = analysis.Attributions[index];
        Grow(noun, 0);
        return analysis.Cover(Math.Max(first, noun - Longest), Math.Min(last, noun + Longest) + 1);

        void Grow(int head, int depth)
        {
            foreach (var child in tree.Children(head))
            {
                var joins = tree.Relation(child) is DependencyRelation.Det or DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Nmod or DependencyRelation.NmodPoss
                    or DependencyRelation.Case or DependencyRelation.Flat or DependencyRelation.Nummod or DependencyRelation.DetPredet or DependencyRelation.NmodDesc or DependencyRelation.Punct;
                var punctuation = tree.Relation(child) == DependencyRelation.Punct;
                if (!joins || punctuation && analysis.Tags[child] != PartOfSpeech.HYPH || IsDate(child) || frame.Covers(content.Content, child)) continue;
                // A phrase is of one piece: what stands behind a date that was left out is not part of it.
                if (child > last + 1 && Enumerable.Range(last + 1, Math.Max(0, tree.Left(child) - last - 1)).Any(IsDate)) continue;
                (first, last) = (Math.Min(first, child), Math.Max(last, child));
                if (depth < 4) Grow(child, depth + 1);
            }
        }
    }

    private bool IsDate(int token)
    {
        var span = analysis.Tokens[token].Span;
        foreach (var date in analysis.DatesIn(analysis.Cover(Math.Max(0, token - 6), Math.Min(analysis.Tokens.Length, token + 7))))
        {
            if (date.Span.Contains(span.Start)) return true;
        }

        return false;
    }
}
