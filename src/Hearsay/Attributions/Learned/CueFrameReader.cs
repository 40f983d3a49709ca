using System.Collections.Immutable;
using Hearsay.Neural;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>Finds source and content of each cue among the tokens around it.</summary>
internal static class CueFrameReader
{
    private const int Labels = AttributionShape.RoleLabels;

    // As many cues are read at once as have about so many tokens around them.
    private const int Batch = 1000;

    /// <summary>Adds the frames of the cues that have content.</summary>
    /// <param name="readings">What each network says of the stretch.</param>
    /// <param name="surroundings">What stands around a cue.</param>
    /// <param name="cues">The cues in the stretch.</param>
    /// <param name="frames">Receives the frames, in the order of the cues.</param>
    internal static void Read(ImmutableArray<StretchReading> readings, CueSurroundings surroundings, List<Candidate> cues, List<CueFrame> frames)
    {
        if (cues.Count == 0) return;
        var steps = AttributionNetwork.Mean(readings, reading => reading.Model.RoleSteps);
        ImmutableArray<float[]> tokens = [.. readings.Select(Tokens)];
        CueWindow[] windows = [.. cues.Select(cue => new CueWindow(cue, surroundings.Window(cue.Cue, readings[0].Range)))];
        for (var first = 0; first < windows.Length;)
        {
            var end = first;
            for (var sum = 0; end < windows.Length && sum < Batch; end++) sum += windows[end].Count;
            var batch = windows[first..end];
            var scores = AttributionNetwork.Mean(readings, reading => Scores(reading, tokens[readings.IndexOf(reading)], surroundings, batch));
            var at = 0;
            foreach (var window in batch)
            {
                if (Choose(scores.AsSpan(at * Labels, window.Count * Labels), steps, window) is { } frame) frames.Add(frame);
                at += window.Count;
            }

            first = end;
        }
    }

    private static CueFrame? Choose(ReadOnlySpan<float> scores, ReadOnlySpan<float> steps, CueWindow window)
    {
        var labels = new byte[window.Count];
        LabelSequence.Choose(scores, Labels, steps, labels);
        var content = LabelSequence.Spans(labels, (byte)RoleLabel.BeginContent, window.Tokens.First);
        if (content.IsEmpty) return null;
        var total = new ChainSums(scores, Labels, steps, both: false).Total;
        var chosen = LabelSequence.Score(scores, Labels, steps, labels);
        var nothing = LabelSequence.Score(scores, Labels, steps, new byte[labels.Length]);
        return new CueFrame(
            window.Candidate.Cue,
            LabelSequence.Spans(labels, (byte)RoleLabel.BeginSource, window.Tokens.First),
            content,
            new FrameEvidence(window.Candidate.Share, Math.Exp(nothing - total), Math.Exp(chosen - total)));
    }

    private static float[] Tokens(StretchReading reading)
    {
        var tokens = reading.Take(StretchReading.FrameTokens, reading.Count * reading.Model.Shape.Frame);
        reading.Model.FrameTokens.Apply(reading.States, reading.Count, tokens);
        return tokens;
    }

    private static float[] Scores(StretchReading reading, float[] tokens, CueSurroundings surroundings, CueWindow[] windows)
    {
        var ends = new int[windows.Length];
        for (int i = 0, end = 0; i < ends.Length; i++) ends[i] = end += windows[i].Count;
        var read = AttributionNetwork.Through(
            reading.Model.Frames, Around(reading, tokens, surroundings, windows, ends[^1]), reading.Model.Shape.Frame, ends, reading.Kept, reading.First + StretchReading.FrameLayers);
        var scores = new float[ends[^1] * Labels];
        reading.Model.Roles.Apply(read, ends[^1], scores);
        return scores;
    }

    // Each token around each cue as it stands to this cue.
    private static float[] Around(StretchReading reading, float[] tokens, CueSurroundings surroundings, CueWindow[] windows, int count)
    {
        var (width, frame) = (reading.Model.Shape.Width, reading.Model.Shape.Frame);
        var around = reading.Take(StretchReading.Around, count * frame);
        var both = new float[2 * width];
        var cueRow = new float[frame];
        var features = new int[windows.Max(window => window.Count) * CueSurroundings.Count];
        var at = 0;
        foreach (var window in windows)
        {
            var (cue, first) = (window.Candidate.Cue, reading.Range.First);
            reading.States.AsSpan((cue.First - first) * width, width).CopyTo(both);
            reading.States.AsSpan((cue.End - 1 - first) * width, width).CopyTo(both.AsSpan(width));
            reading.Model.FrameCues.Apply(both, 1, cueRow);
            surroundings.Write(cue, window.Tokens, features);
            for (var i = 0; i < window.Count; i++, at++)
            {
                var row = around.AsSpan(at * frame, frame);
                tokens.AsSpan((window.Tokens.First + i - first) * frame, frame).CopyTo(row);
                Rows.Add(row, cueRow);
                foreach (var feature in features.AsSpan(i * CueSurroundings.Count, CueSurroundings.Count)) Rows.Add(row, reading.Model.Surroundings.AsSpan(feature * frame, frame));
            }
        }

        Activation.Rectify(around.AsSpan(0, count * frame));
        return around;
    }
}

/// <summary>A cue and the tokens around it.</summary>
/// <param name="Candidate">The cue.</param>
/// <param name="Tokens">The tokens.</param>
internal readonly record struct CueWindow(Candidate Candidate, TokenRange Tokens)
{
    /// <summary>How many tokens.</summary>
    internal int Count => Tokens.End - Tokens.First;
}

/// <summary>A cue with its source and content, in tokens of the article.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Source">The parts of the source; empty where there is none.</param>
/// <param name="Content">The parts of the content.</param>
/// <param name="Evidence">How sure the network is.</param>
internal sealed record CueFrame(TokenRange Cue, ImmutableArray<TokenRange> Source, ImmutableArray<TokenRange> Content, FrameEvidence Evidence = default);

/// <summary>What the network says of a frame, as probabilities.</summary>
/// <param name="Cue">That a cue begins where this one does.</param>
/// <param name="Nothing">That nothing is attributed by it.</param>
/// <param name="Roles">That source and content are just these.</param>
internal readonly record struct FrameEvidence(double Cue, double Nothing, double Roles);
