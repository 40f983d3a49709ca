using System.Text;
using System.Text.Json;
using Hearsay.Documents;
using Hearsay.Documents.PlainText;

namespace Hearsay.Training.Furniture;

/// <summary>A page whose lines are labelled.</summary>
/// <param name="Number">The number of the page that it was made of: what is made of one page is never on both sides of a measure.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Labels">Whether each is the article's.</param>
/// <param name="Weights">How much each matters: its share of the article's words.</param>
internal sealed record TrainingPage(int Number, PageLines Lines, bool[] Labels, float[] Weights)
{
    /// <summary>The words of the annotators' text, counted: what a measure compares with.</summary>
    public required Dictionary<string, int> Gold { get; init; }

    /// <summary>The words of each line as the measure has them.</summary>
    public required string[][] Spelled { get; init; }

    /// <summary>Whether the rules left each line to the model.</summary>
    public required bool[] IsOpen { get; init; }

    /// <summary>On this page, whether a word or a pair of words stands in the article and around it.</summary>
    public Dictionary<uint, (bool Body, bool Other)> Words { get; } = Count(Lines, Labels);

    private static Dictionary<uint, (bool Body, bool Other)> Count(PageLines lines, bool[] labels)
    {
        var counts = new Dictionary<uint, (bool Body, bool Other)>();
        for (var at = 0; at < labels.Length; at++)
        {
            for (var word = lines.WordStarts[at]; word < lines.WordStarts[at + 1]; word++)
            {
                Note(lines.WordKeys[word], labels[at]);
                if (word > lines.WordStarts[at]) Note(WordWeights.Key(lines.WordKeys[word - 1], lines.WordKeys[word]), labels[at]);
            }
        }

        return counts;

        void Note(uint key, bool isBody)
        {
            var (body, other) = counts.GetValueOrDefault(key);
            counts[key] = (body || isBody, other || !isBody);
        }
    }
}
