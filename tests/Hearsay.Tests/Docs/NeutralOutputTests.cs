using System.Text.Json;
using Hearsay.Tests.Cli;
using Hearsay.Tests.Evaluation;
using Xunit;

namespace Hearsay.Tests.Docs;

/// <summary>Promise 7: nothing that the program prints has a place for a verdict.</summary>
public sealed class NeutralOutputTests
{
    // "confidence" is how surely the text was read, not how sure anything is that it reports.
    private static readonly string[] Verdicts =
        ["true", "false", "truth", "verdict", "credib", "trust", "reliab", "accura", "fake", "lie", "bias", "rating", "score", "likelihood", "best", "sum"];

    [Fact]
    public void No_field_of_the_ledger_rates_what_was_said()
    {
        using var place = new Workplace();
        var story = place.Hearsay("report", Checkout.Path("samples"), "--format", "json").Ends(0).Json();
        var fields = Fields(story).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("stance", fields);
        Assert.DoesNotContain(fields, field => field.Split('_').Any(word => Array.Exists(Verdicts, word.StartsWith)));
    }

    private static IEnumerable<string> Fields(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Fields),
        _ => [],
    };
}
