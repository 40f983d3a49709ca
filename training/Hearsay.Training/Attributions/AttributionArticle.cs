using Hearsay.Text;

namespace Hearsay.Training.Attributions;

/// <summary>An article to learn from.</summary>
/// <param name="Outlet">Who published it.</param>
/// <param name="States">What the language core says of each token, row by row.</param>
/// <param name="Heads">For each token its head in the tree, or -1.</param>
/// <param name="Features">The numbers of the features of each token.</param>
/// <param name="Cues">For each token its cue label.</param>
/// <param name="Frames">The cues.</param>
internal sealed record AttributionArticle(string Outlet, float[] States, int[] Heads, int[] Features, byte[] Cues, LabelledFrame[] Frames)
{
    /// <summary>How many tokens there are.</summary>
    public int Words => Heads.Length;
}

/// <summary>A cue, the tokens around it, and what each of them is to it.</summary>
/// <param name="Cue">The cue's tokens.</param>
/// <param name="Window">The tokens around it.</param>
/// <param name="Features">The numbers of the features of each of these.</param>
/// <param name="Roles">The role label of each of these.</param>
internal sealed record LabelledFrame(TokenRange Cue, TokenRange Window, int[] Features, byte[] Roles);
