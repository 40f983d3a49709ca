using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Xunit;

namespace Hearsay.Tests.Evaluation;

/// <summary>The cases of <c>scoring.cases.json</c>.</summary>
internal static class ScoringCases
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public static IReadOnlyList<ScoringCase> All { get; } =
        JsonSerializer.Deserialize<ScoringCase[]>(File.ReadAllText(Checkout.Case("scoring.cases.json")), Options)!;

    public static GoldDocument Document(string text, params IEnumerable<MarkedAttribution> gold) => new("case.txt", "case.txt", text, [.. gold]);

    public static MarkedAttribution Mark(string text, string[] source, string[] cue, string[] content) =>
        new(Places(text, source), Places(text, cue), Places(text, content));

    private static ImmutableArray<Span> Places(string text, string[] pieces)
    {
        var map = new CodePointMap(text);
        return [.. pieces.Select(piece =>
        {
            var at = text.IndexOf(piece, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{piece}\" is not in \"{text}\".");
            return map.ToCodePoints(new Span(at, at + piece.Length));
        })];
    }
}

internal sealed record ScoringCase(string Case, string Text, Roles[] Gold, Roles[] Predicted, Dictionary<string, string> Expect);

internal sealed record Roles(string[] Source, string[] Cue, string[] Content)
{
    public MarkedAttribution In(string text) => ScoringCases.Mark(text, Source, Cue, Content);
}
