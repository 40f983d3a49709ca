using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>What a speaker does, in the report's neutral word and, where the article's own says more, in that too: <c>said (“called for”)</c>.</summary>
/// <remarks>A demand, a threat and a report are all put forward; only the article's own cue tells them apart, and it is printed as it stands.</remarks>
public static class StanceWords
{
    private static readonly HashSet<string> Plain = [.. Lexicon.Read("Output/plain-cues.lexicon").Select(fields => fields[0])];

    /// <summary>The stance in the past tense, with the article's cue in brackets where that says more.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="words">Gives the article's characters at a span.</param>
    public static string Of(Statement statement, Func<Span, string> words) =>
        ReportWords.Stance(statement.Stance) + (OwnCue(statement, words) is { } cue ? $" (“{cue}”)" : "");

    /// <summary>The article's cue, its pieces joined by a gap; null where it says no more than the stance's own word.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="words">Gives the article's characters at a span.</param>
    public static string? OwnCue(Statement statement, Func<Span, string> words)
    {
        var cue = string.Join(CitedText.Gap, statement.Attribution.Cue.Select(words));
        var own = cue.Split([' ', '\n', '…', ',', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.Any(char.IsLetter) && !Plain.Contains(word.ToLowerInvariant())).ToList();
        return own.Count == 0 || own is [var one] && one.Equals(ReportWords.Stance(statement.Stance), StringComparison.OrdinalIgnoreCase) ? null : cue;
    }
}
