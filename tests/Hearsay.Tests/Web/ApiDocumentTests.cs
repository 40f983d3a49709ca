using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Hearsay.Web;
using Xunit;

namespace Hearsay.Tests.Web;

public sealed partial class ApiDocumentTests
{
    [Fact]
    public async Task The_document_tells_of_every_route_and_of_no_other()
    {
        await using var site = await SampleSite.Of([("bridge.txt", "The bridge is closed, Mara Denholm said."u8.ToArray())]);
        using var document = JsonDocument.Parse(ApiDocument.Bytes);
        var told = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => Bare(path.Name)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(site.Site.Routes.Select(Bare).Distinct().Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_answer_has_the_type_and_the_fields_that_the_document_promises()
    {
        await using var site = await SampleSite.OfSamples();
        using var served = await site.Get("/openapi.json");
        using var document = JsonDocument.Parse(await served.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var story = (await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        using var all = await Json(site, story + ".json");
        string Id(string list) => Uri.EscapeDataString(all.RootElement.GetProperty(list)[0].GetProperty("id").GetString()!);
        (string Path, string Address)[] sampled =
        [
            ("/stories", "/stories"), ("/search", "/search?q=dam"), ("/stories/{id}", story), ("/stories/{story}/speakers/{id}", $"{story}/speakers/{Id("speakers")}"),
            ("/claims/{id}", $"/claims/{Id("claims")}"), ("/statements/{id}", $"/statements/{Id("statements")}"), ("/articles/{id}", $"/articles/{Id("articles")}"),
            .. new[] { "contested", "matrix", "conflicts", "denied", "timeline", "speakers", "statements", "repeats", "articles" }.Select(name => ("/stories/{story}/{id}", $"{story}/{name}")),
        ];
        foreach (var (path, address) in sampled)
        {
            foreach (var ending in (string[])["", ".json", ".csv"])
            {
                if (!document.RootElement.GetProperty("paths").TryGetProperty(path + ending, out var told)) continue;
                var content = told.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single();
                var parts = address.Split('?');
                using var answer = await site.Get(parts[0] + ending + (parts.Length > 1 ? "?" + parts[1] : ""));
                Assert.True(answer.IsSuccessStatusCode, address + ending);
                Assert.Equal(content.Name, answer.Content.Headers.ContentType!.MediaType);
                if (ending != ".json") continue;
                using var sent = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
                var problem = Wrong(document.RootElement, content.Value.GetProperty("schema"), sent.RootElement);
                Assert.True(problem is null, $"{address}{ending}: {problem}");
            }
        }

        using var missing = await site.Get("/claims/c-none.json");
        using var body = JsonDocument.Parse(await missing.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Null(Wrong(document.RootElement, document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Problem"), body.RootElement));
    }

    [Fact]
    public void Every_reference_leads_to_something_and_every_field_says_what_it_is()
    {
        using var document = JsonDocument.Parse(ApiDocument.Bytes);
        foreach (var schema in document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            if (!schema.Value.TryGetProperty("properties", out var fields)) continue;
            Assert.All(fields.EnumerateObject(), field => Assert.True(field.Value.TryGetProperty("description", out _) || field.Value.TryGetProperty("$ref", out _), $"{schema.Name}.{field.Name}"));
        }

        foreach (Match reference in Reference().Matches(document.RootElement.GetRawText())) Assert.NotEqual(default, Target(document.RootElement, reference.Groups["path"].Value));
    }

    // As much of JSON Schema as the document uses: what does not fit, or null.
    private static string? Wrong(JsonElement document, JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Wrong(document, Target(document, reference.GetString()![2..]), value);
        if ((schema.TryGetProperty("oneOf", out var any) || schema.TryGetProperty("anyOf", out any)) && !any.EnumerateArray().Any(one => Wrong(document, one, value) is null)) return $"{value.ValueKind} fits no alternative";
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(name => Is(name.GetString()!, value)))
            return $"{value.ValueKind} is no {type}";
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
            {
                if (!value.TryGetProperty(name, out var field)) return $"{name} is missing";
                if (Wrong(document, schema.GetProperty("properties").GetProperty(name), field) is { } problem) return $"{name}: {problem}";
            }
        }

        return value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().Select(one => Wrong(document, items, one)).FirstOrDefault(problem => problem is not null) : null;
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    private static JsonElement Target(JsonElement document, string path)
    {
        foreach (var part in path.TrimStart('/').Split('/')) document = document.GetProperty(part);
        return document;
    }

    private static async Task<JsonDocument> Json(SampleSite site, string address)
    {
        using var answer = await site.Get(address);
        return JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    // A page, its twin and its table are one route, and the style sheet's name has a hash.
    private static string Bare(string path) => path == "/openapi.json" ? path : Ending().Replace(Hash().Replace(path, ""), "");

    [GeneratedRegex(@"\.(json|csv)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex("-[0-9a-f]{12}(?=[.])", RegexOptions.None, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("\"\\$ref\": *\"#(?<path>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Reference();
}
