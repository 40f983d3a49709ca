using System.Text.Json;
using Hearsay.Figures;

namespace Hearsay.Output;

/// <summary>Writes figures as JSON.</summary>
public static class FigureJson
{
    /// <summary>Writes one figure as an object of its own, without saying whose it is.</summary>
    public static void Write(Utf8JsonWriter writer, CitedText text, Figure figure)
    {
        writer.WriteStartObject();
        WriteFields(writer, text, figure);
        writer.WriteEndObject();
    }

    /// <summary>Writes one row of the table of figures: the figure, and the innermost statement that holds it.</summary>
    public static void WriteRow(Utf8JsonWriter writer, FigureRow row)
    {
        var text = row.Text;
        writer.WriteStartObject();
        writer.WriteString("document", text.Article.Document);
        writer.WriteString("article", text.Article.Id);
        writer.WriteString("outlet", text.Article.Outlet?.Value);
        WriteFields(writer, text, row.Figure);
        writer.WriteString("statement", row.Statement?.Id);
        writer.WriteString("speaker", row.Statement?.Speaker?.Name);
        writer.WriteStrings("relays", row.Statement?.Relays.Select(relay => relay.Name) ?? []);
        writer.WriteString("stance", row.Statement is { } statement ? JsonCells.Name(statement.Stance) : null);
        writer.WriteDays("said", row.Statement?.Said?.Value);
        if (row.Coding is { } coding)
        {
            writer.WriteNumber("coded_low", coding.Low);
            writer.WriteNumber("coded_high", coding.High);
            writer.WriteString("coded_by", coding.ToString());
        }

        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, CitedText text, Figure figure)
    {
        writer.WriteString("text", text.Words(figure.Span));
        writer.WriteNumber("low", figure.Low);
        writer.WriteNumber("high", figure.High);
        writer.WriteString("modifier", text.Words(figure.Modifier));
        writer.WriteString("unit", text.Words(figure.Unit));
        writer.WriteString("unit_name", figure.UnitName);
        writer.WriteString("counted", text.Words(figure.Counted));
        writer.WriteString("subject", text.Words(figure.Subject));
        writer.WriteString("predicate", text.Words(figure.Predicate));
        writer.WriteString("where", text.Words(figure.Where));
        writer.WriteString("status", JsonCells.Name(figure.Status));
        writer.WriteString("scope", JsonCells.Name(figure.Scope));
        writer.WriteString("as_of", text.Words(figure.AsOf));
        writer.WriteString("flaw", figure.Flaw == FigureFlaw.None ? null : JsonCells.Name(figure.Flaw));
        writer.WriteSpans("spans", text, [figure.Span]);
        writer.WriteSpan("modifier_span", text, figure.Modifier);
        writer.WriteSpan("unit_span", text, figure.Unit);
        writer.WriteSpan("counted_span", text, figure.Counted);
        writer.WriteSpan("subject_span", text, figure.Subject);
        writer.WriteSpan("predicate_span", text, figure.Predicate);
        writer.WriteSpan("where_span", text, figure.Where);
        writer.WriteSpan("status_span", text, figure.StatusEvidence);
        writer.WriteSpan("as_of_span", text, figure.AsOf);
    }
}
