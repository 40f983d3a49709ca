using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Question and answer: paragraphs that begin with who speaks and a colon ("Q:", "MARROW:", "Courier:").</summary>
/// <remarks>One such paragraph is no interview: a "Note:" or a "Weather:" looks the same. Time is linear in the paragraphs.</remarks>
internal static class Interview
{
    /// <summary>The rule's name.</summary>
    internal const string Rule = "interview";

    private const int LongestLabel = 4;
    private const int Fewest = 3;

    /// <summary>What each labelled paragraph says; empty where the article is no interview.</summary>
    internal static List<Draft> Find(Paragraphs paragraphs)
    {
        var analysis = paragraphs.Analysis;
        var found = new List<(string Label, Draft Draft)>();
        for (var i = 0; i < analysis.Sentences.Length;)
        {
            var last = i;
            while (last + 1 < analysis.Sentences.Length && analysis.Sentences[last + 1].Block == analysis.Sentences[i].Block) last++;
            var block = new TokenRange(analysis.Sentences[i].FirstToken, analysis.Sentences[last].EndToken);
            if (analysis.Article.Blocks[analysis.Sentences[i].Block].Kind == BlockKind.Body && ColonOfLabel(paragraphs, block) is { } colon)
            {
                var label = new TokenRange(block.First, colon);
                var content = new TokenRange(colon + 1, block.End);
                found.Add((analysis.Cover(label.First, label.End).Of(analysis.Article.Text).ToUpperInvariant(), new Draft(label, [new TokenRange(colon, colon + 1)], [content], Act.Speech, Rule, false)
                {
                    Confidence = RuleConfidence.Of("colon"),
                }));
            }

            i = last + 1;
        }

        // Two at least take turns, and one of them more than once.
        var labels = found.GroupBy(one => one.Label).ToList();
        return found.Count >= Fewest && labels.Count is >= 2 && labels.Count <= (found.Count / 2) + 1 && labels.Exists(label => label.Count() > 1)
            ? found.ConvertAll(one => one.Draft) : [];
    }

    // One letter, capitals, or names.
    private static int? ColonOfLabel(Paragraphs paragraphs, TokenRange block)
    {
        var analysis = paragraphs.Analysis;
        for (var i = block.First; i < Math.Min(block.First + LongestLabel + 1, block.End - 1); i++)
        {
            if (paragraphs.Is(i, ':')) return i > block.First ? i : null;
            var word = analysis.Word(i);
            if (paragraphs.IsQuoted(i) || !char.IsUpper(word[0]) && !paragraphs.Is(i, '.')) return null;
        }

        return null;
    }
}
