using System.Collections.Immutable;
using Hearsay.Attributions.Learned;
using Hearsay.Text;

namespace Hearsay.Training.Attributions;

/// <summary>An article to learn from.</summary>
/// <param name="Outlet">Who published it.</param>
/// <param name="States">What the language core says of each token, row by row.</param>
/// <param name="Heads">For each token its head in the tree, or -1.</param>
/// <param name="Features">The numbers of the features of each token.</param>
/// <param name="Frames">The attributions, by where their cues begin.</param>
/// <param name="Surroundings">What stands around a cue.</param>
internal sealed record AttributionArticle(
    string Outlet, Half[] States, int[] Heads, int[] Features, ImmutableArray<CueFrame> Frames, CueSurroundings Surroundings)
{
    /// <summary>How many tokens there are.</summary>
    public int Words => Heads.Length;

    /// <summary>How much the article counts: less than 1 where its attributions were not marked by people.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>For each token its <see cref="CueLabel"/>.</summary>
    public byte[] Cues { get; } = CueLabels(Frames, Heads.Length);

    /// <summary>The tokens around a cue with their <see cref="RoleLabel"/>.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="right">The attribution that it belongs to; null where nothing is attributed there.</param>
    public LabelledFrame Around(TokenRange cue, CueFrame? right)
    {
        var window = Surroundings.Window(cue, new TokenRange(0, Words));
        var features = new int[(window.End - window.First) * CueSurroundings.Count];
        Surroundings.Write(cue, window, features);
        var roles = new byte[window.End - window.First];
        if (right is null) return new LabelledFrame(cue, window, features, roles);
        Fill(right.Content, RoleLabel.InsideContent);
        Fill(right.Source, RoleLabel.InsideSource);
        roles.AsSpan(cue.First - window.First, cue.End - cue.First).Clear();
        for (var i = roles.Length - 1; i >= 0; i--)
        {
            if (roles[i] != 0 && (i == 0 || roles[i - 1] != roles[i])) roles[i]--;
        }

        return new LabelledFrame(cue, window, features, roles);

        void Fill(ImmutableArray<TokenRange> parts, RoleLabel label)
        {
            foreach (var part in parts)
            {
                for (var i = Math.Max(part.First, window.First); i < Math.Min(part.End, window.End); i++) roles[i - window.First] = (byte)label;
            }
        }
    }

    private static byte[] CueLabels(ImmutableArray<CueFrame> frames, int words)
    {
        var labels = new byte[words];
        foreach (var frame in frames)
        {
            labels.AsSpan(frame.Cue.First, frame.Cue.End - frame.Cue.First).Fill((byte)CueLabel.Inside);
            labels[frame.Cue.First] = (byte)CueLabel.Begin;
        }

        return labels;
    }
}

/// <summary>A cue, the tokens around it, and what each of them is to it.</summary>
/// <param name="Cue">The cue's tokens.</param>
/// <param name="Window">The tokens around it.</param>
/// <param name="Features">The numbers of the features of each of these.</param>
/// <param name="Roles">The role label of each of these.</param>
internal sealed record LabelledFrame(TokenRange Cue, TokenRange Window, int[] Features, byte[] Roles);
