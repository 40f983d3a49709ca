using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds the quantities, with their bounds, what they count, and whether that has happened.</summary>
/// <remarks>
/// <para>The number and its unit are read by <see cref="QuantityReader"/>, the words that qualify it by <see cref="Modifiers"/>, what is
/// counted by <see cref="CountedReader"/> and <see cref="CarriedReader"/>, what is said of it by <see cref="PredicateReader"/>, of whom by <see cref="SubjectReader"/>, where by
/// <see cref="WhereReader"/>, and the status by <see cref="StatusReader"/>: from the tree, or from the words around where there is none. Years, dates,
/// ages, ordinals, hours and the numbers of things ("Article 5") are no quantities and are left alone (<see cref="LeftAlone"/>).</para>
/// <para>Every rule looks at a bounded number of words, so time is linear in the number of tokens. Never throws on any wording: a number
/// too long or malformed keeps its words and has no bounds. Safe to use from several threads.</para>
/// </remarks>
public sealed class FigureFinding : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Dates | Layers.Dependencies | Layers.Names;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Figures;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var found = ImmutableArray.CreateBuilder<Figure>();
        ReadAll(analysis, found, readings: null);
        return analysis with { Figures = found.ToImmutable() };
    }

    /// <summary>Every number of the text and what became of it, in text order.</summary>
    internal static ImmutableArray<NumberReading> Readings(Analysis analysis)
    {
        var readings = ImmutableArray.CreateBuilder<NumberReading>();
        ReadAll(analysis, ImmutableArray.CreateBuilder<Figure>(), readings);
        return readings.ToImmutable();
    }

    private static void ReadAll(Analysis analysis, ImmutableArray<Figure>.Builder found, ImmutableArray<NumberReading>.Builder? readings)
    {
        var firstDate = 0;
        FigureTree? tree = null;
        var words = WrittenWords.Of(analysis);
        foreach (var sentence in words.Sentences)
        {
            Read(new SentencePieces(words, sentence, ref firstDate), analysis, ref tree, found, readings);
        }
    }

    private static void Read(
        SentencePieces pieces, Analysis analysis, ref FigureTree? tree, ImmutableArray<Figure>.Builder found, ImmutableArray<NumberReading>.Builder? readings)
    {
        var limit = 0;
        var before = default(Counted);
        var last = default(Quantity);
        var direction = ChangeDirection.None;
        var earlier = new EarlierFigures();
        for (var at = 0; at < pieces.Count;)
        {
            var quantity = pieces.IsDated(at) ? default : QuantityReader.Read(pieces, at);
            if (quantity.Kind == AmountKind.None || pieces.IsDated(quantity.End - 1))
            {
                at = readings is null ? at + 1 : NumberReadings.AddUnused(pieces, at, readings);
                continue;
            }

            at = quantity.End;
            var use = quantity.Kind switch
            {
                AmountKind.LeftAlone => NumberUse.Other,
                AmountKind.Ordinal => NumberUse.Ordinal,
                _ => LeftAlone.Use(pieces, quantity),
            };
            if (use != NumberUse.Figure)
            {
                readings?.Add(NumberReadings.Of(pieces, quantity, use));
                continue;
            }

            var qualified = Conversions.Bounded(pieces, last, BoundPairs.Join(pieces, Modifiers.Apply(pieces, quantity, limit)));
            if (!analysis.Dependencies.IsEmpty) tree ??= new FigureTree(analysis);
            var site = new FigureSite(pieces, qualified, tree, before, earlier);
            found.Add(Finish(site, out var counted));
            earlier.Add(new EarlierFigure(qualified, counted, found[^1].Subject, CarriedReader.IsBarePart(site)));
            if (qualified.Unit is null && counted.First >= qualified.End) before = counted;
            if (readings is not null)
            {
                direction = Directions.Find(pieces, qualified, last, direction);
                var endsChange = ChangePairs.Joins(pieces, last, qualified);
                readings.Add(NumberReadings.Of(pieces, qualified, use) with { Figure = found[^1], Direction = direction, EndsChange = endsChange });
            }

            last = qualified;
            limit = at = qualified.End;
        }
    }

    private static Figure Finish(FigureSite site, out Counted counted)
    {
        var (pieces, quantity) = (site.Pieces, site.Quantity);
        counted = CarriedReader.OwnPart(site);
        var hasOwnPart = counted.End > counted.First;
        if (!hasOwnPart) counted = CountedReader.Find(site);
        var shared = CarriedReader.Shared(site);
        if (shared.Counted.End > shared.Counted.First && (counted.End == counted.First || CarriedReader.IsConversion(site))) counted = Carried(shared, quantity);
        var hasCounted = counted.End > counted.First;
        var end = quantity.End;

        // "3,000-strong" reads on to the end of its word.
        if (pieces.Join(end) == PieceJoin.Hyphen && pieces.Is(end, "strong")) end++;
        var phraseEnd = hasCounted ? Math.Max(end, counted.End) : end;
        var (head, bearer) = InTree(site, counted);
        var (status, evidence) = StatusReader.Find(site, phraseEnd, bearer, head);
        var subject = hasOwnPart ? null : SubjectReader.Find(site, bearer, head) ?? shared.Subject;

        // What is counted is not said of itself.
        if (hasCounted && subject == pieces.Cover(counted.First, counted.End)) subject = null;
        return new Figure(pieces.Cover(quantity.First, end), quantity.Low, quantity.High)
        {
            Modifier = quantity.Modifier,
            Unit = quantity.Unit,
            UnitName = quantity.UnitName,
            Flaw = quantity.Flaw,
            Counted = hasCounted ? pieces.Cover(counted.First, counted.End) : null,
            Predicate = PredicateReader.Find(site, counted, bearer, head),
            Subject = subject,
            Where = WhereReader.Find(site, bearer, head),
            Status = status,
            StatusEvidence = evidence,
            Scope = counted.IsShare ? FigureScope.Share
                : quantity.IsIncrement || counted.IsIncrement ? FigureScope.Increment
                : FigureScope.Total,
            AsOf = quantity.UnitKind == UnitKind.Time ? null : AsOfReader.Find(site, phraseEnd, bearer),
        };
    }

    /// <summary>What the figure before counts, for another one; a share stays one only as a rate of the same whole.</summary>
    private static Counted Carried(EarlierFigure shared, Quantity quantity) => shared.Counted with
    {
        IsShare = shared.Counted.IsShare && quantity.UnitKind == UnitKind.Percent && shared.Quantity.UnitKind == UnitKind.Percent,
        IsIncrement = false,
    };

    /// <summary>The head of what is counted, and the token that stands for the figure with it; -1 each where there is none, or no tree.</summary>
    private static (int Head, int Bearer) InTree(FigureSite site, Counted counted)
    {
        if (site.Tree is not { } tree) return (-1, -1);
        var head = site.Top(counted.First, counted.End);
        if (head < 0 || !tree.Tag(head).IsNoun()) return (-1, site.Node);

        // "12,000 guards" hangs on as guards, "hundreds of guards" and "the toll of 40" as the number does.
        var isNoun = counted.First >= site.Quantity.End && (tree.Syntax.IsUnder(site.Node, head) || !tree.Syntax.IsUnder(head, site.Node));
        return (head, isNoun ? head : site.Node);
    }
}
