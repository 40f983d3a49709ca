using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Leads "the campaign" to the one that was told by its owner before: "Ada Marsh’s campaign", "the Marsh campaign".</summary>
internal sealed class OwnedBodies(Analysis analysis)
{
    // Further back than this many sentences another may be meant.
    private const int Reach = 5;

    /// <summary>The words that told whose it is, without a determiner; null where nobody’s or more than one’s was told.</summary>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="head">The noun.</param>
    internal TokenRange? Of(int first, int head)
    {
        TokenRange? found = null;
        var sentence = analysis.SentenceOf(first);
        for (var i = first - 1; i >= analysis.Sentences[Math.Max(0, sentence - Reach)].FirstToken; i--)
        {
            if (!analysis.Word(i).Equals(analysis.Word(head), StringComparison.OrdinalIgnoreCase) || Owner(i) is not { } owner) continue;
            if (found is { } other && !analysis.Word(other.First).Equals(analysis.Word(owner.First), StringComparison.Ordinal) && !IsPart(owner, other)) return null;
            if (found is null || owner.End - owner.First > found.Value.End - found.Value.First) found = owner;
        }

        return found;
    }

    /// <summary>Whether two with different names before the noun were told: "the Karvelian ministry … the Orvenian ministry".</summary>
    internal bool AreSeveral(int first, int head)
    {
        TokenRange? found = null;
        var sentence = analysis.SentenceOf(first);
        for (var i = first - 1; i > analysis.Sentences[Math.Max(0, sentence - Reach)].FirstToken; i--)
        {
            if (!analysis.Word(i).Equals(analysis.Word(head), StringComparison.OrdinalIgnoreCase)) continue;
            var start = NounPhrase.StartOfSimple(analysis, i + 1, Math.Max(0, i - 10));
            while (start < i && analysis.Tags[start] is PartOfSpeech.DT) start++;
            if (start == i || !char.IsUpper(analysis.Word(start)[0])) continue;
            if (found is { } other && !analysis.Word(other.First).Equals(analysis.Word(start), StringComparison.Ordinal)) return true;
            found = new TokenRange(start, i + 1);
        }

        return false;
    }

    /// <summary>The phrase from the owner’s name to the noun.</summary>
    private TokenRange? Owner(int noun)
    {
        var start = NounPhrase.StartOfSimple(analysis, noun + 1, Math.Max(0, noun - 10));
        while (start < noun && analysis.Tags[start] is PartOfSpeech.DT) start++;
        for (var i = start; i < noun; i++)
        {
            if (!Parties.IsNamePart(analysis, i)) continue;
            // "New Trump campaign": what stands before the name belongs to it only as its adjective.
            return new TokenRange(i, noun + 1);
        }

        return null;
    }

    /// <summary>Whether one owner’s words hold the other’s name: "Marsh" and "Ada Marsh".</summary>
    private bool IsPart(TokenRange one, TokenRange other)
    {
        for (var i = one.First; i < one.End - 1; i++)
        {
            if (!Parties.IsNamePart(analysis, i)) continue;
            for (var j = other.First; j < other.End - 1; j++)
            {
                if (analysis.Word(i).Equals(analysis.Word(j), StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }
}
