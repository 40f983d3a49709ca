using Hearsay.Attributions.Learned;

namespace Hearsay.Training.Attributions;

/// <summary>Fits how sure a frame is to how often frames like it are right: logistic regression by Newton's method.</summary>
internal static class ConfidenceFit
{
    private const int Size = FrameConfidence.Weights;
    private const int Steps = 30;

    // Pulls the weights to zero so that they stay finite whatever the examples.
    private const double Pull = 1e-2;

    /// <summary>The weights for <see cref="FrameConfidence"/>.</summary>
    /// <param name="examples">What the network said of each frame, and whether it was right.</param>
    public static float[] Of(IReadOnlyList<(FrameEvidence Evidence, bool Right)> examples)
    {
        var weights = new double[Size];
        var inputs = new double[examples.Count][];
        for (var i = 0; i < inputs.Length; i++) FrameConfidence.Write(examples[i].Evidence, inputs[i] = new double[Size]);
        for (var step = 0; step < Steps; step++)
        {
            var system = new double[Size, Size + 1];
            for (var row = 0; row < Size; row++)
            {
                system[row, row] = Pull;
                system[row, Size] = -Pull * weights[row];
            }

            for (var i = 0; i < inputs.Length; i++)
            {
                var share = 1 / (1 + Math.Exp(-inputs[i].Zip(weights, (input, weight) => input * weight).Sum()));
                for (var row = 0; row < Size; row++)
                {
                    system[row, Size] += inputs[i][row] * ((examples[i].Right ? 1 : 0) - share);
                    for (var column = 0; column < Size; column++) system[row, column] += inputs[i][row] * inputs[i][column] * share * (1 - share);
                }
            }

            Solve(system);
            for (var row = 0; row < Size; row++) weights[row] += system[row, Size];
        }

        return Array.ConvertAll(weights, weight => (float)weight);
    }

    /// <summary>How often frames were right, by tenths of how sure they were.</summary>
    public static IEnumerable<(double From, int Found, double Said, double Right)> Curve(IReadOnlyList<(double Confidence, bool Right)> frames) => frames
        .GroupBy(frame => Math.Min((int)(frame.Confidence * 10), 9))
        .OrderBy(group => group.Key)
        .Select(group => (group.Key / 10.0, group.Count(), group.Average(frame => frame.Confidence), group.Average(frame => frame.Right ? 1.0 : 0)));

    // Gauss and Jordan, with the largest pivot; the last column becomes the solution.
    private static void Solve(double[,] system)
    {
        for (var pivot = 0; pivot < Size; pivot++)
        {
            var best = pivot;
            for (var row = pivot + 1; row < Size; row++)
            {
                if (Math.Abs(system[row, pivot]) > Math.Abs(system[best, pivot])) best = row;
            }

            for (var column = 0; column <= Size; column++) (system[pivot, column], system[best, column]) = (system[best, column], system[pivot, column]);
            var divisor = system[pivot, pivot];
            for (var column = 0; column <= Size; column++) system[pivot, column] /= divisor;
            for (var row = 0; row < Size; row++)
            {
                if (row == pivot) continue;
                var factor = system[row, pivot];
                for (var column = 0; column <= Size; column++) system[row, column] -= factor * system[pivot, column];
            }
        }
    }
}
