using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>Writes the whole ledger of a story as one JSON object.</summary>
public static class StoryJson
{
    /// <summary>
    /// Writes <c>articles</c>, <c>reprints</c>, <c>statements</c>, <c>speakers</c>, <c>claims</c>, <c>conflicts</c> and <c>revisions</c>, indented.
    /// </summary>
    public static void Write(Story story, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonCells.Page)) Write(new CitedStory(story), writer);
        output.Write("\n"u8);
    }

    /// <summary>Writes the same object into another's writer.</summary>
    internal static void Write(CitedStory cited, Utf8JsonWriter writer)
    {
        var story = cited.Story;
        writer.WriteStartObject();
        Write(writer, "articles", story.Articles.Select(entry => (cited.Text(entry.Article.Id)!, entry)), (to, pair) => ArticleJson.Write(to, pair.Item1, pair.entry));
        Write(writer, "reprints", story.Reprints.Select(group => new ReprintRow(cited, group)), ReprintJson.Write);
        Write(writer, "statements", story.Articles.SelectMany(entry => StatementRow.Of(cited.Text(entry.Article.Id)!, entry.Statements)), StatementJson.Write);
        Write(writer, "speakers", story.Speakers.Select(speaker => new SpeakerRow(cited, speaker)), SpeakerIdentityJson.Write);
        Write(writer, "claims", story.Claims.Select(claim => new ClaimRow(cited, claim)), ClaimJson.Write);
        Write(writer, "conflicts", story.Conflicts.Select(conflict => new ConflictRow(cited, conflict)), ConflictJson.Write);
        Write(writer, "revisions", story.Revisions.Select(conflict => new ConflictRow(cited, conflict)), ConflictJson.Write);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            write(writer, row);
            writer.Flush();
        }

        writer.WriteEndArray();
    }
}
