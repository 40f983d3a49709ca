using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Documents.Records;

namespace Hearsay.Documents.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static IEnumerable<FeedEntry> Read(string name, FeedBytes feed, CancellationToken cancellation)
    {
        var json = feed.Utf8();
        var (channel, at) = Shell(json.Span);
        if (at < 0)
        {
            yield return FeedEntry.Of(FeedProblem.NoFeed(name));
            yield break;
        }

        var isClosed = false;
        var places = new BytePlaces(json);
        for (var number = 1; !isClosed && at < json.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = json.Span[at..].IndexOfAny("{]"u8);
            if (next < 0) break;
            at += next;
            isClosed = json.Span[at] == (byte)']';
            if (isClosed) break;
            var scanner = new JsonObjectScanner();
            var length = scanner.Scan(json.Span[at..]);
            if (length < 0) break;
            yield return ReadItem(json, at, length, name, number++, channel, places);
            at += length;
        }

        if (!isClosed && !feed.Overlong) yield return FeedEntry.Of(FeedProblem.Cut(name, places.Of(json.Length)));
    }

    // What the feed says of itself may stand before its items or behind; a fault in the items hides what is behind.
    private static (FeedChannel Channel, int Items) Shell(ReadOnlySpan<byte> json)
    {
        string? title = null, language = null, home = null;
        var (authors, items) = (new List<string>(), -1);
        try
        {
            var reader = new Utf8JsonReader(json, Lenient);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var property = reader.GetString();
                reader.Read();
                switch (property)
                {
                    case "title" when reader.TokenType == JsonTokenType.String: title ??= reader.GetString(); break;
                    case "language" when reader.TokenType == JsonTokenType.String: language ??= reader.GetString(); break;
                    case "home_page_url" when reader.TokenType == JsonTokenType.String: home ??= reader.GetString(); break;
                    case "authors" or "author":
                        using (var value = JsonDocument.ParseValue(ref reader)) AddNames(value.RootElement, authors);
                        break;
                    case "items" when reader.TokenType == JsonTokenType.StartArray && items < 0:
                        items = (int)reader.TokenStartIndex + 1;
                        reader.Skip();
                        break;
                    default: reader.Skip(); break;
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What was read before the fault stands.
        }

        return (new FeedChannel(Some(title), Some(language), FeedChannel.Web(home), [.. authors]), items);
    }

    private static FeedEntry ReadItem(ReadOnlyMemory<byte> json, int start, int length, string feed, int number, FeedChannel channel, BytePlaces places)
    {
        try
        {
            using var item = JsonRepair.Parse(json.Slice(start, length));
            return Draft(item.RootElement).Finish(feed, number, "JSON Feed item", channel);
        }
        catch (JsonException error)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{feed}#{number}");
            return FeedEntry.Of(FeedProblem.Broken(name, places.Of(start + Offset(json.Span.Slice(start, length), error)), "it is not valid JSON"));
        }
    }

    private static FeedDraft Draft(JsonElement item)
    {
        var draft = new FeedDraft
        {
            Title = Text(item, "title") is { } title ? MarkupText.Of(title) : null,
            Published = Text(item, "date_published"),
            Updated = Text(item, "date_modified"),
            Language = Text(item, "language"),
            Address = Text(item, "url") ?? Text(item, "external_url") ?? (FeedChannel.Web(Text(item, "id")) is null ? null : Text(item, "id")),
        };
        if (item.TryGetProperty("authors", out var authors) || item.TryGetProperty("author", out authors)) AddNames(authors, draft.Authors);
        if (Text(item, "content_html") is { } html) draft.Contents.Add(new FeedContent(html, IsHtml: true, IsSummary: false));
        if (Text(item, "content_text") is { } text) draft.Contents.Add(new FeedContent(text, IsHtml: false, IsSummary: false));
        if (Text(item, "summary") is { } summary) draft.Contents.Add(new FeedContent(summary, IsHtml: false, IsSummary: true));
        return draft;
    }

    private static void AddNames(JsonElement element, List<string> names)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var author in element.EnumerateArray())
                {
                    if (author.ValueKind != JsonValueKind.Array) AddNames(author, names);
                }

                break;
            case JsonValueKind.Object when Text(element, "name") is { } name: names.Add(name); break;
            case JsonValueKind.String when Some(element.GetString()) is { } name: names.Add(name); break;
        }
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? Some(value.GetString()) : null;

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static int Offset(ReadOnlySpan<byte> slice, JsonException error)
    {
        var at = 0;
        for (var line = 0L; line < (error.LineNumber ?? 0); line++) at += slice[at..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(slice.Length, at + (error.BytePositionInLine ?? 0));
    }

    // Counts lines on from the last place that was asked for.
    private sealed class BytePlaces(ReadOnlyMemory<byte> json)
    {
        private int counted;
        private int line = 1;
        private int lineStart;

        public Place Of(int offset)
        {
            var stretch = json.Span[counted..Math.Max(counted, offset)];
            line += stretch.Count((byte)'\n');
            if (stretch.LastIndexOf((byte)'\n') is var last and >= 0) lineStart = counted + last + 1;
            counted = Math.Max(counted, offset);
            return new Place(line, Math.Max(counted, offset) - lineStart + 1);
        }
    }
}
