using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.Statements;

namespace Hearsay.Tests.Ledger;

/// <summary>An entry whose every field is drawn from a seed: spans anywhere, fields present or absent, characters of every plane.</summary>
internal sealed class RandomEntry
{
    private static readonly string[] Pieces =
        ["a", "Z", " ", "\n", "\r\n", "é", "e\u0301", "“", "”", "’", "ß", "水", "🌊", "👩‍🚒", "\0", "\t", "\uFEFF", "\u2029", "'", "\"", "%", "_", "1", ",", "½"];

#pragma warning disable CA5394 // Nothing here is a secret.
    private readonly Random random;
    private readonly string text;
    private readonly int[] boundaries;

    private RandomEntry(int seed)
    {
        // A seed and its negative draw the same otherwise, and two articles with the same words are one.
        random = new Random((seed << 1) ^ (seed >> 31));
        text = Words(random.Next(1, 200));
        boundaries = [.. Enumerable.Range(0, text.Length + 1).Where(at => at == 0 || at == text.Length || !char.IsSurrogatePair(text[at - 1], text[at]))];
    }

    public static ArticleEntry Of(int seed) => new RandomEntry(seed).Entry($"{seed:x8}0000");

    private ArticleEntry Entry(string id)
    {
        var figures = Several(Figure);
        var blocks = boundaries.Zip(boundaries.Skip(1)).Where(_ => random.Next(4) == 0)
            .Select(pair => new Block(new Span(pair.First, pair.Second), Any<BlockKind>(), Maybe(() => Words(3))) { Form = Any<BlockForm>() });
        var article = new Article(id, Words(4), text, [.. blocks], Words(2))
        {
            Title = Maybe(() => Known(Words(5))),
            Authors = Several(() => Known(Words(3))),
            Outlet = Maybe(() => Known(Words(3))),
            Published = Maybe(() => Known(Days())),
            WireCredit = Maybe(() => Known(Words(3))),
            Dateline = Maybe(() => Known(Words(1))),
            Address = Maybe(() => new Known<string>(Words(3), new Evidence(Words(1), Words(3)))),
            Updated = Maybe(() => Shown(Days())),
            LeadCaption = Maybe(() => Shown(Words(4))),
            FetchedFrom = Maybe(() => Words(3)),
            Fingerprint = Maybe(() => $"{id} {Words(1)}"),
            Remarks = Several(() => Words(6)),
        };
        var number = 0;
        return new ArticleEntry(article, Several(() => Statement($"{id}-s{++number}", figures)), figures);
    }

    private Statement Statement(string id, ImmutableArray<Figure> figures) =>
        new(id, new Attribution(Several(Span), [Span(), .. Several(Span)], [Span(), .. Several(Span)], Any<QuotationType>(), Words(2), random.Next(3)) { Act = Any<Act>(), Confidence = random.NextDouble() }, Any<Stance>())
        {
            Speaker = Maybe(() => new Speaker(Words(3), Any<SpeakerKind>(), Maybe(() => Words(2)), random.Next(2) == 0, Span())
            {
                RoleEvidence = Chance() ? Span() : null, Resolution = Words(1), Count = Chance() ? random.Next(9) : null,
                Affiliation = Chance() ? Span() : null, Knowledge = Chance() ? Span() : null,
            }),
            Relays = Several(() => new Relay(Words(2), Span()) { Kind = Any<SpeakerKind>() }),
            StanceEvidence = Several(Span),
            Said = Maybe(Date),
            About = Maybe(Date),
            Nuance = Any<StanceNuance>(),
            Doubt = Several(Span),
            Occasion = Chance() ? Span() : null,
            Proposition = Maybe(() => new Proposition(Span(), Words(2))
            {
                Arguments = Several(() => new PropositionArgument(Any<ArgumentRole>(), Span(), Words(2))),
                Negation = Chance() ? Span() : null,
            }),
            // Some of the article's figures, and at times one that the statement alone reads so.
            Figures = [.. figures.Where(_ => Chance()), .. Chance() ? [] : (Figure[])[Figure()]],
        };

    private Figure Figure() => new(Span(), Value(), Value())
    {
        Modifier = Chance() ? Span() : null,
        Unit = Chance() ? Span() : null,
        Counted = Chance() ? Span() : null,
        Predicate = Chance() ? Span() : null,
        Status = Any<FigureStatus>(),
        StatusEvidence = Chance() ? Span() : null,
        Scope = Any<FigureScope>(),
        AsOf = Chance() ? Span() : null,
        Subject = Chance() ? Span() : null,
        Where = Chance() ? Span() : null,
        UnitName = Maybe(() => Words(1)),
        Flaw = Any<FigureFlaw>(),
    };

    private DateExpression Date() => new(Span(), Chance() ? Days() : null)
    {
        Grain = Any<DateGrain>(),
        Clock = Chance() ? new ClockRange(new TimeOnly(random.Next(24), random.Next(60)), new TimeOnly(random.Next(24), random.Next(60))) : null,
        Flaw = Any<DateFlaw>(),
    };

    private decimal? Value() => random.Next(6) switch
    {
        0 => null,
        1 => decimal.MaxValue,
        2 => -1.10m,
        3 => 0.1234567890123456789012345678m,
        4 => random.Next(100_000),
        _ => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
    };

    private DateRange Days()
    {
        var from = DateOnly.MinValue.AddDays(random.Next(1_000_000));
        return new DateRange(from, from.AddDays(random.Next(3)));
    }

    // Where the words stand in the text, they are the text's own.
    private Known<T> Shown<T>(T value) => Chance() && Span() is var span ? new(value, new Evidence(Words(2), span.Of(text), span)) : new(value, new Evidence(Words(2), Words(3)));

    private Known<T> Known<T>(T value) => new(value, new Evidence(Words(2), Words(3), Chance() ? Span() : null));

    private Span Span()
    {
        var (one, other) = (boundaries[random.Next(boundaries.Length)], boundaries[random.Next(boundaries.Length)]);
        return new Span(Math.Min(one, other), Math.Max(one, other));
    }

    private string Words(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private ImmutableArray<T> Several<T>(Func<T> draw) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => draw())];

    private T? Maybe<T>(Func<T> draw) where T : class => Chance() ? draw() : null;

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private bool Chance() => random.Next(2) == 0;
}
