using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Documents;
using Hearsay.Ledger.Conflicts;

namespace Hearsay.Evaluation.Pairs;

/// <summary>Two figures of the news, and how a person holds them to stand to one another.</summary>
/// <param name="Line">The number of the line in the file, from 1.</param>
/// <param name="Left">One figure.</param>
/// <param name="Right">The other.</param>
/// <param name="Verdict">How they stand.</param>
internal sealed record FigurePair(int Line, CodedPlace Left, CodedPlace Right, FigureRelation Verdict)
{
    private static readonly ImmutableArray<string> Columns =
        ["left_article", "left_start", "left_end", "right_article", "right_start", "right_end", "verdict"];

    /// <summary>The pairs of a file, in its order. Fields behind the verdict are notes.</summary>
    /// <exception cref="EvaluationInputException">The file is missing, or a line is no pair.</exception>
    public static ImmutableArray<FigurePair> Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "is not there.", "Name the file of pairs.");
        var pairs = ImmutableArray.CreateBuilder<FigurePair>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var fields = line.Split('\t');
            if (line.Length == 0 || line[0] == '#' || fields[0] == Columns[0]) continue;
            try
            {
                pairs.Add(new FigurePair(number, Place(fields, 0), Place(fields, 3), VerdictOf(fields[6].Trim())));
            }
            catch (Exception e) when (e is FormatException or IndexOutOfRangeException or OverflowException)
            {
                throw new EvaluationInputException(
                    "HS904", $"{path}:{number}", "is no pair.", $"Each line has {string.Join(", ", Columns)}, parted by tabs.", e);
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>How a relation is written in the file.</summary>
    public static string NameOf(FigureRelation relation) => relation == FigureRelation.NotComparable ? "not_comparable" : relation.ToString().ToLowerInvariant();

    private static CodedPlace Place(string[] fields, int at) =>
        new(fields[at], new Span(int.Parse(fields[at + 1], CultureInfo.InvariantCulture), int.Parse(fields[at + 2], CultureInfo.InvariantCulture)));

    private static FigureRelation VerdictOf(string name)
    {
        foreach (var relation in Enum.GetValues<FigureRelation>())
        {
            if (NameOf(relation) == name) return relation;
        }

        throw new FormatException(name);
    }
}

/// <summary>Where a figure stands.</summary>
/// <param name="Article">The id of the article in the news record.</param>
/// <param name="Span">The figure's characters in the article's text, in code points.</param>
internal readonly record struct CodedPlace(string Article, Span Span);
