using System.Text.Json;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;

namespace Hearsay.Output;

/// <summary>Writes why things in a story are what they are, as one JSON object: each thing as its own list has it, with its decisions and their evidence.</summary>
public static class ExplanationJson
{
    /// <summary>Writes <c>explains</c> (what kind of thing) and the thing with its decisions.</summary>
    /// <param name="story">The story.</param>
    /// <param name="item">What to explain.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(CitedStory story, ExplainedItem item, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonCells.Page))
        {
            writer.WriteStartObject();
            if (item.Claim is { } claim)
            {
                writer.WriteString("explains", "claim");
                writer.WritePropertyName("claim");
                ClaimJson.Write(writer, new ClaimRow(story, claim));
            }
            else if (item.Speaker is { } speaker)
            {
                writer.WriteString("explains", "speaker");
                writer.WritePropertyName("speaker");
                SpeakerIdentityJson.Write(writer, new SpeakerRow(story, speaker));
            }
            else if (item.Conflict is { } conflict)
            {
                writer.WriteString("explains", "conflict");
                writer.WritePropertyName("conflict");
                ConflictJson.Write(writer, new ConflictRow(story, conflict));
            }
            else if (item.StatementId is { } statement)
            {
                writer.WriteString("explains", "statement");
                writer.WriteString("statement", statement);
                WriteAround(
                    writer, story, claim => claim.StatementIds.Contains(statement), one => one.LeftStatement == statement || one.RightStatement == statement);
                writer.WritePropertyName("speaker");
                if (story.SpeakerOf(statement) is { } party) SpeakerIdentityJson.Write(writer, new SpeakerRow(story, party));
                else writer.WriteNullValue();
            }
            else
            {
                writer.WriteString("explains", item.ArticleId is null ? "reprints" : "article");
                if (item.ArticleId is { } article) writer.WriteString("article", article);
                writer.WritePropertyName("reprints");
                if (item.Reprints is { } group) ReprintJson.Write(writer, new ReprintRow(story, group));
                else writer.WriteNullValue();
                if (item.ArticleId is { } one) WriteAround(writer, story, claim => claim.OriginList.Any(origin => origin.Chains.Any(chain => chain.ArticleId == one)), _ => false);
            }

            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteAround(Utf8JsonWriter writer, CitedStory story, Func<Claim, bool> isOf, Func<Conflict, bool> differs)
    {
        writer.WriteStartArray("claims");
        foreach (var claim in story.Story.Claims.Where(isOf))
        {
            ClaimJson.Write(writer, new ClaimRow(story, claim));
            writer.Flush();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("differences");
        foreach (var conflict in story.Story.Conflicts.Concat(story.Story.Revisions).Where(differs)) ConflictJson.Write(writer, new ConflictRow(story, conflict));
        writer.WriteEndArray();
    }
}
