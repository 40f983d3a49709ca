using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;

namespace Hearsay.Output;

/// <summary>What claims would be left with if a source withdrew, as text and as JSON.</summary>
public static class WithdrawalReport
{
    /// <summary>Writes it as text: the claims that would be left with nobody first, then those that lose an origin, then those that lose articles alone.</summary>
    public static void Write(Story story, WithdrawnSource source, ImmutableArray<Withdrawal> losses, TextLayout layout)
    {
        var lines = new TextReportLines(new ReportIndex(story), layout);
        layout.Paragraph(0, 0, new TextPiece($"If {source.Name} withdraws", TextStyle.Heading));
        layout.Paragraph(
            2, 2, $"{ReportWords.Count(losses.Count(one => one.LosesOrigin), "claim")} would lose an origin; "
            + $"{losses.Count(one => one.LosesOrigin && one.LeavesNone)} of them would be left with none. Nothing is changed.");
        Write(lines, "Left with no origin", losses.Where(one => one.LosesOrigin && one.LeavesNone));
        Write(lines, "Left with fewer origins", losses.Where(one => one.LosesOrigin && !one.LeavesNone));
        Write(lines, "Told in fewer articles, with as many origins", losses.Where(one => !one.LosesOrigin));
    }

    /// <summary>Writes it as one JSON object.</summary>
    public static void WriteJson(WithdrawnSource source, ImmutableArray<Withdrawal> losses, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonCells.Page))
        {
            writer.WriteStartObject();
            writer.WriteString("source", source.Name);
            writer.WriteStrings("speakers", source.Ids.Order(StringComparer.Ordinal));
            writer.WriteStrings("articles", source.Articles.Order(StringComparer.Ordinal));
            writer.WriteStartArray("claims");
            foreach (var loss in losses)
            {
                writer.WriteStartObject();
                writer.WriteString("claim", loss.Before.Id);
                writer.WriteBoolean("loses_origin", loss.LosesOrigin);
                writer.WriteBoolean("left_with_none", loss.LeavesNone);
                writer.WriteStrings("members_lost", loss.Lost);
                Write(writer, "before", loss.Before);
                Write(writer, "after", loss.After);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(TextReportLines lines, string heading, IEnumerable<Withdrawal> losses)
    {
        var list = losses.ToList();
        if (list.Count == 0) return;
        lines.Layout.Heading(heading);
        foreach (var loss in list)
        {
            lines.Layout.Paragraph(2, 6, $"{ExplainedClaim.Wording(lines, loss.Before) ?? loss.Before.Id} ", new TextPiece(loss.Before.Id, TextStyle.Aside));
            lines.Layout.Paragraph(6, 6, $"Now {ExplainedClaim.Counts(loss.Before)} Then {ExplainedClaim.Counts(loss.After)}");
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, Claim claim)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("articles", claim.Articles);
        writer.WriteNumber("outlets", claim.Outlets);
        writer.WriteNumber("origins", claim.Origins);
        writer.WriteNumber("unknown_independence", claim.UnknownIndependence);
        writer.WriteEndObject();
    }
}
