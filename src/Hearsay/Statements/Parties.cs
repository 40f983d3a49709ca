using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>The named parties of one article: each name in its fullest form, with the role that the article gives it.</summary>
internal sealed class Parties
{
    private readonly List<Party> parties = [];
    private readonly Dictionary<string, List<Party>> byWord = new(StringComparer.OrdinalIgnoreCase);

    internal Parties(Analysis analysis)
    {
        Analysis = analysis;
        for (var i = 0; i < analysis.Tokens.Length;)
        {
            if (!IsNamePart(analysis, i))
            {
                i++;
                continue;
            }

            var end = EndOfName(analysis, i);
            Add(i, end);
            i = end;
        }

        foreach (var party in parties) party.Settle(analysis);
    }

    internal Analysis Analysis { get; }

    /// <summary>The party that the words of a name mean, or null where none or several fit.</summary>
    internal Party? Find(TokenRange name)
    {
        Party? found = null;
        var best = 0;
        for (var i = name.First; i < name.End; i++)
        {
            if (!byWord.TryGetValue(Analysis.Word(i).ToString(), out var candidates)) continue;
            foreach (var candidate in candidates)
            {
                var score = Shared(candidate, name);
                if (score > best) (found, best) = (candidate, score);
                else if (score == best && candidate != found && !Same(candidate, found)) found = null;
            }
        }

        return found;
    }

    /// <summary>The one named person before a position whose role has this head noun, or null where none or several fit.</summary>
    internal Party? WithRole(ReadOnlySpan<char> noun, int before)
    {
        Party? found = null;
        foreach (var party in parties)
        {
            if (party.First >= before || party.RoleWords is null) continue;
            foreach (var word in party.RoleWords)
            {
                if (!noun.Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
                if (found is not null && found != party) return null;
                found = party;
            }
        }

        return found;
    }

    /// <summary>Words that belong together as one name from <paramref name="start"/> on.</summary>
    internal static int EndOfName(Analysis analysis, int start)
    {
        var end = start + 1;
        while (end < analysis.Tokens.Length && end - start < 12)
        {
            if (IsNamePart(analysis, end) && analysis.Tokens[end].Start - analysis.Tokens[end - 1].End <= 1)
            {
                end++;
                continue;
            }

            // "Institute for Deep Studies", "Ministry of Water", "Secretary of State".
            if (end + 1 < analysis.Tokens.Length && analysis.Word(end) is "of" or "for" or "&" && IsNamePart(analysis, end + 1)
                && (PartyWords.IsOrganization(analysis.Word(end - 1)) || PartyWords.IsTitle(analysis.Word(end - 1))))
            {
                end += 2;
                continue;
            }

            break;
        }

        return end;
    }

    internal static bool IsNamePart(Analysis analysis, int i) => analysis.Tags[i].IsName() && !NounPhrase.IsTimeWord(analysis, i);

    private void Add(int start, int end)
    {
        var first = start;
        while (first < end - 1 && PartyWords.IsTitle(Analysis.Word(first)))
        {
            first++;
            if (first < end - 2 && Analysis.Word(first) is "of") first += 2;
        }

        Party? known = null;
        if (byWord.TryGetValue(Analysis.Word(end - 1).ToString(), out var candidates))
        {
            known = candidates.Find(party => party.Is(Analysis, first, end))
                ?? candidates.Find(party => Shared(party, new TokenRange(first, end)) == end - first);
        }

        if (known is null)
        {
            known = new Party(first, end);
            parties.Add(known);
            for (var i = first; i < end; i++)
            {
                var word = Analysis.Word(i).ToString();
                if (!byWord.TryGetValue(word, out var list)) byWord[word] = list = [];
                list.Add(known);
            }
        }

        known.Mention(Analysis, start, first, end);
    }

    private int Shared(Party party, TokenRange name)
    {
        var shared = 0;
        for (var i = name.First; i < name.End; i++)
        {
            for (var j = party.First; j < party.End; j++)
            {
                if (Analysis.Word(i).Equals(Analysis.Word(j), StringComparison.OrdinalIgnoreCase))
                {
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }

    private bool Same(Party a, Party? b) => b is not null && a.Name(Analysis) == b.Name(Analysis);
}

