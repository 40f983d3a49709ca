using Hearsay.Ledger.Claims;
using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>How a member of a claim is worded on a terminal.</summary>
internal static class MemberWords
{
    /// <summary>Who speaks, under the name that the party has across articles where its own name says less.</summary>
    public static string Who(CitedStory story, StatementRow row)
    {
        var own = row.Statement.Speaker?.Name ?? row.Text.Words(row.Statement.Attribution.Source);
        var party = story.SpeakerOf(row.Statement.Id)?.Name;
        return own.Length == 0 ? "nobody named" : party is null || party == own ? own : $"{own} ({party})";
    }

    /// <summary>The figure with what it counts, or the content.</summary>
    public static string What(CitedStory story, ClaimMember member, StatementRow row)
    {
        var content = ReportWords.Quoted(ReportWords.Shorten(row.Text.Words(row.Statement.Attribution.Content), 300));
        if (story.Figure(member) is not { } figure) return content;
        return $"“{row.Text.Words(figure.Span)}” in {content}";
    }
}
