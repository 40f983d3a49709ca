namespace Hearsay.Ledger.Store;

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
    public const string Argument = "argument";
    public const string Negation = "negation";

    public const string Figure = "figure";
    public const string Modifier = "modifier";
    public const string Unit = "unit";
    public const string Counted = "counted";
    public const string Subject = "subject";
    /// <summary>Of a statement, the main predicate of its content; of a figure, what is said of the things counted.</summary>
    public const string Predicate = "predicate";
    public const string Where = "where";
    public const string Status = "status";
    public const string AsOf = "asof";
}
