using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Speakers;

/// <summary>One source of a text with the party that a person read it to mean.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Document">The text's file name without its extension.</param>
/// <param name="Source">Where the words of the source stand, in code points.</param>
/// <param name="Kind">What the words are: <c>pronoun</c> or <c>role</c>.</param>
/// <param name="Settled">What the text tells of the party.</param>
/// <param name="Names">Where the party is named in the same text, in code points; empty unless it is named.</param>
public sealed record SpeakerCase(int Number, string Document, Span Source, string Kind, Settled Settled, ImmutableArray<Span> Names)
{
    private const string Remedy = "Each line has a number, a document, two offsets, a kind and an answer, parted by tabs.";

    /// <summary>Whether the party is named, and a description is as right: the text names it only in part.</summary>
    public bool MayStayUnnamed { get; init; }

    /// <summary>The cases of a file, in its order. Fields behind the answer are notes.</summary>
    /// <exception cref="EvaluationInputException">The file is missing, or a line is no case.</exception>
    public static ImmutableArray<SpeakerCase> Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "is not there.", "Name the file of cases.");
        var cases = ImmutableArray.CreateBuilder<SpeakerCase>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            try
            {
                cases.Add(ReadCase(line.Split('\t')));
            }
            catch (Exception e) when (e is FormatException or IndexOutOfRangeException or OverflowException)
            {
                throw new EvaluationInputException("HS904", $"{path}:{number}", "is no case.", Remedy, e);
            }
        }

        return cases.ToImmutable();
    }

    private static SpeakerCase ReadCase(string[] fields)
    {
        var answers = fields[5].Split('~', StringSplitOptions.TrimEntries);
        if (answers.FirstOrDefault(one => one is not ("unnamed" or "unsettled") && !one.StartsWith("named ", StringComparison.Ordinal)) is { } strange) throw new FormatException(strange);
        ImmutableArray<Span> names = [.. answers.Where(one => one.StartsWith("named ", StringComparison.Ordinal)).SelectMany(one => one[6..].Split(';')).Select(ReadSpan)];
        var settled = names.Length > 0 ? Settled.Named : answers.Contains("unnamed", StringComparer.Ordinal) ? Settled.Unnamed : Settled.Unsettled;
        return new SpeakerCase(ReadNumber(fields[0]), fields[1], new Span(ReadNumber(fields[2]), ReadNumber(fields[3])), fields[4], settled, names)
        {
            MayStayUnnamed = names.Length > 0 && answers.Contains("unnamed", StringComparer.Ordinal),
        };
    }

    private static Span ReadSpan(string field)
    {
        var ends = field.Split('-');
        return new Span(ReadNumber(ends[0]), ReadNumber(ends[1]));
    }

    private static int ReadNumber(string field) => int.Parse(field, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}

/// <summary>What a text tells of who a source is.</summary>
public enum Settled
{
    /// <summary>The text names the party.</summary>
    Named,

    /// <summary>The text gives the party no name.</summary>
    Unnamed,

    /// <summary>The text leaves open who is meant.</summary>
    Unsettled,
}
