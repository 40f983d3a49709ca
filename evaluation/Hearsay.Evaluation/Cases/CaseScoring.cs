using System.Collections.Immutable;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Cases;

/// <summary>One figure of a file of cases.</summary>
/// <param name="File">The file's name without its extension.</param>
/// <param name="Name">What is measured.</param>
/// <param name="Value">Per cent; for "statements not found" a number.</param>
/// <param name="All">Of how many.</param>
public sealed record CaseFigure(string File, string Name, double Value, int All);

/// <summary>Scores a file of cases by its name: <c>dates*</c>, <c>figures*</c>, any other for statements.</summary>
public static class CaseScoring
{
    /// <summary>The measure that is no share: fewer are better.</summary>
    public const string NotFound = "statements not found";

    /// <summary>The measure of which less is better.</summary>
    public const string AnotherParty = "speaker, another party";

    /// <summary>The figures of a file, and what differs, one line each.</summary>
    /// <exception cref="EvaluationInputException">The file is missing, or holds what is no case.</exception>
    public static (ImmutableArray<CaseFigure> Figures, IReadOnlyList<string> Differences) Score(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        if (file.StartsWith("dates", StringComparison.Ordinal))
        {
            var dates = DateCases.Score(path);
            return ([Of("words F1", dates.Words), Of("words and days F1", dates.Values), .. Shares(dates.Particulars)], dates.Differences);
        }

        if (file.StartsWith("figures", StringComparison.Ordinal))
        {
            var figures = FigureCases.Score(path);
            return ([Of("bounds F1", figures.Values), .. Shares(figures.Particulars)], figures.Differences);
        }

        var statements = StatementCases.Score(path);
        var all = statements.Stances.Sum(one => one.Counts.Gold);
        return ([
            .. Shares(statements.Particulars),
            .. statements.Stances.Select(one => Of($"stance {one.Stance.ToString().ToLowerInvariant()} F1", one.Counts)),
            .. all > 0 ? [new CaseFigure(file, "stance macro F1", statements.MacroF1, all)] : Array.Empty<CaseFigure>(),
            new CaseFigure(file, NotFound, statements.NotFound, statements.NotFound),
        ], statements.Differences);

        CaseFigure Of(string name, Counts counts) => new(file, name, counts.F1, counts.Gold);

        IEnumerable<CaseFigure> Shares(IReadOnlyDictionary<string, Accuracy> particulars) =>
            particulars.Select(one => new CaseFigure(file, one.Key, one.Value.Percent, one.Value.All));
    }
}
