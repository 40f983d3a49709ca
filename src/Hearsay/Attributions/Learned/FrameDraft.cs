using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>Makes of what the network says of a cue an attribution in the making: one source, contents with their marks.</summary>
internal static class FrameDraft
{
    private static readonly FrozenSet<string> Hearers = Lexicon.Read("Attributions/hearers.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The draft of a frame; its confidence is still to be set.</summary>
    internal static Draft Of(Paragraphs paragraphs, CueActs acts, CueFrame frame)
    {
        var (source, content) = SourceOf(paragraphs.Analysis, frame) is { IsEmpty: false } named ? (named, frame.Content) : Quoted(paragraphs, frame);
        return new(source, [frame.Cue], [.. content.Select(part => Whole(paragraphs, part))], acts.Of(frame.Cue, content), "learned", paragraphs.IsQuoted(content[^1].End - 1));
    }

    /// <summary>"“It is late,” | the governor | was quoted as saying": whom the network took into the content speaks.</summary>
    private static (TokenRange Source, ImmutableArray<TokenRange> Content) Quoted(Paragraphs paragraphs, CueFrame frame)
    {
        var analysis = paragraphs.Analysis;
        var passive = frame.Cue.End - frame.Cue.First > 2 && analysis.Word(frame.Cue.End - 2) is "as" && analysis.Tags[frame.Cue.End - 1] == PartOfSpeech.VBG;
        for (var i = 0; passive && i < frame.Content.Length; i++)
        {
            var part = frame.Content[i];
            if (part.End != frame.Cue.First) continue;
            var start = NounPhrase.StartOfFull(analysis, part.End, part.First);
            if (start >= part.End || paragraphs.IsQuoted(start) || start == part.First && frame.Content.Length == 1) break;
            return (new TokenRange(start, part.End), start == part.First ? frame.Content.RemoveAt(i) : frame.Content.SetItem(i, part with { End = start }));
        }

        return (default, frame.Content);
    }

    private static TokenRange SourceOf(Analysis analysis, CueFrame frame)
    {
        if (frame.Source.IsEmpty) return RelativeSubject(analysis, frame);
        return Hears(analysis, frame) ? default : Nearest(frame.Source, frame.Cue);
    }

    // A quotation whose words are all there has its marks too, and the full stop before the last one.
    private static TokenRange Whole(Paragraphs paragraphs, TokenRange part)
    {
        var analysis = paragraphs.Analysis;
        var (first, end) = (part.First, part.End);
        if (paragraphs.QuotationOf(end - 1) is >= 0 and var last && analysis.Quotations[last] is var closed && end < closed.EndToken)
        {
            var behind = end;
            while (behind < closed.EndToken && analysis.Tokens[behind].Kind is TokenKind.Punctuation or TokenKind.Quote) behind++;
            if (behind == closed.EndToken) end = behind;
        }

        if (first > 0 && paragraphs.QuotationOf(first) is >= 0 and var opened && analysis.Quotations[opened].FirstToken == first - 1 && end >= analysis.Quotations[opened].EndToken) first--;
        return new TokenRange(first, end);
    }

    // "The council was told": whoever stands before such a cue has heard, and who spoke is not said.
    private static bool Hears(Analysis analysis, CueFrame frame)
    {
        if (frame.Source[0].First > frame.Cue.First) return false;
        for (var i = frame.Cue.First + 1; i < frame.Cue.End; i++)
        {
            if (analysis.Tags[i] == PartOfSpeech.VBN && Hearers.Contains(analysis.Lemmas[i]) && analysis.Lemmas[i - 1] is "be" or "get") return true;
        }

        return false;
    }

    // "The Courier, which, citing aides, claimed that …": the subject that the network found too far away.
    private static TokenRange RelativeSubject(Analysis analysis, CueFrame frame)
    {
        const int Farthest = 20;
        for (var i = frame.Cue.First - 1; i >= Math.Max(0, frame.Cue.First - Farthest); i--)
        {
            if (analysis.Tags[i] is PartOfSpeech.WP or PartOfSpeech.WDT && analysis.Dependencies[i].Relation == DependencyRelation.Nsubj && frame.Cue.Contains(analysis.Dependencies[i].Head)
                && !frame.Content.Any(part => part.Contains(i))) return new TokenRange(i, i + 1);
        }

        // ", which, citing aides, | claimed": what is inserted parts the subject from its verb.
        if (frame.Cue.First < 4 || analysis.Tags[frame.Cue.First - 1] != PartOfSpeech.Comma) return default;
        for (var i = frame.Cue.First - 2; i > Math.Max(1, frame.Cue.First - Farthest) && analysis.SentenceOf(i) == analysis.SentenceOf(frame.Cue.First); i--)
        {
            if (analysis.Tags[i] != PartOfSpeech.Comma) continue;
            return analysis.Tags[i - 1] is PartOfSpeech.WP or PartOfSpeech.WDT && analysis.Tags[i + 1] == PartOfSpeech.VBG && !frame.Content.Any(part => part.Contains(i - 1)) ? new TokenRange(i - 1, i) : default;
        }

        return default;
    }

    // One source in two thousand has two parts.
    private static TokenRange Nearest(ImmutableArray<TokenRange> parts, TokenRange cue) =>
        parts.MinBy(part => Math.Abs(part.First - cue.First));
}
