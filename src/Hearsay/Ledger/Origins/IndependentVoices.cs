using System.Collections.Immutable;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Origins;

/// <summary>Tells which beginnings of a claim surely stand apart from one another, and why.</summary>
/// <remarks>
/// Named ones first, then those that are not named, those that tell most of themselves before others: one counts where nothing that counts
/// already may be the same. So of several that may be one, one counts, and the rest are of unknown independence.
/// </remarks>
/// <param name="drafts">The beginnings that count, in order of first publication.</param>
/// <param name="directory">Who stands how to whom.</param>
internal sealed class IndependentVoices(ImmutableArray<OriginDraft> drafts, PartyDirectory directory)
{
    private readonly Dictionary<PartySort, List<OriginDraft>> counted = [];
    private readonly Dictionary<string, OriginDraft> named = [];
    private readonly Dictionary<string, (OriginDraft From, SpeakerRelation Relation)> related = [];

    /// <summary>Settles each of them.</summary>
    public void Tell()
    {
        foreach (var draft in drafts.Where(draft => draft.IsNamed)) TellNamed(draft);
        foreach (var draft in drafts.Where(draft => !draft.IsNamed).OrderBy(draft => Openness(draft.Head))) TellUnnamed(draft);
    }

    private static int Openness(Beginning head) => head.IsSilent ? 3 : head.Sort == PartySort.Open ? 2 : head.Sort.Sort is null ? 1 : 0;

    private void TellNamed(OriginDraft draft)
    {
        if (Related(draft) is { } found)
        {
            Unknown(draft, $"It may be one voice with origin {found.Other.Number}, at another time: {found.Rule}");
            return;
        }

        foreach (var one in draft.Members.Where(one => one.SpeakerId is not null && one.Voice is not null))
        {
            named.TryAdd(one.SpeakerId!, draft);
            foreach (var relation in directory.Speaker(one.SpeakerId!)?.Relations ?? []) related.TryAdd(relation.To, (draft, relation));
        }

        Count(draft, Named(draft));
    }

    private string Named(OriginDraft draft)
    {
        var days = draft.Members.Select(one => one.Statement.Said?.Value).OfType<Dates.DateRange>().Distinct().OrderBy(day => day.From).ToList();
        var voices = draft.Members.Where(one => one.Voice is not null).DistinctBy(one => one.Voice).ToList();
        var who = draft.Head.IsMedium ? "An outlet or document that says it in its own voice"
            : voices.Count > 1 ? $"Named; {voices.Count} parties share this origin, as the rules below say"
            : "Named";
        var apart = days.Zip(days.Skip(1)).Count(pair => pair.Second.From > pair.First.To) + 1;
        var alone = drafts.Length == 1 ? "No other beginning was found." : "Nothing else here is the same voice.";
        return days.Count > 1 && apart > 1
            ? $"{who}. Said on {apart} occasions ({string.Join(", ", days.Take(4))}{(days.Count > 4 ? ", …" : "")}): one voice, so one origin."
            : $"{who}. {alone}";
    }

    private (OriginDraft Other, string Rule)? Related(OriginDraft draft)
    {
        foreach (var id in draft.Members.Where(one => one.Voice is not null).Select(one => one.SpeakerId).OfType<string>().Distinct())
        {
            foreach (var relation in directory.Speaker(id)?.Relations ?? [])
            {
                if (named.TryGetValue(relation.To, out var whole) && whole != draft && IsOpen(relation, whole)) return (whole, relation.Rule);
                // Two who speak for one body, at other times.
                if (relation.Kind == SpeakerRelationKind.SpeaksFor && related.TryGetValue(relation.To, out var fellow) && fellow.Relation.Kind == SpeakerRelationKind.SpeaksFor && fellow.From != draft)
                    return (fellow.From, relation.Rule);
            }

            if (related.TryGetValue(id, out var part) && part.From != draft && IsOpen(part.Relation, draft)) return (part.From, part.Relation.Rule);
        }

        return null;
    }

    // A government that is joined with one of its parts is not any longer open to be another.
    private static bool IsOpen(SpeakerRelation relation, OriginDraft whole) =>
        relation.Kind == SpeakerRelationKind.SpeaksFor || whole.Members.All(one => one.SpeakerId is null || one.SpeakerId == relation.To);

    private void TellUnnamed(OriginDraft draft)
    {
        if (draft.Head.IsSilent)
        {
            if (counted.Count > 0) Unknown(draft, "Nobody is named behind it: it may go back to any of the others.");
            else Count(draft, "Nobody is named behind it; something was said, so one counts.");
            return;
        }

        if (MayBe(draft) is { } other) Unknown(draft, $"Not named: nothing tells it from origin {other.Number} ({other.Head.Name}).");
        else if (drafts.Length == 1) Count(draft, "Not named. No other beginning was found.");
        else if (counted.Count == 0) Count(draft, "Not named. Of those here that may be the same, one counts.");
        else Count(draft, "Not named, but of another kind or country than those that count before it.");
    }

    private OriginDraft? MayBe(OriginDraft draft)
    {
        foreach (var sort in draft.Members.Where(one => !one.IsSilent).Select(one => one.Sort).Distinct())
        {
            foreach (var (other, holders) in counted)
            {
                if (sort.MayBe(other) && holders.Find(holder => !draft.IsApartFrom(holder)) is { } found) return found;
            }
        }

        return null;
    }

    private void Count(OriginDraft draft, string reason)
    {
        (draft.Independence, draft.Reason) = (Independence.Independent, reason);
        foreach (var sort in draft.Members.Where(one => !one.IsSilent || draft.Head.IsSilent).Select(one => one.Sort).Distinct())
        {
            if (!counted.TryGetValue(sort, out var holders)) counted.Add(sort, holders = []);
            if (holders.Count < 64) holders.Add(draft);
        }
    }

    private static void Unknown(OriginDraft draft, string reason) => (draft.Independence, draft.Reason) = (Independence.Unknown, reason);
}
