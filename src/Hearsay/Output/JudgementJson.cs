using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>A person's word as JSON.</summary>
public static class JudgementJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(judgement);
        writer.WriteStartObject();
        writer.WriteString("id", judgement.Id);
        writer.WriteString("kind", JsonCells.Name(judgement.Kind));
        writer.WriteString("left", judgement.Left);
        writer.WriteString("right", judgement.Right);
        writer.WriteBoolean("same", judgement.Same);
        writer.WriteString("given", judgement.Given);
        writer.WriteString("reason", judgement.Reason);
        if (judgement.Undone is { } undone) writer.WriteString("undone", undone);
        else writer.WriteNull("undone");
        writer.WriteEndObject();
    }
}
