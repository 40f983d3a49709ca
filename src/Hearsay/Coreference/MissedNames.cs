using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Coreference;

/// <summary>Adds names of persons that stand in the text and not in the layer of names.</summary>
/// <remarks>
/// Two kinds are sure: a proper noun that elsewhere in the article ends a person's name ("Marsh" where "Ada Marsh" was found), and proper nouns
/// behind a form of address ("Mr Reed"). A name that is overlooked hands its pronouns to somebody else, so it is worth the pass. Linear.
/// </remarks>
internal static class MissedNames
{
    private const int Longest = 4;

    /// <summary>The names of the layer and those missed, in text order.</summary>
    internal static NamedEntity[] AddTo(Analysis analysis)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in analysis.Names)
        {
            var last = name.Tokens.End - 1;
            if (analysis.Tags[last] == PartOfSpeech.POS && last > name.Tokens.First) last--;
            if (name.Type == EntityType.Person && analysis.Tags[last] == PartOfSpeech.NNP && analysis.Word(last) is { Length: > 2 and < 40 } word && !WordLists.IsTitle(word))
                surnames.Add(word.ToString());
        }

        var known = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        var names = new List<NamedEntity>();
        var next = 0;
        for (var i = 0; i < analysis.Tokens.Length; i++)
        {
            if (next < analysis.Names.Length && analysis.Names[next].Tokens.First == i)
            {
                names.Add(analysis.Names[next]);
                i = Math.Max(i, analysis.Names[next++].Tokens.End - 1);
                continue;
            }

            if (analysis.Tags[i] != PartOfSpeech.NNP) continue;
            var addressed = i > 0 && WordLists.IsAddressOnly(analysis.Word(i - 1)) && !WordLists.IsAddressOnly(analysis.Word(i));
            if (!addressed && (!known.Contains(analysis.Word(i)) || !StandsAlone(analysis, i))) continue;
            var end = i + 1;
            var limit = Math.Min(analysis.Tokens.Length, next < analysis.Names.Length ? analysis.Names[next].Tokens.First : int.MaxValue);
            while (addressed && end < limit && end < i + Longest && analysis.Tags[end] == PartOfSpeech.NNP && analysis.SentenceOf(end) == analysis.SentenceOf(i)) end++;
            names.Add(new NamedEntity(new TokenRange(i, end), EntityType.Person));
            i = end - 1;
        }

        return [.. names];
    }

    /// <summary>Whether nothing makes another name of it ("Marsh Street", "the Marsh", "Lake Marsh").</summary>
    private static bool StandsAlone(Analysis analysis, int token)
    {
        if (analysis.Dependencies[token].Relation is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NmodPoss or DependencyRelation.Obj
            or DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Conj)) return false;
        if (token + 1 < analysis.Tokens.Length && analysis.Tags[token + 1] == PartOfSpeech.NNP) return false;
        return token == 0 || analysis.Tags[token - 1] is not (PartOfSpeech.NNP or PartOfSpeech.DT or PartOfSpeech.JJ or PartOfSpeech.HYPH);
    }
}
