using Hearsay.Coreference;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>One mention of a name: the whole run of capitalised words, and the part of it that is the name.</summary>
/// <param name="Run">The run, title words included ("Water Minister Ada Marsh").</param>
/// <param name="Name">The name alone ("Ada Marsh").</param>
internal readonly record struct NameMention(TokenRange Run, TokenRange Name)
{
    /// <summary>Whether the run begins with words that are no part of the name.</summary>
    internal bool IsTitled => Name.First > Run.First;

    /// <summary>Parts the title from the name: everything up to the last title word that still leaves a name behind it.</summary>
    internal static NameMention Split(Analysis analysis, int first, int end)
    {
        var name = first;
        for (var i = first; i < end - 1; i++)
        {
            if (!PartyWords.IsTitle(analysis.Word(i))) continue;
            var next = i + 1;
            if (next < end - 2 && analysis.Word(next) is "of" or "for") next += 2;
            if (next < end && analysis.Word(next) is not ("of" or "for") && !PartyWords.IsOrganization(analysis.Word(end - 1)) && !PartyWords.IsOutlet(analysis.Word(end - 1))) name = next;
        }

        // "Ambassador to the U.N. Samira Vale": the body ends before the name begins.
        if (name == first && end - first > 2 && IsBehindRole(analysis, first) && IsShort(analysis.Word(first)) && !PartyWords.IsOrganization(analysis.Word(end - 1)) && !PartyWords.IsOutlet(analysis.Word(end - 1))) name = first + 1;

        // "Ambassador to South Karvel Ada Marsh": the country ends before the name begins.
        for (var i = name + 1; name == first && i < end - 2; i++)
        {
            if (PartyWords.IsGovernment(analysis.Word(i))) name = i + 1;
        }

        // "Singer Mila Orst": the capital is that of the sentence.
        if (name == first && end - first > 2 && first == analysis.Sentences[analysis.SentenceOf(first)].FirstToken && PartyWords.IsHuman(analysis.Word(first)) && WordLists.OfFirstName(analysis.Word(first).ToString()) == Gender.Unknown
            && !PartyWords.IsParticle(analysis.Word(first + 1)) && char.IsLetter(analysis.Word(first + 1)[0]) && char.IsUpper(analysis.Word(first + 1)[0]) && char.IsUpper(analysis.Word(end - 1)[0])
            && !PartyWords.IsOrganization(analysis.Word(end - 1)) && !PartyWords.IsOutlet(analysis.Word(end - 1)) && Names.At(analysis, end - 1) is not { Type: EntityType.Organization }) name = first + 1;

        // "Furious Teodor Maslen", "the U.N. Samira Vale": the layer of names knows where the person begins.
        if (PersonNames.At(analysis, end - 1) is { } person && person.First > name && person.End == end && (end - person.First > 1 || IsNoName(analysis, name, person.First))) name = person.First;
        return new NameMention(new TokenRange(first, end), new TokenRange(name, end));
    }

    /// <summary>"Ambassador to | …", "envoy to the | …".</summary>
    private static bool IsBehindRole(Analysis analysis, int first)
    {
        var at = first - 1;
        if (at > 0 && analysis.Word(at) is "the") at--;
        return at > 0 && analysis.Word(at) is "to" && (PartyWords.IsTitle(analysis.Word(at - 1)) || PartyWords.IsPerson(analysis.Word(at - 1)));
    }

    /// <summary>"U.N.", "NATO", or a country.</summary>
    private static bool IsShort(ReadOnlySpan<char> word) => PartyWords.IsGovernment(word) || word.Length > 1 && !word.ContainsAnyInRange('a', 'z');

    private static bool IsNoName(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = analysis.Word(i);
            if (!char.IsLower(word[0]) && !PartyWords.IsTitle(word) && !PartyWords.IsPerson(word) && !PartyWords.IsGovernment(word)) return false;
        }

        return true;
    }
}
