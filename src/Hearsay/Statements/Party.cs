using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>One named party of an article.</summary>
internal sealed class Party(int first, int end)
{
    private int titled;
    private int placed;

    /// <summary>The tokens of the fullest form of the name.</summary>
    internal int First { get; private set; } = first;

    internal int End { get; private set; } = end;

    internal SpeakerKind Kind { get; private set; }

    /// <summary>The tokens of the first role given, or null.</summary>
    internal TokenRange? Role { get; private set; }

    internal List<string>? RoleWords { get; private set; }

    /// <summary>"she", "he" or null, told by a form of address.</summary>
    internal string? Pronoun { get; private set; }

    internal string Name(Analysis analysis) => analysis.Cover(First, End).Of(analysis.Article.Text);

    internal Span Evidence(Analysis analysis) => analysis.Cover(First, End);

    internal bool Is(Analysis analysis, int start, int stop)
    {
        if (stop - start != End - First) return false;
        for (var i = 0; i < stop - start; i++)
        {
            if (!analysis.Word(start + i).SequenceEqual(analysis.Word(First + i))) return false;
        }

        return true;
    }

    /// <summary>Takes in one mention: title words from <paramref name="start"/>, the name from <paramref name="name"/> to <paramref name="stop"/>.</summary>
    internal void Mention(Analysis analysis, int start, int name, int stop)
    {
        if (name > start) titled++;
        if (start < name)
        {
            if (analysis.Word(start) is "Mr" or "Mr." or "Sir" or "Lord" or "King") Pronoun ??= "he";
            if (analysis.Word(start) is "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Lady" or "Dame" or "Queen") Pronoun ??= "she";
        }

        if (start > 0 && start == name && analysis.Word(start - 1) is "in" or "In" or "from" or "across" or "near") placed++;
        if (Role is null) ReadRole(analysis, start, name, stop);
    }

    internal void Settle(Analysis analysis)
    {
        var last = analysis.Word(End - 1);
        Kind = Classify(analysis, last);
    }

    private SpeakerKind Classify(Analysis analysis, ReadOnlySpan<char> last)
    {
        if (titled > 0) return SpeakerKind.Person;
        for (var i = First; i < End; i++)
        {
            if (PartyWords.IsOutlet(analysis.Word(i))) return SpeakerKind.Outlet;
        }

        if (PartyWords.IsGovernment(last)) return SpeakerKind.Government;
        for (var i = First; i < End; i++)
        {
            if (PartyWords.IsOrganization(analysis.Word(i))) return SpeakerKind.Organization;
        }

        if (Role is { } role && PartyWords.IsPerson(analysis.Word(NounPhrase.Head(analysis, role.First, role.End)))) return SpeakerKind.Person;
        if (placed > 0) return SpeakerKind.Government;
        var acronym = End - First == 1 && last.Length > 1 && !last.ContainsAnyExceptInRange('A', 'Z');
        if (acronym || First > 0 && analysis.Word(First - 1) is "the" or "The") return SpeakerKind.Organization;
        return SpeakerKind.Person;
    }

    /// <summary>The title before the name ("interior minister Ada Marsh") or the apposition behind or before it.</summary>
    private void ReadRole(Analysis analysis, int start, int name, int stop)
    {
        var before = NounPhrase.StartOfSimple(analysis, stop, Math.Max(0, stop - 14));
        if (before < name && before <= start)
        {
            if (HasPersonWord(analysis, before, name))
            {
                SetRole(analysis, SkipDeterminer(analysis, before, name), name);
                return;
            }
        }

        // "Ada Marsh, the interior minister," and "Ada Marsh, a spokeswoman for the mine".
        if (stop + 1 < analysis.Tokens.Length && analysis.Word(stop) is "," && analysis.Tags[stop + 1] is not PartOfSpeech.PRP)
        {
            var apposition = NounPhrase.EndOfFull(analysis, stop + 1, Math.Min(analysis.Tokens.Length, stop + 25), joined: true);
            if (apposition > stop + 1 && HasPersonWord(analysis, stop + 1, apposition)
                && (apposition >= analysis.Tokens.Length || !analysis.Tags[apposition].IsFiniteVerb()))
            {
                SetRole(analysis, SkipDeterminer(analysis, stop + 1, apposition), apposition);
                return;
            }
        }

        // "The head of the valley's water board, Ada Marsh,".
        if (start > 1 && analysis.Word(start - 1) is ",")
        {
            var apposed = NounPhrase.StartOfFull(analysis, start - 1, Math.Max(0, start - 25));
            if (apposed < start - 1 && analysis.Tags[apposed] == PartOfSpeech.DT && HasPersonWord(analysis, apposed, start - 1) && !analysis.Tags[start - 2].IsName() | IsOf(analysis, apposed, start - 1))
                SetRole(analysis, SkipDeterminer(analysis, apposed, start - 1), start - 1);
        }
    }

    private static bool IsOf(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.Word(i) is "of" or "for") return true;
        }

        return false;
    }

    private static bool HasPersonWord(Analysis analysis, int first, int end)
    {
        var head = NounPhrase.EndOfSimple(analysis, first, end);
        for (var i = first; i < Math.Max(head, first + 1) && i < end; i++)
        {
            if (PartyWords.IsPerson(analysis.Word(i)) || PartyWords.IsTitle(analysis.Word(i))) return true;
        }

        return false;
    }

    private static int SkipDeterminer(Analysis analysis, int first, int end) =>
        first + 1 < end && analysis.Tags[first] == PartOfSpeech.DT ? first + 1 : first;

    private void SetRole(Analysis analysis, int first, int end)
    {
        if (end <= first) return;
        // A form of address is no role.
        if (end - first == 1 && analysis.Word(first) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dr" or "Dr.") return;
        Role = new TokenRange(first, end);
        RoleWords = [];
        for (var i = first; i < end; i++)
        {
            if (PartyWords.IsPerson(analysis.Word(i))) RoleWords.Add(analysis.Word(i).ToString());
        }
    }
}
