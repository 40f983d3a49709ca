using Hearsay.Documents;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Tells whether a share counts those for something or those against it ("51 per cent disapprove"). Safe to use from several threads.</summary>
internal static class Leaning
{
    private const int MostWords = 8;

    /// <summary>So many UTF-16 units before the figure are looked at.</summary>
    private const int Reach = 40;

    /// <summary>Whether of two shares one counts those for, the other those against.</summary>
    public static bool AreApart(FigureFrame left, FigureFrame right) =>
        left.Unit.Measures == "per cent" && IsFor(left) is { } one && IsFor(right) is { } other && one != other;

    // The first such word behind the figure, else the last one before it.
    private static bool? IsFor(FigureFrame frame)
    {
        var (text, span) = (frame.Stated.Article.Text, frame.Stated.Figure.Span);
        var words = FrameWords.In(text, new Span(span.End, frame.Sentence.End), MostWords);
        foreach (var word in words)
        {
            if (char.IsAsciiDigit(word[0])) break;
            if (Read(word) is { } told) return told;
        }

        return FrameWords.In(text, new Span(Math.Max(frame.Sentence.Start, span.Start - Reach), span.Start), MostWords).Select(Read).LastOrDefault(told => told is not null);
    }

    private static bool? Read(string word)
    {
        var small = word.ToLowerInvariant();
        return FrameWords.Is(small, "for") ? true : FrameWords.Is(small, "against") ? false : null;
    }
}
