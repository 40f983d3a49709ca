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
    internal static (Speaker? Speaker, ImmutableArray<Relay> Relays) Read(Analysis analysis, Parties parties, Speaker?[] speakers, int index)
    {
        var attribution = analysis.Attributions[index];
        var speaker = speakers[index];
        var relays = ImmutableArray.CreateBuilder<Relay>();
        for (var i = Math.Max(0, index - 40); i < Math.Min(speakers.Length, index + 40); i++)
        {
            // What encloses the cue passed it on, the widest first.
            if (i != index && speakers[i] is { } outer && analysis.Attributions[i].Content.Any(part => part.Contains(attribution.Cue[0]))
                && outer.Name != speaker?.Name) relays.Add(new Relay(outer.Name, outer.Evidence));
        }

        if (Cited(analysis, attribution) is { } cited)
        {
            var origin = new SpeakerResolution(analysis, parties).OfPhrase(cited);
            if (origin is not null && speaker is not null)
            {
                relays.Add(new Relay(speaker.Name, speaker.Evidence));
                speaker = origin with { Resolution = "cited by " + speaker.Name };
            }
        }

        if (Recipient(analysis, parties, attribution) is { } outlet && !IsOwn(analysis, outlet)) relays.Add(outlet);
        return (speaker, relays.ToImmutable());
    }

    /// <summary>The phrase behind "citing" or "quoting", between source and cue or right behind the content.</summary>
    private static TokenRange? Cited(Analysis analysis, Attribution attribution)
    {
        var extent = attribution.Extent;
        var first = analysis.TokenAt(attribution.Source.IsEmpty ? extent.Start : attribution.Source[0].Start);
        for (var i = first; i < analysis.Tokens.Length && analysis.Tokens[i].Start < extent.End + 12; i++)
        {
            var at = analysis.Tokens[i].Start;
            if (analysis.Word(i) is not ("citing" or "quoting")) continue;
            if (attribution.Content.Any(part => part.Contains(at)) || attribution.Cue.Any(part => part.Contains(at))) continue;
            var end = NounPhrase.EndOfFull(analysis, i + 1, analysis.Tokens.Length);
            return end > i + 1 ? new TokenRange(i + 1, end) : null;
        }

        return null;
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

    private static bool IsOwn(Analysis analysis, Relay outlet) => analysis.Article.Outlet is { } own
        && (own.Value.Contains(outlet.Name, StringComparison.OrdinalIgnoreCase) || outlet.Name.Contains(own.Value, StringComparison.OrdinalIgnoreCase));
}
