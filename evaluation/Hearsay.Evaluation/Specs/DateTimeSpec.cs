using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Evaluation.Commands;

namespace Hearsay.Evaluation.Specs;

/// <summary>Expressions of time, resolved against the day that a case is told on.</summary>
/// <remarks>
/// The characters are the same but for articles and prepositions before them, which the product leaves out ("since", "from", "before", "at").
/// <see cref="DateTimeAnswer"/> says how days and hours are compared.
/// </remarks>
public sealed class DateTimeSpec : ISpecModel
{
    private static readonly HashSet<string> Leading = EmbeddedTable.Read("Specs/leading.tsv").Select(entry => entry[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Path => "DateTime/DateTimeModel";

    /// <inheritdoc/>
    public ImmutableArray<SpecReading> Read(string input) => Read(input, null);

    /// <inheritdoc/>
    public ImmutableArray<SpecReading> Read(SpecCase spec) => Read(spec.Input, spec.Told);

    private static ImmutableArray<SpecReading> Read(string input, DateOnly? told) =>
    [
        .. ProductRun.BeforeFiguresOf(input, told is { } day ? DateRange.Day(day) : null).Dates.Select(date => new SpecReading(
            new Span(Trim(input, date.Span), date.Span.End),
            new Span(Widen(input, date.Span.Start), date.Span.End),
            answer => answer["values"] is { } values && ReadValues(values).Any(value => value.Agrees(date, told, answer.Span.Of(input))),
            $"{date.Span.Of(input)} = {date.Value?.ToString() ?? "?"}{(date.Clock is { } clock ? $" {clock.From:HH:mm}..{clock.To:HH:mm}" : "")}")),
    ];

    private static List<DateTimeAnswer> ReadValues(string json)
    {
        using var values = JsonDocument.Parse(json);
        return [.. values.RootElement.EnumerateArray().Select(DateTimeAnswer.Read)];
    }

    /// <summary>Where the expression begins without articles and prepositions.</summary>
    private static int Trim(string text, Span span)
    {
        var start = span.Start;
        while (text.IndexOf(' ', start, span.End - start) is var space and > 0 && Leading.Contains(text[start..space])) start = space + 1;
        return start;
    }

    /// <summary>Where the articles and prepositions before it begin.</summary>
    private static int Widen(string text, int start)
    {
        while (start > 1 && text[start - 1] == ' ')
        {
            var word = text.LastIndexOf(' ', start - 2) + 1;
            if (!Leading.Contains(text[word..(start - 1)])) break;
            start = word;
        }

        return start;
    }
}
