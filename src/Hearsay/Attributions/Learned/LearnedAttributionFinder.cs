using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>Finds attributions by a network that was trained on PolNeAR (Newell, Margolin and Ruths 2018), and what is attributed inside them by rules.</summary>
/// <remarks>
/// PolNeAR marks outermost attributions alone, so the network finds these; inside their contents the rules go on, and a quotation that carries on in the
/// next paragraph is joined to its attribution. Safe to call from several threads; time is linear in the length of the article.
/// </remarks>
public sealed class LearnedAttributionFinder : IAttributionFinder
{
    private const string Resource = "models/en/attributions/model.bin";
    private static readonly Lazy<LearnedAttributionFinder> LazyEnglish = new(LoadEnglish);

    // Of 13 outermost attributions that these rules alone found in PolNeAR's development articles 4 were right.
    private const double PassedOver = 0.3;

    private readonly AttributionModel _model;

    internal LearnedAttributionFinder(AttributionModel model) => _model = model;

    /// <summary>The English model that is built into the library; it is loaded at the first use.</summary>
    /// <exception cref="InvalidOperationException">HS330: the library was built without the model.</exception>
    public static LearnedAttributionFinder English => LazyEnglish.Value;

    /// <inheritdoc/>
    public Layers Needs => RuleAttributionFinder.Asked | Layers.UniversalTags | Layers.Lemmas | Layers.Dependencies | Layers.States;

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Find(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Tokens.IsEmpty) return [];
        var frames = WithoutUnsureAround(AttributionNetwork.Read([_model], analysis).FindAll(
            frame => Confidence(frame) >= FrameConfidence.Least && !(frame.Source is [var source] && IsDateline(analysis, source, frame.Cue))));
        var paragraphs = new Paragraphs(analysis);
        var acts = new CueActs(analysis, paragraphs);
        var inner = Rules(analysis);
        var drafts = new List<Draft>();
        Draft? last = null;
        int next = 0, nextInner = 0;
        foreach (var unit in paragraphs.Units)
        {
            var found = new List<Draft>();
            for (; next < frames.Count && frames[next].Cue.First < unit.Range.End; next++) found.Add(FrameDraft.Of(paragraphs, acts, frames[next]) with { Confidence = Confidence(frames[next]) });
            var outer = found.Count;
            for (; nextInner < inner.Count && inner[nextInner].CueStart < unit.Range.End; nextInner++)
            {
                TakeNegation(analysis, inner[nextInner].Cue[0], found, outer);
                if (IsMissed(analysis, inner[nextInner], found.Take(outer))) found.Add(WithDoubt(analysis, inner[nextInner], found.Take(outer)));
            }

            last = QuotationContinuation.Join(paragraphs, unit, found, last, drafts);
            drafts.AddRange(found);
        }

        TakeTurns(Interview.Find(paragraphs), drafts);
        return Nesting.Arrange(paragraphs, drafts);
    }

    // In an interview the label speaks the whole paragraph, whatever was found at its colon or across its edge.
    private static void TakeTurns(List<Draft> turns, List<Draft> drafts)
    {
        if (turns.Count == 0) return;
        var colons = turns.Select(turn => turn.CueStart).ToHashSet();
        drafts.RemoveAll(draft => draft.Cue.Any(part => colons.Contains(part.End - 1)));
        drafts.AddRange(turns);
    }

    // No two of the network's frames lie in one another, for it learned outermost attributions alone: one around a much surer one is a mistake.
    private List<CueFrame> WithoutUnsureAround(List<CueFrame> frames)
    {
        // Contents are local: what lies in one stands close by in the order of the cues.
        const int Reach = 40;
        var sure = frames.ConvertAll(Confidence);
        return [.. frames.Where((frame, i) =>
        {
            for (var other = Math.Max(0, i - Reach); other < Math.Min(frames.Count, i + Reach); other++)
            {
                if (other != i && sure[other] > 2 * sure[i] && frame.Content.Any(part => part.Contains(frames[other].Cue))) return false;
            }

            return true;
        })];
    }

    // The rules read words as they are written ("didn't" is one), the network their parts.
    private static List<Draft> Rules(Analysis analysis)
    {
        var written = new Paragraphs(WrittenWords.Of(analysis));
        return
        [
            .. written.Units.SelectMany(unit => RuleAttributionFinder.InUnit(written, unit)).Select(draft => draft with
            {
                Source = draft.Source.IsEmpty ? draft.Source : InParts(draft.Source),
                Cue = [.. draft.Cue.Select(InParts)],
                Content = [.. draft.Content.Select(InParts)],
            }).OrderBy(draft => draft.CueStart),
        ];

        TokenRange InParts(TokenRange range) => analysis.TokensIn(written.Analysis.Cover(range.First, range.End));
    }

    private double Confidence(CueFrame frame) => FrameConfidence.Of(_model.Confidence, frame.Evidence);

    // What the network has seen and passed over is less sure than what the same rule finds elsewhere.
    private static Draft WithDoubt(Analysis analysis, Draft rule, IEnumerable<Draft> outer) =>
        outer.Any(draft => draft.Covers(rule.CueStart)) || Refuses(analysis, rule.Cue[0]) ? rule : rule with { Confidence = Math.Min(rule.Confidence, PassedOver) };

    // "The Courier reported, citing the Chronicle, which quoted an official, that …": a construction that hardly ever is anything else.
    private static bool IsPlain(Draft rule) => rule.Rule is "that" or "quote" or "colon" or "headline" or "according to" or "behind" or "phrase" or "noun";

    // "Gull Point: The pier is shut, officials say": where the report was written, at the beginning of a paragraph.
    private static bool IsDateline(Analysis analysis, TokenRange source, TokenRange cue)
    {
        if (source.IsEmpty || cue.End - cue.First != 1 || analysis.Word(cue.First) is not ":") return false;
        var sentence = analysis.Sentences[analysis.SentenceOf(source.First)];
        return sentence.FirstToken == source.First && analysis.Article.Blocks[sentence.Block].Kind == BlockKind.Body
            && analysis.Names.Any(name => name.Type == EntityType.Place && name.Tokens == source);
    }

    // What the network was not taught to find: attributions inside others, and those that deny or refuse, which PolNeAR often leaves out.
    private static bool IsMissed(Analysis analysis, Draft rule, IEnumerable<Draft> outer)
    {
        if (IsDateline(analysis, rule.Source, rule.Cue[0])) return false;
        var inside = false;
        foreach (var draft in outer)
        {
            // The rules read the same cue in another way.
            if (draft.Cue[0].First < rule.Cue[0].End && rule.Cue[0].First < draft.Cue[0].End) return false;
            inside |= draft.Content.Any(part =>
                part.Contains(rule.Cue[0]) && (rule.Source.IsEmpty || part.Contains(rule.Source)) && rule.Content.All(part.Contains));
        }

        return inside || Refuses(analysis, rule.Cue[0]) || IsPlain(rule);
    }

    // "neither confirmed nor denied": a cue that lost the word that turns it round would report the opposite.
    private static void TakeNegation(Analysis analysis, TokenRange rule, List<Draft> found, int outer)
    {
        for (var i = 0; i < outer; i++)
        {
            var cue = found[i].Cue[0];
            if (rule.Contains(cue) && rule != cue && (IsNegation(analysis, new TokenRange(rule.First, cue.First)) || IsNegation(analysis, new TokenRange(cue.End, rule.End))))
                found[i] = found[i] with { Cue = [rule] };
        }
    }

    private static bool IsNegation(Analysis analysis, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (analysis.Lemmas[i] is "not" or "never" or "neither" or "nor") return true;
        }

        return false;
    }

    private static bool Refuses(Analysis analysis, TokenRange cue)
    {
        if (IsNegation(analysis, cue)) return true;
        for (var i = cue.First; i < cue.End; i++)
        {
            if (CueLexicon.Find(analysis.Word(i)) is { Stance: not "-" }) return true;
        }

        return false;
    }

    private static LearnedAttributionFinder LoadEnglish()
    {
        using var stream = typeof(LearnedAttributionFinder).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"HS330: the library was built without {Resource}. Build it from a whole checkout.");
        return new LearnedAttributionFinder(AttributionModel.Read(stream));
    }
}
