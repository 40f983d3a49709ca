using System.Collections.Immutable;
using Hearsay.Attributions.Learned;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Attributions;

/// <summary>Makes articles to learn from of annotated texts.</summary>
internal static class AttributionCorpus
{
    /// <summary>The stages that the network stands on.</summary>
    public static ArticlePipeline Language { get; } = new(
        new Tokenization(),
        new QuotationPairing(),
        new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names | Layers.States));

    /// <summary>The article of an annotated text; null where it cannot be read.</summary>
    public static Analysis? Read(GoldDocument document) =>
        ArticleReader.Read(document.Path, default).Article is { } article ? Language.Analyse(article) : null;

    /// <summary>The labels of an article.</summary>
    public static AttributionArticle Label(GoldDocument document, Analysis analysis)
    {
        var map = new CodePointMap(analysis.Article.Text);
        var cues = new byte[analysis.Tokens.Length];
        var surroundings = new CueSurroundings(analysis);
        var whole = new TokenRange(0, analysis.Tokens.Length);
        var frames = new List<LabelledFrame>();
        foreach (var attribution in document.Attributions)
        {
            // The few cues of several parts are learned as their first part.
            if (attribution.Content.IsEmpty || attribution.Cue.IsEmpty) continue;
            var cue = analysis.TokensIn(map.ToUtf16(attribution.Cue[0]));
            if (cue.First >= cue.End) continue;
            cues.AsSpan(cue.First, cue.End - cue.First).Fill((byte)CueLabel.Inside);
            cues[cue.First] = (byte)CueLabel.Begin;
            var window = surroundings.Window(cue, whole);
            var features = new int[(window.End - window.First) * CueSurroundings.Count];
            surroundings.Write(cue, window, features);
            var roles = new byte[window.End - window.First];
            Fill(attribution.Content, RoleLabel.InsideContent);
            Fill(attribution.Source, RoleLabel.InsideSource);
            for (var i = cue.First; i < cue.End; i++) roles[i - window.First] = 0;
            for (var i = roles.Length - 1; i >= 0; i--)
            {
                if (roles[i] != 0 && (i == 0 || roles[i - 1] != roles[i])) roles[i]--;
            }

            frames.Add(new LabelledFrame(cue, window, features, roles));

            void Fill(ImmutableArray<Span> spans, RoleLabel label)
            {
                foreach (var span in spans)
                {
                    var tokens = analysis.TokensIn(map.ToUtf16(span));
                    for (var i = Math.Max(tokens.First, window.First); i < Math.Min(tokens.End, window.End); i++) roles[i - window.First] = (byte)label;
                }
            }
        }

        return new AttributionArticle(
            document.Outlet,
            analysis.WordStates.ToArray(),
            [.. analysis.Dependencies.Select(arc => arc.Head)],
            TokenFeatures.Of(analysis),
            cues,
            [.. frames]);
    }
}
