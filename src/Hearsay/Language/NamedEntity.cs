using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>A name in the text. Names do not nest and do not overlap; a name lies within one sentence.</summary>
/// <param name="Tokens">Its tokens among the article's.</param>
/// <param name="Type">What kind of thing bears it.</param>
public readonly record struct NamedEntity(TokenRange Tokens, EntityType Type);

/// <summary>What kind of thing a name stands for.</summary>
/// <remarks>
/// After CoNLL 2003 and OntoNotes 5, as far as the open corpora agree: <c>Place</c> is GPE and LOC together. The numbers are written into model
/// files; a new type goes to the end.
/// </remarks>
public enum EntityType : byte
{
    /// <summary>A person, by name (PERSON).</summary>
    Person,

    /// <summary>A company, government body, party, outlet, armed force or other organization (ORG).</summary>
    Organization,

    /// <summary>A country, city, region, building or other place (GPE and LOC).</summary>
    Place,

    /// <summary>A nationality, religion or political group, as noun or adjective (NORP).</summary>
    Norp,

    /// <summary>A date or a stretch of days, as named (DATE).</summary>
    Date,

    /// <summary>Any other name: an event, a work, a product, a law (MISC).</summary>
    Misc,
}
