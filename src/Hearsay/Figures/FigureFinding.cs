using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds the quantities, with their bounds, what they count, and whether that has happened.</summary>
/// <remarks>
/// <para>The number and its unit are read by <see cref="QuantityReader"/>, the words that qualify it by <see cref="Modifiers"/>, what is
/// counted by <see cref="CountedReader"/> and what is said of it by <see cref="PredicateReader"/> from the tags, and the status by <see cref="StatusReader"/> from the verbs around. Years, dates,
/// ages, ordinals, hours and the numbers of things ("Article 5") are no quantities and are left alone (<see cref="LeftAlone"/>).</para>
/// <para>Every rule looks at a bounded number of words, so time is linear in the number of tokens. Never throws on any wording: a number
/// too long or malformed keeps its words and has no bounds. Safe to use from several threads.</para>
/// </remarks>
public sealed class FigureFinding : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Dates;

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
        var words = WrittenWords.Of(analysis);
        foreach (var sentence in words.Sentences)
        {
            Read(new SentencePieces(words, sentence, ref firstDate), found, readings);
        }
    }

    private static void Read(SentencePieces pieces, ImmutableArray<Figure>.Builder found, ImmutableArray<NumberReading>.Builder? readings)
    {
        var limit = 0;
        var before = default(Quantity);
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

            var qualified = Conversions.Bounded(pieces, before, BoundPairs.Join(pieces, Modifiers.Apply(pieces, quantity, limit)));
            before = qualified;
            found.Add(Finish(pieces, qualified));
            readings?.Add(NumberReadings.Of(pieces, qualified, use) with { Figure = found[^1] });
            limit = at = qualified.End;
        }
    }

    private static Figure Finish(SentencePieces pieces, Quantity quantity)
    {
        var counted = CountedReader.Find(pieces, quantity);
        var hasCounted = counted.End > counted.First;
        var end = quantity.End;

        // "3,000-strong" reads on to the end of its word.
        if (pieces.Join(end) == PieceJoin.Hyphen && pieces.Is(end, "strong")) end++;
        var phraseEnd = hasCounted ? Math.Max(end, counted.End) : end;
        var (status, evidence) = StatusReader.Find(pieces, quantity.First, phraseEnd);
        return new Figure(pieces.Cover(quantity.First, end), quantity.Low, quantity.High)
        {
            Modifier = quantity.Modifier,
            Unit = quantity.Unit,
            UnitName = quantity.UnitName,
            Flaw = quantity.Flaw,
            Counted = hasCounted ? pieces.Cover(counted.First, counted.End) : null,
            Predicate = PredicateReader.Find(pieces, quantity, counted),
            Status = status,
            StatusEvidence = evidence,
            Scope = counted.IsShare ? FigureScope.Share
                : quantity.IsIncrement || counted.IsIncrement ? FigureScope.Increment
                : FigureScope.Total,
            AsOf = quantity.UnitKind == UnitKind.Time ? null : AsOfReader.Find(pieces, quantity.First, phraseEnd),
        };
    }
}
