using System.Text.Json;

namespace Hearsay.Ledger;

/// <summary>Which cell a stored span is for: the values of the column <c>spans.role</c>, fixed by the schema.</summary>
internal static class SpanRole
{
    public const string Title = "title";
    public const string Author = "author";
    public const string Outlet = "outlet";
    public const string Published = "published";
    public const string Wire = "wire";
    public const string Dateline = "dateline";

    public const string Source = "source";
    public const string Cue = "cue";
    public const string Content = "content";
    public const string Speaker = "speaker";
    public const string Role = "role";
    public const string Affiliation = "affiliation";
    public const string Knowledge = "knowledge";
    public const string Stance = "stance";
    public const string Doubt = "doubt";
    public const string Said = "said";
    public const string About = "about";
    public const string Occasion = "occasion";
    public const string Relay = "relay";

    public const string Figure = "figure";
    public const string Modifier = "modifier";
    public const string Unit = "unit";
    public const string Counted = "counted";
    public const string Subject = "subject";
    public const string Predicate = "predicate";
    public const string Where = "where";
    public const string Status = "status";
    public const string AsOf = "asof";
}

/// <summary>How the values of an enumeration are written in the ledger: their names in lower case, words joined by underscores.</summary>
internal static class Names
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static T Parse<T>(string name) where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
