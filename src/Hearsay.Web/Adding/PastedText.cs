using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Adding;

/// <summary>A text that was pasted into the form, as a document: alone as plain text, with what the person says of it as a record.</summary>
internal static class PastedText
{
    /// <summary>The fields of the form beside the text, and the names that a record has them by.</summary>
    private static readonly (string Field, string Name)[] Facts = [("title", "title"), ("outlet", "outlet"), ("day", "date"), ("address", "url")];

    /// <summary>The document; null where no text was given.</summary>
    public static AddedFile? Of(IFormCollection form, DateTimeOffset now)
    {
        var text = form["text"].ToString();
        if (string.IsNullOrWhiteSpace(text)) return null;
        var facts = Facts.Select(fact => (fact.Name, Value: form[fact.Field].ToString().Trim())).Where(fact => fact.Value.Length > 0).ToList();
        var name = $"pasted {now:yyyy-MM-dd HH.mm.ss}";
        if (facts.Count == 0) return new AddedFile(name + ".txt", new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));
        var bytes = new MemoryStream();
        using (var record = new Utf8JsonWriter(bytes))
        {
            record.WriteStartObject();
            foreach (var (field, value) in facts) record.WriteString(field, value);
            record.WriteString("text", text);
            record.WriteEndObject();
        }

        bytes.Position = 0;
        return new AddedFile(name + ".json", bytes);
    }
}
