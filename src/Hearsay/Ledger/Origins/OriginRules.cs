namespace Hearsay.Ledger.Origins;

/// <summary>Why two members of a claim are held to go back to one beginning, as <see cref="Decision.Rule"/> words it.</summary>
internal static class OriginRules
{
    public const string SameDay = "The same speaker on the same day.";

    public const string SameOccasion = "The same speaker on the same day and, as both words tell, on one occasion.";

    public const string OtherDay = "The same speaker on another day: who repeats a thing is one voice, however often.";

    public const string DayUnknown = "The same speaker; whether on one day is not known, but it is one voice.";

    public const string SamePlace = "One source in one article.";

    public const string Copied = "Articles that carry one text have it from one source.";

    public const string Restated = "The article says it once with its source and once without.";

    public const string Quotation = "The same quoted words, six or more in a row.";

    public const string LeadsInto = "The article gives another outlet as its source, whose own article with this claim is in the ledger.";

    public const string SameRelay = "Both have it through the same party, and nothing tells their sources apart.";

    public const string OwnWord = "One has it from a party that the other has it from, or that says it in its own name.";

    public const string Briefing = "Sources of one kind and country at one occasion on one day.";

    public const string SpeaksFor = "One speaks for the other, at the same time.";

    public const string PartOf = "One is a part of the other, at the same time.";
}
