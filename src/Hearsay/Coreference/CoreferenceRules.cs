namespace Hearsay.Coreference;

/// <summary>The names of the rules that join mentions, surest first.</summary>
/// <remarks>
/// A sieve of rules ordered by precision: Lee, Chang, Peirsman, Chambers, Surdeanu and Jurafsky 2013, "Deterministic coreference resolution based on
/// entity-centric, precision-ranked rules". The names go into every output that shows a join.
/// </remarks>
public static class CoreferenceRules
{
    /// <summary>The same name again.</summary>
    public const string SameName = "same name";

    /// <summary>A name and its abbreviation or other form in brackets: "National Intelligence Service (NIS)".</summary>
    public const string Bracket = "given in brackets";

    /// <summary>The one name of the article whose initials spell the abbreviation.</summary>
    public const string Initials = "initials";

    /// <summary>A part of the one name that it can be: without a middle name, without a legal form.</summary>
    public const string PartOfName = "part of the name";

    /// <summary>The surname of the one person that bears it.</summary>
    public const string Surname = "surname";

    /// <summary>The first name of the one person that bears it.</summary>
    public const string FirstName = "first name";

    /// <summary>A description beside the name: "Ada Marsh, the water minister,".</summary>
    public const string Apposition = "apposition";

    /// <summary>A description said of the name: "Marsh is the water minister".</summary>
    public const string Predicate = "said to be";

    /// <summary>A description that was said of exactly one: "the minister".</summary>
    public const string Described = "described so before";

    /// <summary>An age that was said of exactly one: "the 62-year-old".</summary>
    public const string Age = "age";

    /// <summary>The same description again.</summary>
    public const string SameNoun = "same description";

    /// <summary>"himself": the subject of the same verb.</summary>
    public const string Reflexive = "reflexive";

    /// <summary>"…, he said": whoever spoke last, where nobody else was named since.</summary>
    public const string LastSpeaker = "last speaker";

    /// <summary>A pronoun, led by the model of pronouns with a margin over every other reading.</summary>
    public const string Pronoun = "pronoun";
}
