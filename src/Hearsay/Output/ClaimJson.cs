using System.Text.Json;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;

namespace Hearsay.Output;

/// <summary>Writes claims as JSON: the three counts, the members, why they are one, and the way from each article to each origin.</summary>
public static class ClaimJson
{
    /// <summary>Writes one claim.</summary>
    public static void Write(Utf8JsonWriter writer, ClaimRow row)
    {
        var (story, claim) = row;
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        writer.WriteEvidence("words", story, claim.Words);
        writer.WriteStrings("statements", claim.StatementIds);
        writer.WriteNumber("articles", claim.Articles);
        writer.WriteNumber("outlets", claim.Outlets);
        writer.WriteNumber("origins", claim.Origins);
        writer.WriteNumber("unknown_independence", claim.UnknownIndependence);
        writer.WriteString("question", claim.Question);
        writer.WriteString("rule", claim.Rule);
        writer.WriteStartArray("members");
        foreach (var member in claim.Members) Write(writer, story, member);
        writer.WriteEndArray();
        writer.WriteStartArray("origin_list");
        foreach (var origin in claim.OriginList) Write(writer, story, origin);
        writer.WriteEndArray();
        writer.WriteDecisions("decisions", story, claim.Decisions);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CitedStory story, ClaimMember member)
    {
        var row = story.Row(member.StatementId);
        writer.WriteStartObject();
        writer.WriteString("id", member.Id);
        writer.WriteString("statement", member.StatementId);
        writer.WriteNumber("figure", member.Figure);
        writer.WriteString("figure_words", row is null ? null : row.Text.Words(story.Figure(member)?.Span));
        writer.WriteString("speaker", story.SpeakerOf(member.StatementId)?.Id);
        writer.WriteString("stance", row is null ? null : JsonCells.Name(row.Statement.Stance));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CitedStory story, Origin origin)
    {
        writer.WriteStartObject();
        writer.WriteString("id", origin.Id);
        writer.WriteString("speaker", origin.Speaker);
        writer.WriteBoolean("counts", origin.Counts);
        writer.WriteString("stance", JsonCells.Name(origin.Stance));
        writer.WriteString("independence", JsonCells.Name(origin.Independence));
        writer.WriteString("reason", origin.Reason);
        writer.WriteStartArray("chains");
        foreach (var chain in origin.Chains) Write(writer, story, chain);
        writer.WriteEndArray();
        writer.WriteDecisions("decisions", story, origin.Decisions);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CitedStory story, Chain chain)
    {
        writer.WriteStartObject();
        writer.WriteString("member", chain.Member);
        writer.WriteString("document", story.Entry(chain.ArticleId)?.Article.Document);
        writer.WriteString("article", chain.ArticleId);
        writer.WriteString("outlet", story.Entry(chain.ArticleId)?.Article.Outlet?.Value);
        writer.WriteStartArray("links");
        foreach (var link in chain.Links)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonCells.Name(link.Kind));
            writer.WriteString("name", link.Name);
            writer.WriteString("id", link.Id);
            writer.WriteString("own_article", link.Article);
            writer.WriteString("party", link.Party is { } party ? JsonCells.Name(party) : null);
            writer.WriteBoolean("unnamed", link.IsUnnamed);
            writer.WriteBoolean("inferred", link.IsInferred);
            writer.WriteEvidence("evidence", story, link.Evidence is { } place ? [place] : []);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
