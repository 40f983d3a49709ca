using Hearsay.Evaluation.Annotations;

namespace Hearsay.Evaluation.Measures;

/// <summary>How often speaker, stance and relays are right, among linked attributions whose gold and prediction both tell them.</summary>
/// <param name="Compared">The linked pairs compared.</param>
/// <param name="Speaker">
/// Right speakers. A named one: the same words, whatever the case, a leading "the" aside. An unnamed one: predicted as unnamed too,
/// since its description is the annotator's. An unsettled one: left unsettled.
/// </param>
/// <param name="Stance">Right stances.</param>
/// <param name="Relays">Right relays: all of them, in the same order, compared like named speakers.</param>
public readonly record struct ParticularsTally(int Compared, int Speaker, int Stance, int Relays)
{
    /// <summary>Counts the linked pairs.</summary>
    public static ParticularsTally Of(IEnumerable<(Particulars? Gold, Particulars? Predicted)> linked)
    {
        var tally = default(ParticularsTally);
        foreach (var (gold, predicted) in linked)
        {
            if (gold is null || predicted is null) continue;
            tally += new ParticularsTally(
                1,
                SameSpeaker(gold, predicted) ? 1 : 0,
                string.Equals(gold.Stance, predicted.Stance, StringComparison.OrdinalIgnoreCase) ? 1 : 0,
                gold.Relays.Select(Plain).SequenceEqual(predicted.Relays.Select(Plain), StringComparer.Ordinal) ? 1 : 0);
        }

        return tally;
    }

    /// <summary>A part of <see cref="Compared"/>, in per cent; 0 where nothing was compared.</summary>
    public double Accuracy(int right) => Compared == 0 ? 0 : 100.0 * right / Compared;

    /// <summary>Adds the two up.</summary>
    public static ParticularsTally operator +(ParticularsTally left, ParticularsTally right) => new(
        left.Compared + right.Compared, left.Speaker + right.Speaker, left.Stance + right.Stance, left.Relays + right.Relays);

    private static bool SameSpeaker(Particulars gold, Particulars predicted)
    {
        if (gold.Anonymous || predicted.Anonymous) return gold.Anonymous && predicted.Anonymous;
        if (gold.Speaker is null || predicted.Speaker is null) return gold.Speaker is null && predicted.Speaker is null;
        return string.Equals(Plain(gold.Speaker), Plain(predicted.Speaker), StringComparison.Ordinal);
    }

    private static string Plain(string name)
    {
        var words = name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(' ', words).ToLowerInvariant();
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }
}
