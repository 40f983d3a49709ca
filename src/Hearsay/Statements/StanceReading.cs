using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads the stance of a speaker from the words of cue and content, with what it leaves open.</summary>
/// <remarks>
/// The phrases and their order are data: <c>stance.lexicon</c>. They are lemmas, matched first in the cue with what it governs ("was not able |
/// to confirm"), then in the main clause of the content, where the tree leaves out what does not reach the whole: see <see cref="ClauseWords"/>.
/// A content that is itself negated ("said the dam had not failed") is asserted as it is worded; denied is what is called untrue.
/// A denial of somebody else inside the content is not the speaker's own: see <see cref="OwnVoice"/>.
/// </remarks>
internal sealed class StanceReading
{
    // Words behind the cue that it may govern: "refused | to say", "had | no information".
    private const int Governed = 6;

    // What is said of a claim may come behind an opening: "We read it. It is false."
    private const int Sentences = 3;

    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly OwnVoice voice;

    /// <summary>Makes a reader for one article.</summary>
    /// <param name="analysis">The article over tokens, with tags, lemmas, trees and attributions.</param>
    /// <param name="tree">Its trees.</param>
    internal StanceReading(Analysis analysis, SyntaxTree tree) => (this.analysis, this.tree, voice) = (analysis, tree, new OwnVoice(analysis, tree));

    /// <summary>The stance of a statement.</summary>
    /// <param name="attribution">Its words.</param>
    /// <param name="speaker">Who speaks, as far as it is known.</param>
    internal (Stance Stance, StanceNuance Nuance, ImmutableArray<Span> Evidence) Read(Attribution attribution, Speaker? speaker)
    {
        var cue = CueWords(attribution);
        var spoken = new HashSet<int>(attribution.Cue.SelectMany(part => Enumerable.Range(analysis.TokensIn(part).First, analysis.TokensIn(part).End - analysis.TokensIn(part).First)));
        if (Find(cue.Words, cue.Anchors, place => place is StancePlace.Cue or StancePlace.Own or StancePlace.Any) is { } told) return Result(told.Phrase, told.At, spoken);
        var others = Others(attribution);
        var sentences = ClauseWords.Sentences(analysis, attribution.Content);
        if (others.Count > 0) foreach (var sentence in sentences) sentence.RemoveAll(token => others.Exists(part => part.Contains(analysis.Tokens[token].Start)));
        sentences.RemoveAll(sentence => sentence.Count == 0);
        for (var i = 0; i < Math.Min(Sentences, sentences.Count); i++)
        {
            if (OfContent(attribution, speaker, sentences[i], first: i == 0) is { } found) return found;
        }

        return (Stance.Asserts, StanceNuance.None, []);
    }

    /// <summary>What others are reported to say inside the content: "“They lie,” the crowd shouted, the agency said" is no denial of the agency's.</summary>
    private List<Span> Others(Attribution attribution)
    {
        var all = analysis.Attributions;
        var (from, to) = (attribution.Content[0].Start, attribution.Content[^1].End);
        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Extent.Start < from) low = middle + 1;
            else high = middle;
        }

        var others = new List<Span>();
        for (; low < all.Length && all[low].Extent.Start < to; low++)
        {
            var inner = all[low];
            if (inner.Depth > attribution.Depth && inner.Act == Act.Speech && !inner.Source.IsEmpty && analysis.Tags[analysis.TokenAt(inner.Source[0].Start)] != PartOfSpeech.PRP && attribution.Content.Any(part => part.Contains(inner.Cue[0]))) others.AddRange(inner.Content);
        }

        return others;
    }

    private (Stance, StanceNuance, ImmutableArray<Span>)? OfContent(Attribution attribution, Speaker? speaker, List<int> sentence, bool first)
    {
        var clause = ClauseWords.Of(analysis, tree, sentence);
        if (clause.Top < 0) return null;
        var own = voice.Is(clause.Top, attribution, speaker);
        var claim = voice.IsOfClaim(clause.Top);
        var words = sentence.Where(token => analysis.Tokens[token].Kind is TokenKind.Word or TokenKind.Number).ToList();
        var answer = first && words.Count > 0 ? Find(words, [words[0]], place => place == StancePlace.Answer, words) : null;
        var condition = first ? Find(words, null, place => place == StancePlace.Condition) : null;
        var main = Find(clause.Words, null, place => place switch
        {
            StancePlace.Own or StancePlace.Inner => first && own,
            StancePlace.Any => first,
            StancePlace.Claim => claim,
            _ => false,
        });
        var best = new[] { answer, condition, main }.OfType<Found>().OrderBy(found => found.Order).FirstOrDefault();
        return best is null ? null : Result(best.Phrase, best.At, null);
    }

    /// <summary>The first phrase in the order of the lexicon that stands in the words.</summary>
    /// <param name="words">The tokens, in text order.</param>
    /// <param name="anchors">The tokens with which it may begin; null for all.</param>
    /// <param name="counts">The places of phrases that count here.</param>
    /// <param name="whole">The words of which it must be all, or the beginning up to a mark; null where it need not.</param>
    private Found? Find(List<int> words, HashSet<int>? anchors, Func<StancePlace, bool> counts, List<int>? whole = null)
    {
        Found? best = null;
        for (var start = 0; start < words.Count; start++)
        {
            if (anchors?.Contains(words[start]) == false) continue;
            foreach (var order in StancePhrase.BeginningWith(analysis, words[start]))
            {
                if (best is not null && order >= best.Order) break;
                var phrase = StancePhrase.All[order];
                if (counts(phrase.Place) && phrase.Phrase.At(analysis, tree, words, start) is { } at && (whole is null || IsWhole(at, whole))) best = new Found(order, phrase, at);
            }
        }

        return best;
    }

    private bool IsWhole(TokenRange at, List<int> whole) => at.End > whole[^1] || analysis.Tags[at.End] is PartOfSpeech.Comma or PartOfSpeech.Period or PartOfSpeech.Colon or PartOfSpeech.CloseQuote;

    private (Stance, StanceNuance, ImmutableArray<Span>) Result(StancePhrase phrase, TokenRange at, HashSet<int>? cue)
    {
        if (phrase.Stance == Stance.Asserts) return (Stance.Asserts, phrase.Nuance, []);
        at = LemmaPhrase.WithAuxiliary(analysis, at);
        // "Nobody at the board confirmed": the words between the negation and the cue are the source's.
        if (cue is not null && !cue.Contains(at.First) && cue.Where(token => token > at.First).DefaultIfEmpty(-1).Min() is >= 0 and var start)
        {
            if (start > at.First + 1 && start < at.End) return (phrase.Stance, phrase.Nuance, [analysis.Tokens[at.First].Span, analysis.Cover(start, at.End)]);
        }

        return (phrase.Stance, phrase.Nuance, [analysis.Cover(at.First, at.End)]);
    }

    /// <summary>The cue with what negates it, what governs it and what it governs; and those among them with which a phrase may begin.</summary>
    private (List<int> Words, HashSet<int> Anchors) CueWords(Attribution attribution)
    {
        var words = new SortedSet<int>();
        foreach (var part in attribution.Cue)
        {
            var range = analysis.TokensIn(part);
            for (var i = range.First; i < range.End; i++)
            {
                words.Add(i);
                AddAround(attribution, i, words);
            }
        }

        var anchors = words.ToHashSet();
        if (!attribution.Source.IsEmpty && analysis.TokensIn(attribution.Source[0]) is var source && PhraseWord.IsNegating(analysis, source.First))
        {
            words.Add(source.First);
            anchors.Add(source.First);
        }

        var behind = analysis.TokensIn(attribution.Cue[^1]).End;
        for (var i = behind; i < Math.Min(analysis.Tokens.Length, behind + Governed); i++)
        {
            if (!attribution.Content.Any(part => part.Contains(analysis.Tokens[i].Start)) || IsClauseStart(i)) break;
            if (tree.Relation(i) != DependencyRelation.Punct) words.Add(i);
        }

        return ([.. words], anchors);
    }

    /// <summary>Auxiliaries and negations that hang on the cue without being in it, and what the cue hangs on as a mere complement: "was unable to | confirm".</summary>
    private void AddAround(Attribution attribution, int token, SortedSet<int> words)
    {
        const int Farthest = 3;
        for (var steps = 0; token >= 0 && steps < Farthest; token = tree.Relation(token) == DependencyRelation.Xcomp ? tree.Head(token) : -1, steps++)
        {
            if (Covers(attribution.Content, token) || Covers(attribution.Source, token)) return;
            words.Add(token);
            if (!analysis.Tags[token].IsVerb() && !analysis.Tags[token].IsAdjective()) continue;
            foreach (var child in tree.Children(token))
            {
                if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Advmod or DependencyRelation.Cop
                    && tree.Left(child) == tree.Right(child) && !Covers(attribution.Content, child) && !Covers(attribution.Source, child)) words.Add(child);
            }
        }
    }

    private bool Covers(ImmutableArray<Span> parts, int token) => parts.Any(part => part.Contains(analysis.Tokens[token].Start));

    private bool IsClauseStart(int token) =>
        analysis.Tags[token] is PartOfSpeech.WDT or PartOfSpeech.WP or PartOfSpeech.WRB || analysis.Tags[token].IsFiniteVerb()
        || tree.Relation(token) == DependencyRelation.Mark && analysis.Tags[token] != PartOfSpeech.TO;

    /// <summary>A phrase and where it stands.</summary>
    private sealed record Found(int Order, StancePhrase Phrase, TokenRange At);
}
