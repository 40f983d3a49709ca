using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Origins;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Output;

/// <summary>Writes why things in a story are what they are, as one JSON object. Nothing is left out; offsets are code points.</summary>
public static class ExplanationJson
{
    /// <summary>Writes <c>explains</c> (what kind of thing) and the thing with its decisions.</summary>
    /// <param name="story">The story.</param>
    /// <param name="item">What to explain.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Story story, ExplainedItem item, Stream output)
    {
        var texts = new Texts(story);
        using (var writer = new Utf8JsonWriter(output, JsonCells.Page))
        {
            writer.WriteStartObject();
            if (item.Claim is { } claim)
            {
                writer.WriteString("explains", "claim");
                writer.WritePropertyName("claim");
                Write(writer, texts, claim);
            }
            else if (item.Speaker is { } speaker)
            {
                writer.WriteString("explains", "speaker");
                writer.WritePropertyName("speaker");
                Write(writer, texts, speaker);
            }
            else if (item.Conflict is { } conflict)
            {
                writer.WriteString("explains", "conflict");
                writer.WritePropertyName("conflict");
                Write(writer, texts, conflict);
            }
            else if (item.StatementId is { } statement)
            {
                writer.WriteString("explains", "statement");
                writer.WriteString("statement", statement);
                WriteAround(
                    writer, texts, story, claim => claim.StatementIds.Contains(statement), one => one.LeftStatement == statement || one.RightStatement == statement);
                writer.WritePropertyName("speaker");
                if (story.Speakers.FirstOrDefault(one => one.StatementIds.Contains(statement)) is { } party) Write(writer, texts, party);
                else writer.WriteNullValue();
            }
            else
            {
                writer.WriteString("explains", item.ArticleId is null ? "reprints" : "article");
                if (item.ArticleId is { } article) writer.WriteString("article", article);
                writer.WritePropertyName("reprints");
                if (item.Reprints is { } group) Write(writer, texts, group);
                else writer.WriteNullValue();
                if (item.ArticleId is { } one) WriteAround(writer, texts, story, claim => claim.OriginList.Any(origin => origin.Chains.Any(chain => chain.ArticleId == one)), _ => false);
            }

            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteAround(Utf8JsonWriter writer, Texts texts, Story story, Func<Claim, bool> isOf, Func<Conflict, bool> differs)
    {
        writer.WriteStartArray("claims");
        foreach (var claim in story.Claims.Where(isOf)) Write(writer, texts, claim);
        writer.WriteEndArray();
        writer.WriteStartArray("differences");
        foreach (var conflict in story.Conflicts.Concat(story.Revisions).Where(differs)) Write(writer, texts, conflict);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Texts texts, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        writer.WriteString("words", string.Join(CitedText.Gap, claim.Words.Select(texts.Words)));
        writer.WriteNumber("articles", claim.Articles);
        writer.WriteNumber("outlets", claim.Outlets);
        writer.WriteNumber("origins", claim.Origins);
        writer.WriteNumber("unknown_independence", claim.UnknownIndependence);
        writer.WriteString("rule", claim.Rule);
        writer.WriteStrings("members", claim.Members.IsEmpty ? claim.StatementIds : claim.Members.Select(member => member.Id));
        writer.WriteStartArray("origin_list");
        foreach (var origin in claim.OriginList)
        {
            Write(writer, texts, origin);
            writer.Flush();
        }

        writer.WriteEndArray();
        WriteDecisions(writer, texts, claim.Decisions);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Texts texts, Origin origin)
    {
        writer.WriteStartObject();
        writer.WriteString("id", origin.Id);
        writer.WriteString("speaker", origin.Speaker);
        writer.WriteBoolean("counts", origin.Counts);
        writer.WriteString("independence", JsonCells.Name(origin.Independence));
        writer.WriteString("reason", origin.Reason);
        writer.WriteString("stance", JsonCells.Name(origin.Stance));
        writer.WriteStartArray("chains");
        foreach (var chain in origin.Chains)
        {
            writer.WriteStartObject();
            writer.WriteString("member", chain.Member);
            writer.WriteString("article", chain.ArticleId);
            writer.WriteString("document", texts.Of(chain.ArticleId)?.Article.Document);
            writer.WriteString("outlet", texts.Of(chain.ArticleId)?.Article.Outlet?.Value);
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
                writer.WritePropertyName("evidence");
                texts.Write(writer, link.Evidence);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteDecisions(writer, texts, origin.Decisions);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Texts texts, SpeakerIdentity speaker)
    {
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
            texts.Write(writer, "evidence", relation.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteDecisions(writer, texts, speaker.Decisions);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Texts texts, ReprintGroup group)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        writer.WriteString("original", group.Original);
        writer.WriteStartArray("copies");
        foreach (var copy in group.Copies)
        {
            writer.WriteStartObject();
            writer.WriteString("article", copy.ArticleId);
            writer.WriteNumber("shared_share", Math.Round(copy.SharedShare, 4));
            writer.WriteBoolean("revision", copy.IsRevision);
            writer.WriteStrings("treatment", copy.Treatment);
            texts.Write(writer, "evidence", [.. copy.Evidence.Select(span => new ArticleSpan(copy.ArticleId, span))]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("rule", group.Rule);
        WriteDecisions(writer, texts, group.Decisions);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Texts texts, Conflict conflict)
    {
        writer.WriteStartObject();
        writer.WriteString("id", conflict.Id);
        writer.WriteString("kind", JsonCells.Name(conflict.Kind));
        writer.WriteString("left", conflict.Left);
        writer.WriteString("right", conflict.Right);
        writer.WriteString("reason", conflict.Reason);
        texts.Write(writer, "evidence", conflict.Evidence);
        writer.WriteEndObject();
    }

    private static void WriteDecisions(Utf8JsonWriter writer, Texts texts, ImmutableArray<Decision> decisions)
    {
        writer.WriteStartArray("decisions");
        foreach (var one in decisions)
        {
            writer.WriteStartObject();
            writer.WriteString("id", one.Id);
            writer.WriteBoolean("same", one.Same);
            writer.WriteString("rule", one.Rule);
            writer.WriteString("judgement", one.Judgement);
            texts.Write(writer, "evidence", one.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The articles' texts, each walked once and only where it is cited.</summary>
    private sealed class Texts(Story story)
    {
        private readonly Dictionary<string, ArticleEntry> articles = story.Articles.DistinctBy(entry => entry.Article.Id).ToDictionary(entry => entry.Article.Id);
        private readonly Dictionary<string, CitedText> cited = [];

        public CitedText? Of(string articleId)
        {
            if (cited.TryGetValue(articleId, out var text)) return text;
            if (!articles.TryGetValue(articleId, out var entry)) return null;
            cited.Add(articleId, text = new CitedText(entry.Article));
            return text;
        }

        public string Words(ArticleSpan place) => Of(place.ArticleId)?.Words(place.Span) ?? "";

        public void Write(Utf8JsonWriter writer, string name, ImmutableArray<ArticleSpan> places)
        {
            writer.WriteStartArray(name);
            foreach (var place in places) Write(writer, place);
            writer.WriteEndArray();
        }

        public void Write(Utf8JsonWriter writer, ArticleSpan? place)
        {
            if (place is not { } there || Of(there.ArticleId) is not { } text)
            {
                writer.WriteNullValue();
                return;
            }

            writer.WriteStartObject();
            writer.WriteString("article", there.ArticleId);
            writer.WritePropertyName("span");
            writer.WriteSpan(text, there.Span);
            writer.WriteString("text", text.Words(there.Span));
            writer.WriteEndObject();
        }
    }
}
