using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Documents;

namespace Hearsay.Statements;

/// <summary>Reads through whom a statement reached the article.</summary>
/// <remarks>
/// Three ways: the statement stands inside what another party is reported to say; the reporting party cites somebody ("the Courier,
/// citing an official, said"), who is then the speaker; the words went through an outlet (<see cref="MediumReading"/>).
/// The article's own outlet is the occasion, not a relay.
/// </remarks>
internal static class RelayReading
{
    // Attributions stand in text order, so what encloses one is close to it.
    private const int Nearby = 40;

    /// <summary>Those who passed the statement on, from the article outward, and the words that lead to the article's own outlet.</summary>
    internal static (ImmutableArray<Relay> Relays, Span? Own) Read(Analysis analysis, MediumReading mediums, Speaker?[] speakers, Speaker[][] reporters, int index)
    {
        var attribution = analysis.Attributions[index];
        var relays = ImmutableArray.CreateBuilder<Relay>();
        Span? own = null;
        var outer = Enumerable.Range(0, speakers.Length).Skip(Math.Max(0, index - Nearby)).Take(2 * Nearby).Where(i => i != index && speakers[i] is not null && Encloses(analysis.Attributions[i], attribution));
        // What encloses the cue passed it on, the widest first.
        foreach (var i in outer.OrderBy(i => analysis.Attributions[i].Depth).ThenBy(i => i))
        {
            foreach (var party in reporters[i]) Add(party);
            var through = mediums.Read(i).Where(medium => !IsOwn(analysis, medium.Relay.Name)).Select(medium => medium.Relay).ToList();
            foreach (var outlet in through) AddRelay(outlet);
            // "According to a report in the Courier": the Courier passed it on.
            if (through.Count == 0 || speakers[i]!.Kind != SpeakerKind.Document) Add(speakers[i]!);
        }

        foreach (var reporter in reporters[index]) Add(reporter);
        foreach (var (relay, link) in mediums.Read(index))
        {
            if (IsOwn(analysis, relay.Name)) own ??= link;
            else AddRelay(relay);
        }

        return (relays.ToImmutable(), own);

        void Add(Speaker party)
        {
            if (!IsSame(speakers[index]?.Name, party.Name) && relays.All(relay => relay.Name != party.Name) && !(party.Kind is SpeakerKind.Outlet or SpeakerKind.Organization && IsOwn(analysis, party.Name)))
                relays.Add(new Relay(party.Name, party.Evidence) { Kind = party.Kind });
        }

        void AddRelay(Relay relay)
        {
            if ((speakers[index]?.Kind == SpeakerKind.Document || !IsSame(speakers[index]?.Name, relay.Name)) && relays.All(known => !IsSame(known.Name, relay.Name))) relays.Add(relay);
        }
    }

    // Each inside the other ("Minister: no warning came, paper says"): neither can be said to pass the other on.
    private static bool Encloses(Attribution outer, Attribution inner) =>
        outer.Content.Any(part => part.Contains(inner.Cue[0])) && !inner.Content.Any(part => part.Contains(outer.Cue[0]));

    // "This newspaper" is the article's own.
    private static bool IsOwn(Analysis analysis, string outlet) => outlet.StartsWith("this ", StringComparison.OrdinalIgnoreCase) || outlet.StartsWith("our ", StringComparison.OrdinalIgnoreCase)
        || IsSame(analysis.Article.Outlet?.Value, outlet) || IsSame(analysis.Article.WireCredit?.Value, outlet);

    private static bool IsSame(string? own, string name) => own is not null && (IsPart(own, name) || IsPart(name, own));

    // "Marsh" is a part of "Ada Marsh", and not of "Marsh's lawyer".
    private static bool IsPart(string part, string whole) => whole.IndexOf(part, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && !(at + part.Length + 1 < whole.Length && whole[at + part.Length] is '\'' or '’' && whole[at + part.Length + 1] == 's');
}
