using System.Text.Json;

namespace Hearsay.Output;

/// <summary>Writes parties across articles as JSON.</summary>
public static class SpeakerIdentityJson
{
    /// <summary>Writes one party.</summary>
    public static void Write(Utf8JsonWriter writer, SpeakerRow row)
    {
        var (story, speaker) = row;
        writer.WriteStartObject();
        writer.WriteString("id", speaker.Id);
        writer.WriteString("name", speaker.Name);
        writer.WriteString("kind", JsonCells.Name(speaker.Kind));
        writer.WriteBoolean("anonymous", speaker.Anonymous);
        writer.WriteStrings("names", speaker.Names);
        writer.WriteStrings("roles", speaker.Roles);
        writer.WriteStrings("statements", speaker.StatementIds);
        writer.WriteStartArray("relations");
        foreach (var relation in speaker.Relations)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonCells.Name(relation.Kind));
            writer.WriteString("to", relation.To);
            writer.WriteString("rule", relation.Rule);
            writer.WriteEvidence("evidence", story, relation.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteDecisions("decisions", story, speaker.Decisions);
        writer.WriteEndObject();
    }
}
