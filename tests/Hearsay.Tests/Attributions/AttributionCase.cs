using System.Text;
using Hearsay.Documents;

namespace Hearsay.Tests.Attributions;

/// <summary>One text with all that is attributed in it.</summary>
/// <param name="Line">Where it stands in its file.</param>
/// <param name="Text">The text as the file words it.</param>
/// <param name="Expected">Its attributions, each with the boundaries that are equally right.</param>
public sealed record AttributionCase(int Line, string Text, IReadOnlyList<string> Expected)
{
    // A headline and a day, so that the reader takes what follows for the body of an article.
    private const string Head = "A week on the pier";
    private const string Day = "12 March 2031";

    public static IEnumerable<AttributionCase> Read(string file)
    {
        AttributionCase? open = null;
        foreach (var (number, text) in CaseFile.Lines(file))
        {
            if (text.StartsWith('>') || text.StartsWith("H>", StringComparison.Ordinal))
            {
                if (open is not null) yield return open;
                open = new AttributionCase(number, text, []);
            }
            else
            {
                open = open! with { Expected = [.. open.Expected, text] };
            }
        }

        if (open is not null) yield return open;
    }

    /// <summary>The article that the text makes.</summary>
    public Article Article()
    {
        var body = Text[(Text.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim();
        var head = Head;
        if (Text[0] == 'H')
        {
            var end = body.IndexOf('¶', StringComparison.Ordinal);
            (head, body) = (body[..end], body[(end + 1)..]);
        }

        return Of(head, body);
    }

    /// <summary>An article of paragraphs separated by ¶ under a headline and a day.</summary>
    public static Article Of(string head, string body)
    {
        var text = $"{head}\n\n{Day}\n\n{body.Replace("¶", "\n\n", StringComparison.Ordinal)}\n";
        return ArticleReader.Read("harbour.txt", Encoding.UTF8.GetBytes(text)).Article ?? throw new InvalidOperationException("The case cannot be read.");
    }

    public static Article Of(string body) => Of(Head, body);

    /// <summary>What differs between the expected and the found, one a line; empty where all is as expected.</summary>
    public string Differences()
    {
        var analysis = ArticlePipeline.English.Analyse(Article());
        var found = analysis.Attributions.Select(attribution => string.Join(" | ",
            Words(analysis, attribution.Source), Words(analysis, attribution.Cue), Words(analysis, attribution.Content),
            attribution.Quotation.ToString().ToLowerInvariant() + (attribution.Depth == 0 ? "" : " " + attribution.Depth))).ToList();
        var missing = new List<string>();
        foreach (var expected in Expected)
        {
            var at = found.FindIndex(candidate => Same(expected, candidate));
            if (at < 0) missing.Add("expected  " + expected);
            else found.RemoveAt(at);
        }

        return string.Join('\n', missing.Concat(found.Select(extra => "found     " + extra)));
    }

    public override string ToString() => $"line {Line}: {Text}";

    private static bool Same(string expected, string found)
    {
        string[] ours = expected.Split(" | "), theirs = found.Split(" | ");
        return ours.Length == theirs.Length && ours.Zip(theirs).All(pair => pair.First.Split(" ~ ").Contains(pair.Second, StringComparer.Ordinal));
    }

    private static string Words(Analysis analysis, IReadOnlyCollection<Span> spans) =>
        spans.Count == 0 ? "-" : string.Join(" // ", spans.Select(span => span.Of(analysis.Article.Text)));
}
