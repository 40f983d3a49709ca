using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads through whom a statement reached the article.</summary>
/// <remarks>
/// Three ways: the statement stands inside what another party is reported to say; the reporting party cites somebody ("the Courier,
/// citing an official, said"), who is then the speaker; the words were spoken to an outlet ("told the Courier").
/// The article's own outlet is the occasion, not a relay.
/// </remarks>
internal static class RelayReading
{
    // Attributions stand in text order, so what encloses one is close to it.
    private const int Nearby = 40;

    internal static ImmutableArray<Relay> Read(Analysis analysis, Parties parties, Speaker?[] speakers, Speaker[][] reporters, int index)
    {
        var attribution = analysis.Attributions[index];
        var relays = ImmutableArray.CreateBuilder<Relay>();
        for (var i = Math.Max(0, index - Nearby); i < Math.Min(speakers.Length, index + Nearby); i++)
        {
            // What encloses the cue passed it on, the widest first.
            if (i == index || speakers[i] is not { } outer || !analysis.Attributions[i].Content.Any(part => part.Contains(attribution.Cue[0]))) continue;
            // Each inside the other ("Minister: no warning came, paper says"): neither can be said to pass the other on.
            if (attribution.Content.Any(part => part.Contains(analysis.Attributions[i].Cue[0]))) continue;
            foreach (var party in (Speaker[])[.. reporters[i], outer]) Add(relays, party, speakers[index]);
        }

        foreach (var reporter in reporters[index]) Add(relays, reporter, speakers[index]);
        if (Recipient(analysis, parties, attribution) is { } outlet && !IsOwn(analysis, outlet) && !IsSame(speakers[index]?.Name, outlet.Name) && relays.All(relay => relay.Name != outlet.Name)) relays.Add(outlet);
        return relays.ToImmutable();
    }

    private static void Add(ImmutableArray<Relay>.Builder relays, Speaker party, Speaker? speaker)
    {
        if (!IsSame(speaker?.Name, party.Name) && relays.All(relay => relay.Name != party.Name)) relays.Add(new Relay(party.Name, party.Evidence));
    }

    /// <summary>The outlet that words were spoken to: "told the Courier", "in an interview with the Courier".</summary>
    private static Relay? Recipient(Analysis analysis, Parties parties, Attribution attribution)
    {
        var i = analysis.TokenAt(attribution.Cue[^1].End);
        var limit = Math.Min(analysis.Tokens.Length, i + 10);
        var told = analysis.Article.Text.AsSpan(attribution.Cue[^1].Start, attribution.Cue[^1].Length).EndsWith("told")
            || analysis.Article.Text.AsSpan(attribution.Cue[^1].Start, attribution.Cue[^1].Length).EndsWith("tells");
        for (; i < limit; i++)
        {
            if (attribution.Content.Any(part => part.Contains(analysis.Tokens[i].Start))) return null;
            var linked = told || i > 0 && analysis.Word(i - 1) is "to" or "with" or "the";
            if (!linked || !Parties.IsNamePart(analysis, i)) continue;
            var end = Parties.EndOfName(analysis, i);
            var party = parties.Find(new TokenRange(i, end));
            if (party?.Kind != SpeakerKind.Outlet) return null;
            var span = analysis.Cover(i, end);
            return new Relay(span.Of(analysis.Article.Text), span);
        }

        return null;
    }

    private static bool IsOwn(Analysis analysis, Relay outlet) =>
        IsSame(analysis.Article.Outlet?.Value, outlet.Name) || IsSame(analysis.Article.WireCredit?.Value, outlet.Name);

    private static bool IsSame(string? own, string name) => own is not null
        && (own.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(own, StringComparison.OrdinalIgnoreCase));
}
