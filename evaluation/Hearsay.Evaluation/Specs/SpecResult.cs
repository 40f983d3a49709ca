using System.Collections.Immutable;

namespace Hearsay.Evaluation.Specs;

/// <summary>How the product did on one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Readings">What the product recognised.</param>
/// <param name="Reason">Why the case is not counted, or null.</param>
public sealed record SpecResult(SpecCase Case, ImmutableArray<SpecReading> Readings, string? Reason)
{
    /// <summary>Whether everything expected was found, each once, and nothing else.</summary>
    public bool Passes { get; } = Readings.Length == Case.Expected.Length
        && Case.Expected.All(answer => Readings.Any(reading => reading.Matches(answer)));

    /// <summary>Runs the product on every case of a model.</summary>
    public static ImmutableArray<SpecResult> Of(ISpecModel model, string folder)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. SpecReader.Read(folder, model.Path).Select(spec => new SpecResult(spec, model.Read(spec), ScopeList.ReasonFor(spec)))];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Case.Model} {Case.Number}: “{Case.Input}” expects {List(Case.Expected.Select(Words))}; found {List(Readings.Select(reading => reading.Words))}";

    private string Words(SpecAnswer answer) => $"{answer.Span.Of(Case.Input)} = {answer["value"]} {answer["unit"]}{answer["values"]?.ReplaceLineEndings("").Replace(" ", "")}".TrimEnd();

    private static string List(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } list ? list : "nothing";
}
