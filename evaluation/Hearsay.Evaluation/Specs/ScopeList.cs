namespace Hearsay.Evaluation.Specs;

/// <summary>The cases that are not counted, each with the class of the reason: <c>Specs/out-of-scope.tsv</c>.</summary>
public static class ScopeList
{
    private static readonly Dictionary<(string Model, int Number), string> Reasons = EmbeddedTable.Read("Specs/out-of-scope.tsv")
        .ToDictionary(entry => (entry[0], int.Parse(entry[1])), entry => entry[2]);

    /// <summary>Why a case is not counted, or null for one that is.</summary>
    public static string? ReasonFor(SpecCase spec) =>
        Reasons.GetValueOrDefault((spec.Model, spec.Number)) ?? (spec.Unsupported.Contains("dotnet", StringComparison.OrdinalIgnoreCase) ? "unsupported" : null);
}
