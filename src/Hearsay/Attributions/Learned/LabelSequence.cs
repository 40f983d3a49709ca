using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>Chooses the best sequence of labels: a linear chain (Lafferty, McCallum and Pereira 2001), read by the algorithm of Viterbi.</summary>
/// <remarks>
/// Labels are BIO: 0 is outside, odd numbers begin a span and the even number behind each goes on with it. Pure; time is linear in the tokens.
/// </remarks>
internal static class LabelSequence
{
    /// <summary>The score of a step that cannot be.</summary>
    internal const float Never = -1e4f;

    /// <summary>Whether a label may follow another; -1 for what stands before the first token.</summary>
    internal static bool CanFollow(int before, int label) => label == 0 || label % 2 == 1 || before == label || before == label - 1;

    /// <summary>Writes the best labels.</summary>
    /// <param name="scores">A row of <paramref name="labels"/> numbers per token.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="steps">A row per label of what may follow it, and a last row for the beginning.</param>
    /// <param name="chosen">Receives a label per token.</param>
    internal static void Choose(ReadOnlySpan<float> scores, int labels, ReadOnlySpan<float> steps, Span<byte> chosen)
    {
        var count = chosen.Length;
        if (count == 0) return;
        var back = new byte[count * labels];
        Span<float> best = stackalloc float[labels];
        Span<float> next = stackalloc float[labels];
        for (var label = 0; label < labels; label++) best[label] = scores[label] + Step(steps, labels, -1, label);
        for (var i = 1; i < count; i++)
        {
            for (var label = 0; label < labels; label++)
            {
                var top = float.NegativeInfinity;
                for (var before = 0; before < labels; before++)
                {
                    var score = best[before] + Step(steps, labels, before, label);
                    if (score <= top) continue;
                    top = score;
                    back[(i * labels) + label] = (byte)before;
                }

                next[label] = top + scores[(i * labels) + label];
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var label = 1; label < labels; label++)
        {
            if (best[label] > best[last]) last = label;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            chosen[i] = (byte)last;
            last = back[(i * labels) + last];
        }
    }

    /// <summary>The score of one sequence.</summary>
    internal static double Score(ReadOnlySpan<float> scores, int labels, ReadOnlySpan<float> steps, ReadOnlySpan<byte> sequence)
    {
        var sum = 0.0;
        for (var i = 0; i < sequence.Length; i++) sum += scores[(i * labels) + sequence[i]] + Step(steps, labels, i == 0 ? -1 : sequence[i - 1], sequence[i]);
        return sum;
    }

    /// <summary>The spans that labels tell.</summary>
    /// <param name="labels">A label per token.</param>
    /// <param name="begin">The label that begins such a span.</param>
    /// <param name="first">The number of the first token.</param>
    internal static ImmutableArray<TokenRange> Spans(ReadOnlySpan<byte> labels, byte begin, int first)
    {
        var spans = ImmutableArray.CreateBuilder<TokenRange>();
        for (var i = 0; i < labels.Length;)
        {
            if (labels[i] != begin)
            {
                i++;
                continue;
            }

            var start = i++;
            while (i < labels.Length && labels[i] == begin + 1) i++;
            spans.Add(new TokenRange(first + start, first + i));
        }

        return spans.ToImmutable();
    }

    /// <summary>The score of one step; -1 for the beginning.</summary>
    internal static float Step(ReadOnlySpan<float> steps, int labels, int before, int label) =>
        CanFollow(before, label) ? steps[((before < 0 ? labels : before) * labels) + label] : Never;
}
