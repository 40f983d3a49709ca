using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads the words by which the article itself doubts a statement: "without providing evidence", "falsely claimed", "The claim could not be verified".</summary>
/// <remarks>
/// Kept apart from the stance, which is the speaker's. Only the article's own words count: outside of every content and quotation, and of statements
/// that nobody else reports. What the next sentence says of "the claim" belongs to the last statement before it. Words: <c>doubt.lexicon</c>.
/// </remarks>
internal sealed class DoubtReading
{
    private static readonly ImmutableArray<(string Place, LemmaPhrase Phrase)> Phrases;

    private static readonly FrozenSet<string> Adverbs = Named("adverb");

    private static readonly FrozenSet<string> Attributes = Named("attribute");

    private static readonly FrozenSet<string> Claims = Named("claim");

    // Attributions stand in text order, so those of the next sentence are close.
    private const int Nearby = 20;

    private readonly ReportingFrame frame;
    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly bool[] isReported;

    static DoubtReading()
    {
        var entries = Lexicon.Read("Statements/doubt.lexicon").ToList();
        var sets = LemmaPhrase.Sets(entries);
        Phrases = [.. entries.Where(entry => entry[0] is "frame" or "next" or "withheld").Select(entry => (entry[0], LemmaPhrase.Parse(entry[1], sets)))];
    }

    internal DoubtReading(ReportingFrame frame)
    {
        (this.frame, analysis, tree) = (frame, frame.Analysis, frame.Tree);
        isReported = new bool[analysis.Tokens.Length];
        // "The claim could not be verified": where nobody is named, the article itself speaks.
        foreach (var span in analysis.Attributions.Where(attribution => !attribution.Source.IsEmpty || attribution.Rule != "phrase").SelectMany(attribution => attribution.Content)) Mark(analysis.TokensIn(span));
        foreach (var quotation in analysis.Quotations) Mark(new TokenRange(quotation.FirstToken, quotation.EndToken));
    }

    /// <summary>The words of doubt about a statement, in text order; empty without such words.</summary>
    /// <param name="index">The number of its attribution.</param>
    /// <param name="speakers">Who speaks in each of the article's statements.</param>
    internal ImmutableArray<Span> Read(int index, Speaker?[] speakers)
    {
        var attribution = analysis.Attributions[index];
        var cue = frame.CueHead(index);
        if (attribution.Depth > 0 || isReported[cue]) return [];
        var doubts = new List<Span>();
        AddAttributes(attribution, cue, doubts);
        var at = analysis.SentenceOf(cue);
        foreach (var (place, phrase) in Phrases)
        {
            if (place == "frame" && Find(phrase, Narrated(at, attribution)) is { } found
                && (frame.IsNearest(found.First, index) || frame.Covers(attribution.Content, found.First))) Add(doubts, found);
        }

        // The last statement of the sentence is the one that the next sentence goes on about.
        var next = analysis.SentenceOf(analysis.TokenAt(attribution.Extent.End - 1)) + 1;
        if (next < analysis.Sentences.Length && IsLastBefore(index, next) && !isReported[analysis.Sentences[next].FirstToken])
        {
            var narrated = IsNarrated(next, index, speakers);
            var same = IsOfSpeaker(next, index, speakers);
            foreach (var (place, phrase) in Phrases)
            {
                if ((place == "next" && narrated || place == "withheld" && same) && Find(phrase, Words(next)) is { } found) Add(doubts, found);
            }
        }

        doubts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. doubts];
    }

    private void AddAttributes(Attribution attribution, int cue, List<Span> doubts)
    {
        foreach (var part in attribution.Cue.Concat(attribution.Source))
        {
            var range = analysis.TokensIn(part);
            for (var token = range.First; token < range.End; token++)
            {
                foreach (var child in tree.Children(token)) AddWord(token, child, cue, doubts);
            }
        }

        // "Repeated | his false claim that …": the noun that the content begins with is the article's word, if it is not quoted.
        foreach (var child in tree.Children(cue))
        {
            if (tree.Relation(child) != DependencyRelation.Obj || !Claims.Contains(analysis.Lemmas[child]) || IsQuoted(child)) continue;
            foreach (var attribute in tree.Children(child)) AddWord(child, attribute, cue, doubts);
        }
    }

    private void AddWord(int token, int child, int cue, List<Span> doubts)
    {
        var isAdverb = tree.Relation(child) == DependencyRelation.Advmod && Adverbs.Contains(analysis.Lemmas[child]) && !IsQuoted(child);
        var isAttribute = tree.Relation(child) is DependencyRelation.Amod or DependencyRelation.Compound && Claims.Contains(analysis.Lemmas[token])
            && Attributes.Contains(analysis.Lemmas[child]) && !IsQuoted(child);
        if (isAdverb || isAttribute) Add(doubts, new TokenRange(child, child + 1));
    }

    private static void Add(List<Span> doubts, Span span)
    {
        if (!doubts.Any(known => known.Overlaps(span))) doubts.Add(span);
    }

    private void Add(List<Span> doubts, TokenRange range) => Add(doubts, Cover(LemmaPhrase.WithAuxiliary(analysis, range)));

    private Span Cover(TokenRange range) => analysis.Cover(range.First, range.End);

    private TokenRange? Find(LemmaPhrase phrase, List<int> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (phrase.At(analysis, tree, words, start) is { } at) return at;
        }

        return null;
    }

    /// <summary>The words of a sentence that are the article's own.</summary>
    private List<int> Narrated(int sentence, Attribution attribution)
    {
        // "Said | without evidence, that it was late": what stands before the "that" is the article's.
        var content = analysis.TokensIn(attribution.Content[0]);
        var that = content.First + 1;
        while (that < content.End && that < content.First + 8 && !(tree.Relation(that) == DependencyRelation.Mark && analysis.Lemmas[that] == "that")) that++;
        var aside = that < content.End && analysis.Tags[that - 1] == PartOfSpeech.Comma ? new TokenRange(content.First, that) : new TokenRange(0, 0);
        return [.. Words(sentence).Where(token => !isReported[token] || aside.Contains(token) && !IsQuoted(token))];
    }

    private List<int> Words(int sentence)
    {
        const int Most = 100;
        var (first, end) = (analysis.Sentences[sentence].FirstToken, analysis.Sentences[sentence].EndToken);
        return [.. Enumerable.Range(first, Math.Min(Most, end - first)).Where(token => tree.Relation(token) != DependencyRelation.Punct)];
    }

    private bool IsLastBefore(int index, int sentence)
    {
        for (var i = index + 1; i < Math.Min(analysis.Attributions.Length, index + Nearby); i++)
        {
            if (analysis.Attributions[i].Depth == 0 && analysis.SentenceOf(analysis.TokenAt(analysis.Attributions[i].Cue[0].Start)) < sentence) return false;
        }

        return true;
    }

    /// <summary>Whether the article or an outlet speaks in the sentence: what somebody else could not verify is their stance, and no doubt of the article.</summary>
    private bool IsNarrated(int sentence, int index, Speaker?[] speakers)
    {
        var (first, end) = (analysis.Sentences[sentence].FirstToken, analysis.Sentences[sentence].EndToken);
        for (var i = index + 1; i < Math.Min(analysis.Attributions.Length, index + Nearby); i++)
        {
            var cue = analysis.TokenAt(analysis.Attributions[i].Cue[0].Start);
            if (cue >= first && cue < end && !analysis.Attributions[i].Source.IsEmpty && speakers[i]?.Kind != SpeakerKind.Outlet) return false;
        }

        return true;
    }

    /// <summary>Whether the sentence goes on about the speaker: by a pronoun, or by whom a statement in it is led to.</summary>
    private bool IsOfSpeaker(int sentence, int index, Speaker?[] speakers)
    {
        var (first, end) = (analysis.Sentences[sentence].FirstToken, analysis.Sentences[sentence].EndToken);
        if (analysis.Tags[first] == PartOfSpeech.PRP && analysis.Lemmas[first] is not ("I" or "we" or "you")) return true;
        for (var i = index + 1; speakers[index] is not null && i < Math.Min(analysis.Attributions.Length, index + Nearby); i++)
        {
            var cue = analysis.TokenAt(analysis.Attributions[i].Cue[0].Start);
            if (cue >= first && cue < end && speakers[i]?.Name == speakers[index]!.Name) return true;
        }

        return false;
    }

    private bool IsQuoted(int token)
    {
        var at = analysis.QuotationAt(token);
        return at < analysis.Quotations.Length && analysis.Quotations[at].FirstToken <= token;
    }

    private void Mark(TokenRange range)
    {
        for (var token = range.First; token < Math.Min(range.End, isReported.Length); token++) isReported[token] = true;
    }

    private static FrozenSet<string> Named(string place) =>
        Lexicon.Read("Statements/doubt.lexicon").Where(entry => entry[0] == place).Select(entry => entry[1]).ToFrozenSet(StringComparer.Ordinal);
}
