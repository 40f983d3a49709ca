using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Statements;

namespace Hearsay.Coreference;

/// <summary>The lexicons of this room.</summary>
internal static class WordLists
{
    private static readonly FrozenDictionary<string, Pronoun> ByForm = Lexicon.Read("Coreference/pronouns.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => new Pronoun(entry[1] is "plural" ? GrammaticalNumber.Plural : GrammaticalNumber.Singular, ReadGender(entry[2]), entry[2] is "n", entry[3]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Gender> Address = Lexicon.Read("Coreference/address.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => ReadGender(entry[1]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> AddressOnly = Lexicon.Read("Coreference/address.lexicon")
        .Where(entry => entry[2] is "form").Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Gender> FirstNames = Lexicon.Read("Coreference/first-names.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => ReadGender(entry[1]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Noun> Nouns = Lexicon.Read("Coreference/nouns.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => new Noun(entry[1] is "body" ? EntityType.Organization : EntityType.Person, entry[1] is "people", ReadGender(entry[2])), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Limiting = One("Coreference/limiting.lexicon");

    private static readonly FrozenSet<string> SpeakingVerbs = One("Coreference/speaking-verbs.lexicon");

    private static readonly FrozenSet<string> LegalForms = One("Coreference/legal-forms.lexicon");

    private static readonly FrozenDictionary<string, string> SameNouns = Lexicon.Read("Coreference/same-nouns.lexicon")
        .SelectMany(entry => entry, (entry, word) => (word, entry[0])).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The pronoun of the third person with this form, or null.</summary>
    internal static Pronoun? PronounOf(ReadOnlySpan<char> word) => ByForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var pronoun) ? pronoun : null;

    /// <summary>The gender that a title or form of address tells.</summary>
    internal static Gender OfAddress(ReadOnlySpan<char> word) =>
        Address.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    /// <summary>Whether the word addresses somebody and tells no role ("Mr", "Dr").</summary>
    internal static bool IsAddressOnly(ReadOnlySpan<char> word) => AddressOnly.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The gender that a first name mostly tells.</summary>
    internal static Gender OfFirstName(string word) => FirstNames.GetValueOrDefault(word);

    /// <summary>What a noun in its lower-case singular stands for, or null.</summary>
    internal static Noun? NounOf(string lemma)
    {
        if (Nouns.TryGetValue(lemma, out var noun)) return noun;
        if (PartyWords.IsPerson(lemma)) return new Noun(EntityType.Person, false, Gender.Unknown);
        return PartyWords.IsOrganization(lemma) || PartyWords.IsOutlet(lemma) ? new Noun(EntityType.Organization, false, Gender.Unknown) : null;
    }

    /// <summary>The noun that stands for all that news uses for one another.</summary>
    internal static string Same(string noun) => SameNouns.GetValueOrDefault(noun, noun);

    internal static bool IsTitle(ReadOnlySpan<char> word) => PartyWords.IsTitle(word) || OfAddress(word) != Gender.Unknown;

    internal static bool IsLimiting(string word) => Limiting.Contains(word);

    internal static bool IsSpeaking(string lemma) => SpeakingVerbs.Contains(lemma);

    internal static bool IsLegalForm(string word) => LegalForms.Contains(word);

    private static FrozenSet<string> One(string name) => Lexicon.Read(name).Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    private static Gender ReadGender(string field) => field switch
    {
        "m" => Gender.Masculine,
        "f" => Gender.Feminine,
        _ => Gender.Unknown,
    };
}

/// <summary>A pronoun of the third person.</summary>
/// <param name="Number">One or several.</param>
/// <param name="Gender">"he" or "she"; unknown for the others.</param>
/// <param name="IsThing">"it" and its forms.</param>
/// <param name="Use">personal, possessive or reflexive.</param>
internal sealed record Pronoun(GrammaticalNumber Number, Gender Gender, bool IsThing, string Use)
{
    /// <summary>"he" and "she".</summary>
    internal bool IsPersonal => Gender != Gender.Unknown;
}

/// <summary>What a noun stands for.</summary>
/// <param name="Type">A person or an organization.</param>
/// <param name="IsPlural">Whether it is a plural without an s.</param>
/// <param name="Gender">What the word itself tells.</param>
internal sealed record Noun(EntityType Type, bool IsPlural, Gender Gender);
