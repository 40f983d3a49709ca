using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Tells whether two articles name the same speaker, as far as names alone can tell.</summary>
/// <remarks>
/// Timid on purpose. A person's names agree where one ends with the other ("Denholm", "Mara Denholm") or where first and last word are
/// the same ("Mara J. Denholm"). A bare surname that two people of the story bear agrees with neither. All other parties must have the
/// same name but for case and a leading "the".
/// </remarks>
internal sealed class SpeakerNames
{
    private readonly Dictionary<ulong, HashSet<ulong>> firstNames = [];

    public SpeakerNames(IEnumerable<Speaker> speakers)
    {
        foreach (var speaker in speakers)
        {
            var words = Words.OfName(speaker.Name);
            if (speaker.Anonymous || speaker.Kind != SpeakerKind.Person || words.Length < 2) continue;
            if (!firstNames.TryGetValue(words[^1], out var firsts)) firstNames.Add(words[^1], firsts = []);
            firsts.Add(words[0]);
        }
    }

    /// <summary>Whether both are named, and the same.</summary>
    public bool AreSame(Speaker left, Speaker right)
    {
        if (left.Anonymous || right.Anonymous) return false;
        var (a, b) = (Words.OfName(left.Name), Words.OfName(right.Name));
        if (a.Length == 0 || b.Length == 0) return false;
        var isPerson = left.Kind == SpeakerKind.Person;
        if (isPerson != (right.Kind == SpeakerKind.Person)) return false;
        if (!isPerson) return a.AsSpan().SequenceEqual(b);
        if (a[^1] != b[^1]) return false;
        if (a.Length == 1 || b.Length == 1) return !(firstNames.TryGetValue(a[^1], out var firsts) && firsts.Count > 1);
        return a[0] == b[0] || a.AsSpan().EndsWith(b) || b.AsSpan().EndsWith(a);
    }
}
