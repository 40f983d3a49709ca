using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Asks the layer of names where a person's name begins and ends.</summary>
internal static class PersonNames
{
    /// <summary>The person's name that holds the word, title words at its beginning left out; or null.</summary>
    /// <remarks>Null as well where the layer was not read. Logarithmic in the number of names.</remarks>
    internal static TokenRange? At(Analysis analysis, int word)
    {
        if (Names.At(analysis, word) is not { Type: EntityType.Person } name) return null;
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        while (end - 1 > first && analysis.Tags[end - 1] == PartOfSpeech.POS) end--;
        while (first < end - 1 && (PartyWords.IsTitle(analysis.Word(first)) || PartyWords.IsPerson(analysis.Word(first)))) first++;
        return word >= first && word < end ? new TokenRange(first, end) : null;
    }
}
