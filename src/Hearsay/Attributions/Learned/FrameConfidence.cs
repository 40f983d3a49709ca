namespace Hearsay.Attributions.Learned;

/// <summary>Turns what the network says of a frame into how often such a frame is right: a logistic regression (Platt 1999) over what it is sure of.</summary>
internal static class FrameConfidence
{
    /// <summary>How many weights there are.</summary>
    internal const int Weights = 4;

    /// <summary>What is less likely to be right is no attribution: the bar that serves source, cue and content together best on PolNeAR's development articles.</summary>
    internal const double Least = 0.2;

    private const double Surest = 8;

    /// <summary>How likely somebody is reported to say about this, with the right source, 0 to 1.</summary>
    /// <param name="weights">What the training command fitted.</param>
    /// <param name="evidence">What the network says.</param>
    internal static double Of(ReadOnlySpan<float> weights, FrameEvidence evidence)
    {
        Span<double> inputs = stackalloc double[Weights];
        Write(evidence, inputs);
        var sum = 0.0;
        for (var i = 0; i < Weights; i++) sum += weights[i] * inputs[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Writes what the regression reads.</summary>
    internal static void Write(FrameEvidence evidence, Span<double> inputs)
    {
        inputs[0] = 1;
        inputs[1] = LogOdds(evidence.Cue);
        inputs[2] = LogOdds(1 - evidence.Nothing);
        inputs[3] = Math.Max(Math.Log(evidence.Roles), -Surest);
    }

    private static double LogOdds(double share) => Math.Clamp(Math.Log(share) - Math.Log(1 - share), -Surest, Surest);
}
