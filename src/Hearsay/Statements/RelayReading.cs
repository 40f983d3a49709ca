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
            foreach (var party in (Speaker[])[.. reporters[i], speakers[i]!]) Add(party);
        }

        foreach (var reporter in reporters[index]) Add(reporter);
        foreach (var (relay, link) in mediums.Read(index))
        {
            if (IsOwn(analysis, relay.Name)) own ??= link;
            else if ((speakers[index]?.Kind == SpeakerKind.Document || !IsSame(speakers[index]?.Name, relay.Name)) && relays.All(known => !IsSame(known.Name, relay.Name))) relays.Add(relay);
        }

        return (relays.ToImmutable(), own);

        void Add(Speaker party)
        {
            if (!IsSame(speakers[index]?.Name, party.Name) && relays.All(relay => relay.Name != party.Name) && !(party.Kind is SpeakerKind.Outlet or SpeakerKind.Organization && IsOwn(analysis, party.Name)))
                relays.Add(new Relay(party.Name, party.Evidence) { Kind = party.Kind });
        }
    }

    // Each inside the other ("Minister: no warning came, paper says"): neither can be said to pass the other on.
    private static bool Encloses(Attribution outer, Attribution inner) =>
        outer.Content.Any(part => part.Contains(inner.Cue[0])) && !inner.Content.Any(part => part.Contains(outer.Cue[0]));

    private static bool IsOwn(Analysis analysis, string outlet) => IsSame(analysis.Article.Outlet?.Value, outlet) || IsSame(analysis.Article.WireCredit?.Value, outlet);

    private static bool IsSame(string? own, string name) => own is not null
        && (own.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(own, StringComparison.OrdinalIgnoreCase));
}
