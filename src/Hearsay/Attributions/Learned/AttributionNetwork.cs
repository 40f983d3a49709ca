using System.Collections.Immutable;
using Hearsay.Neural;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>One pass of the network over an article.</summary>
/// <remarks>
/// Cues are found first, then for each cue its source and content among the tokens around it: the way of the best systems for this task (Wang, Zhang, Zhou, Yang and
/// Wang, "CofeNet: context and former-label enhanced net for complicated quotation extraction", 2022).
/// </remarks>
internal static class AttributionNetwork
{
    private const int Width = AttributionShape.Width;
    private const int Direction = AttributionShape.Direction;
    private const int Frame = AttributionShape.Frame;

    // The article is read in stretches of sentences of about this many tokens.
    private const int Stretch = 4000;

    /// <summary>Finds the cues of an article, each with its source and its content; cues without content are left out.</summary>
    internal static List<CueFrame> Read(AttributionModel model, Analysis analysis)
    {
        var frames = new List<CueFrame>();
        var features = TokenFeatures.Of(analysis);
        var surroundings = new CueSurroundings(analysis);
        for (var sentence = 0; sentence < analysis.Sentences.Length;)
        {
            var first = analysis.Sentences[sentence].FirstToken;
            // A stretch ends with a paragraph where it can.
            var last = sentence;
            while (last + 1 < analysis.Sentences.Length
                && (analysis.Sentences[last].EndToken - first < Stretch || analysis.Sentences[last + 1].Block == analysis.Sentences[last].Block)
                && analysis.Sentences[last].EndToken - first < 2 * Stretch) last++;
            ReadStretch(model, analysis, features, surroundings, new TokenRange(first, analysis.Sentences[last].EndToken), frames);
            sentence = last + 1;
        }

        return frames;
    }

    private static void ReadStretch(
        AttributionModel model, Analysis analysis, int[] features, CueSurroundings surroundings, TokenRange range, List<CueFrame> frames)
    {
        var count = range.End - range.First;
        var projected = new float[count * 2 * Width];
        model.Words.Apply(analysis.WordStates.Span[(range.First * AttributionShape.Input)..], count, projected);
        var input = new float[count * Width];
        for (var i = 0; i < count; i++)
        {
            var row = input.AsSpan(i * Width, Width);
            projected.AsSpan(i * 2 * Width, Width).CopyTo(row);
            var head = analysis.Dependencies[range.First + i].Head;
            if (head >= 0 && range.Contains(head)) Rows.Add(row, projected.AsSpan(((head - range.First) * 2 * Width) + Width, Width));
            foreach (var feature in features.AsSpan((range.First + i) * TokenFeatures.Count, TokenFeatures.Count))
                Rows.Add(row, model.Tokens.AsSpan(feature * Width, Width));
        }

        int[] whole = [count];
        var states = Layers(model.Article, input, Width, Direction, whole);
        var cues = Cues(model, states, count);
        if (cues.Count == 0) return;

        var tokens = new float[count * Frame];
        model.FrameTokens.Apply(states, count, tokens);
        var windows = cues.ConvertAll(cue => surroundings.Window(new TokenRange(range.First + cue.First, range.First + cue.End), range));
        var ends = new int[cues.Count];
        for (int i = 0, end = 0; i < ends.Length; i++) ends[i] = end += windows[i].End - windows[i].First;
        var around = new float[ends[^1] * Frame];
        var both = new float[2 * Width];
        var cueRow = new float[Frame];
        var kinds = new int[(CueSurroundings.Before + CueSurroundings.Behind + count) * CueSurroundings.Count];
        for (int i = 0, at = 0; i < cues.Count; i++)
        {
            states.AsSpan(cues[i].First * Width, Width).CopyTo(both);
            states.AsSpan((cues[i].End - 1) * Width, Width).CopyTo(both.AsSpan(Width));
            model.FrameCues.Apply(both, 1, cueRow);
            surroundings.Write(new TokenRange(range.First + cues[i].First, range.First + cues[i].End), windows[i], kinds);
            for (var token = windows[i].First; token < windows[i].End; token++, at++)
            {
                var row = around.AsSpan(at * Frame, Frame);
                tokens.AsSpan((token - range.First) * Frame, Frame).CopyTo(row);
                Rows.Add(row, cueRow);
                foreach (var kind in kinds.AsSpan((token - windows[i].First) * CueSurroundings.Count, CueSurroundings.Count))
                    Rows.Add(row, model.Surroundings.AsSpan(kind * Frame, Frame));
            }
        }

        Activation.Rectify(around);
        var read = Layers(model.Frames, around, Frame, Frame, ends);
        var scores = new float[ends[^1] * AttributionShape.RoleLabels];
        model.Roles.Apply(read, ends[^1], scores);
        for (int i = 0, first = 0; i < cues.Count; first = ends[i++])
        {
            var labels = new byte[ends[i] - first];
            LabelSequence.Choose(scores.AsSpan(first * AttributionShape.RoleLabels), AttributionShape.RoleLabels, model.RoleSteps, labels);
            var frame = new CueFrame(
                new TokenRange(range.First + cues[i].First, range.First + cues[i].End),
                Spans(labels, (byte)RoleLabel.BeginSource, windows[i].First),
                Spans(labels, (byte)RoleLabel.BeginContent, windows[i].First));
            if (!frame.Content.IsEmpty) frames.Add(frame);
        }
    }

    private static float[] Layers(RecurrentWeights[][] layers, float[] input, int inputWidth, int size, int[] ends)
    {
        var room = new float[layers[0][0].Room(ends[^1])];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var output = new float[ends[^1] * 2 * size];
            for (var direction = 0; direction < 2; direction++)
            {
                var strip = new Strip(input, inputWidth);
                layers[layer][direction].Read(strip, strip.At(Highway(inputWidth, size, direction)), ends, room, new Strip(output, 2 * size, direction * size), direction == 1);
            }

            (input, inputWidth) = (output, 2 * size);
        }

        return input;
    }

    /// <summary>The first of the columns below that a direction hands on: of its own direction where there are two.</summary>
    internal static int Highway(int input, int size, int direction) => input >= 2 * size ? direction * size : 0;

    private static List<TokenRange> Cues(AttributionModel model, float[] states, int count)
    {
        var scores = new float[count * AttributionShape.CueLabels];
        model.Cues.Apply(states, count, scores);
        var labels = new byte[count];
        LabelSequence.Choose(scores, AttributionShape.CueLabels, model.CueSteps, labels);
        return [.. Spans(labels, (byte)CueLabel.Begin, 0)];
    }

    private static ImmutableArray<TokenRange> Spans(ReadOnlySpan<byte> labels, byte begin, int first)
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
}

/// <summary>A cue with its source and content, in tokens of the article.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Source">The parts of the source; empty where there is none.</param>
/// <param name="Content">The parts of the content.</param>
internal sealed record CueFrame(TokenRange Cue, ImmutableArray<TokenRange> Source, ImmutableArray<TokenRange> Content);
