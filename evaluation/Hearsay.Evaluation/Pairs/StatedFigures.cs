using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Speakers;
using Hearsay.Statements;

namespace Hearsay.Evaluation.Pairs;

/// <summary>The figures of some articles as the product states them.</summary>
internal sealed class StatedFigures
{
    private readonly Dictionary<string, (Analysis Analysis, CodePointMap Map)> articles;
    private readonly Dictionary<string, string> speakers;
    private readonly Dictionary<CodedPlace, FigureFrame?> frames = [];

    /// <param name="news">The articles by their ids in the news record.</param>
    public StatedFigures(IReadOnlyDictionary<string, Article> news)
    {
        articles = news.AsParallel()
            .Select(pair => (pair.Key, Analysis: ArticlePipeline.English.Analyse(pair.Value), Map: new CodePointMap(pair.Value.Text)))
            .ToDictionary(one => one.Key, one => (one.Analysis, one.Map), StringComparer.Ordinal);
        var entries = articles.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => ArticleEntry.From(one.Value.Analysis)).ToImmutableArray();
        speakers = SpeakerFinder.Find(entries, Judgements.None, CancellationToken.None)
            .SelectMany(identity => identity.StatementIds.Select(id => (id, identity.Id)))
            .DistinctBy(pair => pair.id)
            .ToDictionary(pair => pair.id, pair => pair.Id, StringComparer.Ordinal);
    }

    /// <summary>The figure at a place, with the innermost statement that gives it, or null where the product has none there.</summary>
    /// <remarks>A figure that nobody is reported to give is the article's own: its statement has no speaker.</remarks>
    public FigureFrame? At(CodedPlace place)
    {
        if (!frames.TryGetValue(place, out var frame)) frames.Add(place, frame = Find(place) is { } stated ? FigureFrame.Of(stated) : null);
        return frame;
    }

    private StatedFigure? Find(CodedPlace place)
    {
        var (analysis, map) = articles[place.Article];
        var span = map.ToUtf16(place.Span);
        var figure = analysis.Figures.Where(one => one.Span.Overlaps(span)).OrderByDescending(one => Shared(one.Span, span)).ThenBy(one => one.Span).FirstOrDefault();
        if (figure is null) return null;
        var statement = analysis.Statements.Where(one => one.Figures.Any(given => given.Span == figure.Span)).MaxBy(one => one.Attribution.Depth);
        return statement is null
            ? new StatedFigure(analysis.Article, new Statement(analysis.Article.Id, Own(figure.Span), Stance.Asserts), figure, null)
            : new StatedFigure(analysis.Article, statement, figure, Speaker(statement));
    }

    private string? Speaker(Statement statement) =>
        speakers.GetValueOrDefault(statement.Id) ?? (statement.Speaker is { Anonymous: false } named ? named.Name.ToLowerInvariant() : null);

    private static int Shared(Span one, Span other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    private static Attribution Own(Span figure) => new([], [figure], [figure], QuotationType.Indirect, "the article's own");
}
