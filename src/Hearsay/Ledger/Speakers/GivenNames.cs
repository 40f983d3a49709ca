namespace Hearsay.Ledger.Speakers;

/// <summary>What given names tell of a woman or a man.</summary>
internal static class GivenNames
{
    private static readonly Dictionary<string, bool> Men = Lexicon.Read("Coreference/first-names.lexicon")
        .GroupBy(fields => PlainWords.Of(fields[0])).ToDictionary(group => group.Key, group => group.First()[1] == "m");

    /// <summary>Whether "Mr." stands before a surname that only a woman of the story bears, or the other way round.</summary>
    public static bool Contradict(PersonParty party, PersonMention bare) =>
        bare.Name.Man is { } man && party.Names.Any(name => !name.IsBare && Men.TryGetValue(name.Given[0], out var other) && other != man);
}
