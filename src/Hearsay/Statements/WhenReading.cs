using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Reads when something was said and when it is about, from where the expressions of time hang in the tree.</summary>
/// <remarks>
/// A date that stands with the cue says when ("said on Tuesday", "in a statement late on Monday", "at Monday's briefing"); one that dates the
/// source or another event does not. Speech that goes on in the next sentence ("She added that …") without a date of its own has none: that it
/// was the same occasion the text does not say. What the statement is about is the first date on the main verb of the content.
/// </remarks>
internal sealed class WhenReading(ReportingFrame frame)
{
    private const int Deepest = 6;

    private readonly Analysis analysis = frame.Analysis;
    private readonly SyntaxTree tree = frame.Tree;

    /// <summary>The expression of time that stands with the cue, or null.</summary>
    internal DateExpression? Said(int index)
    {
        var attribution = analysis.Attributions[index];
        DateExpression? nearest = null;
        foreach (var cue in attribution.Cue)
        {
            var at = analysis.Sentences[analysis.SentenceOf(analysis.TokenAt(cue.Start))];
            foreach (var date in analysis.DatesIn(analysis.Cover(at.FirstToken, at.EndToken)))
            {
                // What lies ahead of the article has not been said yet.
                if (analysis.Article.Published is { } published && date.Value is { } value && value.From > published.Value.To) continue;
                if (attribution.Content.Any(part => part.Overlaps(date.Span)) || attribution.Source.Any(part => part.Overlaps(date.Span)) && !IsOfReport(date) || !Dates(date, index)) continue;
                if (nearest is null || Distance(date.Span, attribution) < Distance(nearest.Span, attribution)) nearest = date;
            }
        }

        return nearest;
    }

    /// <summary>The first expression of time on the main verb of the content, or null.</summary>
    internal DateExpression? About(Attribution attribution)
    {
        var sentences = ClauseWords.Sentences(analysis, attribution.Content);
        if (sentences.Count == 0) return null;
        var top = ClauseWords.Of(analysis, tree, sentences[0]).Top;
        if (top < 0) return null;
        foreach (var part in attribution.Content)
        {
            foreach (var date in analysis.DatesIn(part))
            {
                if (HangsOn(Head(date), top)) return date;
            }
        }

        return null;
    }

    private bool Dates(DateExpression date, int index)
    {
        var head = Head(date);
        // "Friday's shooting" dates the shooting, "Monday's briefing" the words that were spoken there.
        if (tree.Child(head, DependencyRelation.Case) is >= 0 and var mark && analysis.Tags[mark] == PartOfSpeech.POS && !IsOccasion(tree.Head(head))) return false;
        // "The pier, which fell on Monday": a noun between the date and the cue is dated itself, unless it names the occasion.
        var above = tree.Head(head);
        if (above >= 0 && tree.Relation(head) is DependencyRelation.Nmod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodPoss or DependencyRelation.Compound or DependencyRelation.Amod
            && !IsOccasion(above) && !frame.Covers(analysis.Attributions[index].Cue, above) && !IsBeside(date.Span, analysis.Attributions[index])) return false;
        return IsBeside(date.Span, analysis.Attributions[index]) || frame.Belongs(head, index, throughSource: IsOfReport(date), overContent: IsOfReport(date));
    }

    /// <summary>"According to a report published on Monday": what dates the publishing of a source dates its words.</summary>
    private bool IsOfReport(DateExpression date) => tree.Head(Head(date)) is >= 0 and var verb && ReportingFrame.Is("carrying", analysis.Lemmas[verb]) && analysis.Tags[verb].IsVerb();

    private bool IsOccasion(int token) => token >= 0 && ReportingFrame.Is("occasion", analysis.Lemmas[token]);

    /// <summary>Right behind or before the cue, with nothing but a preposition between.</summary>
    private bool IsBeside(Span date, Attribution attribution)
    {
        foreach (var cue in attribution.Cue)
        {
            var between = date.End <= cue.Start ? new Span(date.End, cue.Start) : new Span(cue.End, Math.Max(cue.End, date.Start));
            if (Distance(cue, date) <= 4 && !between.In(analysis.Article.Text).Contains(',')) return true;
        }

        return false;
    }

    /// <summary>On the verb itself or on its complement ("is to open in May"); through a noun it is that which is dated.</summary>
    private bool HangsOn(int date, int top)
    {
        if (date == top) return true;
        if (tree.Relation(date) is not (DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.Nmod or DependencyRelation.NmodUnmarked or DependencyRelation.Advmod
            or DependencyRelation.Advcl or DependencyRelation.Obj or DependencyRelation.Ccomp)) return false;
        var head = tree.Head(date);
        for (var step = 0; step < Deepest && head >= 0 && head != top && tree.Relation(head) == DependencyRelation.Xcomp; step++) head = tree.Head(head);
        return head == top;
    }

    /// <summary>The token of the expression that hangs on something outside of it.</summary>
    private int Head(DateExpression date)
    {
        var range = analysis.TokensIn(date.Span);
        for (var token = range.First; token < range.End; token++)
        {
            if (!range.Contains(tree.Head(token)) && tree.Relation(token) is not (DependencyRelation.Case or DependencyRelation.Punct)) return token;
        }

        return range.First;
    }

    private static int Distance(Span date, Attribution attribution) => attribution.Cue.Min(cue => Distance(cue, date));

    private static int Distance(Span a, Span b) => a.End <= b.Start ? b.Start - a.End : Math.Max(0, a.Start - b.End);
}
