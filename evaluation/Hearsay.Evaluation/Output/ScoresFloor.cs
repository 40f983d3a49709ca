using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Output;

/// <summary>Compares scores with those of an earlier run, so that a loss does not pass unseen.</summary>
public static class ScoresFloor
{
    /// <summary>How far a figure may fall: 5 points of per cent, that is 0.05.</summary>
    public const decimal Tolerance = 5.0m;

    /// <summary>The figures that fell too far: "linked F1: 61.2, was 70.0".</summary>
    /// <param name="committed">What <see cref="ScoresJson"/> wrote for the earlier run.</param>
    /// <param name="scores">The scores now.</param>
    /// <returns>Empty where nothing fell; precision, recall and F1 of every measure count, and the accuracies among linked attributions.</returns>
    /// <exception cref="JsonException">The earlier run is not what <see cref="ScoresJson"/> writes.</exception>
    public static ImmutableArray<string> Fallen(string committed, Scores scores)
    {
        using var before = JsonDocument.Parse(committed);
        using var now = JsonDocument.Parse(ScoresJson.Write(scores));
        var fallen = ImmutableArray.CreateBuilder<string>();
        foreach (var measure in MeasureNames.All)
        {
            var key = measure.Key();
            Compare($"{key} precision", Figure(before, key, 0), Figure(now, key, 0));
            Compare($"{key} recall", Figure(before, key, 1), Figure(now, key, 1));
            Compare($"{key} F1", Figure(before, key, 2), Figure(now, key, 2));
        }

        foreach (var particular in (string[])["speaker", "stance", "relays"])
            Compare(particular, Accuracy(before, particular), Accuracy(now, particular));
        return fallen.ToImmutable();

        void Compare(string name, decimal was, decimal isNow)
        {
            if (isNow < was - Tolerance) fallen.Add(FormattableString.Invariant($"{name}: {isNow}, was {was}"));
        }
    }

    private static decimal Figure(JsonDocument scores, string key, int at) =>
        scores.RootElement.TryGetProperty(key, out var figures)
            ? figures[at].GetDecimal()
            : throw new JsonException($"The earlier scores have no {key}. Write them again with --out.");

    // Absent where nothing was compared.
    private static decimal Accuracy(JsonDocument scores, string key) =>
        scores.RootElement.TryGetProperty("accuracy_among_linked", out var all) ? all.GetProperty(key).GetDecimal() : 0;
}
