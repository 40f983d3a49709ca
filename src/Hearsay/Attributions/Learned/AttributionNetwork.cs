using System.Collections.Immutable;
using Hearsay.Language;
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

    // The article is read in stretches of sentences of about this many tokens.
    private const int Stretch = 4000;

    /// <summary>Finds the cues of an article, each with its source and its content; cues without content are left out.</summary>
    /// <param name="models">One network, or several whose scores are averaged.</param>
    /// <param name="analysis">The article.</param>
    /// <param name="lean">How much a cue is favoured where it is found.</param>
    internal static List<CueFrame> Read(ImmutableArray<AttributionModel> models, Analysis analysis, float lean = AttributionShape.CueLean)
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
            var range = new TokenRange(first, analysis.Sentences[last].EndToken);
            var words = WordStates(analysis, analysis.Sentences.AsSpan()[sentence..(last + 1)], range);
            ImmutableArray<StretchReading> readings = [.. models.Select(model => new StretchReading(model, States(model, analysis, words.Span, features, range), range))];
            CueFrameReader.Read(readings, surroundings, Cues(readings, lean), frames);
            sentence = last + 1;
        }

        return frames;
    }

    /// <summary>The mean of what several networks say.</summary>
    internal static float[] Mean(ImmutableArray<StretchReading> readings, Func<StretchReading, float[]> scores)
    {
        var mean = scores(readings[0]);
        if (readings.Length == 1) return mean;
        mean = [.. mean];
        foreach (var reading in readings.AsSpan()[1..]) Rows.Add(mean, scores(reading));
        foreach (ref var value in mean.AsSpan()) value /= readings.Length;
        return mean;
    }

    /// <summary>Reads sequences through layers that go both ways.</summary>
    /// <param name="layers">By layer and direction.</param>
    /// <param name="input">A row per token.</param>
    /// <param name="inputWidth">The width of these.</param>
    /// <param name="size">The width of each direction.</param>
    /// <param name="ends">Where each sequence ends.</param>
    /// <returns>A row per token, both directions side by side.</returns>
    internal static float[] Through(RecurrentWeights[][] layers, float[] input, int inputWidth, int size, int[] ends)
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

    /// <summary>The cues that scores tell, the doubtful ones too: what stands around them decides.</summary>
    /// <param name="scores">A row of <see cref="CueLabel"/> per token; changed.</param>
    /// <param name="steps">What follows what.</param>
    /// <param name="lean">How much a cue is favoured.</param>
    internal static ImmutableArray<TokenRange> Candidates(Span<float> scores, ReadOnlySpan<float> steps, float lean)
    {
        var labels = new byte[scores.Length / AttributionShape.CueLabels];
        for (var i = 0; i < labels.Length; i++) scores[(i * AttributionShape.CueLabels) + (int)CueLabel.Begin] += lean;
        LabelSequence.Choose(scores, AttributionShape.CueLabels, steps, labels);
        return LabelSequence.Spans(labels, (byte)CueLabel.Begin, 0);
    }

    private static ReadOnlyMemory<float> WordStates(Analysis analysis, ReadOnlySpan<Sentence> sentences, TokenRange range)
    {
        if (!analysis.WordStates.IsEmpty) return analysis.WordStates[(range.First * AttributionShape.Input)..(range.End * AttributionShape.Input)];
        var own = new Sentence[sentences.Length];
        for (var i = 0; i < own.Length; i++)
            own[i] = sentences[i] with { FirstToken = sentences[i].FirstToken - range.First, EndToken = sentences[i].EndToken - range.First };
        return LanguageCore.English.Read(analysis.Article.Text, analysis.Tokens.AsSpan()[range.First..range.End], own, Layers.States).States;
    }

    private static float[] States(AttributionModel model, Analysis analysis, ReadOnlySpan<float> words, int[] features, TokenRange range)
    {
        var count = range.End - range.First;
        var projected = new float[count * 2 * Width];
        model.Words.Apply(words, count, projected);
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

        return Through(model.Article, input, Width, AttributionShape.Direction, [count]);
    }

    private static List<Candidate> Cues(ImmutableArray<StretchReading> readings, float lean)
    {
        var first = readings[0].Range.First;
        var steps = Mean(readings, reading => reading.Model.CueSteps);
        var scores = Mean(readings, reading => reading.CueScores());
        var sums = new ChainSums(scores, AttributionShape.CueLabels, steps);
        return
        [
            .. Candidates(scores, steps, lean).Select(cue => new Candidate(
                new TokenRange(first + cue.First, first + cue.End), sums.Share(cue.First, (int)CueLabel.Begin))),
        ];
    }
}

/// <summary>What a network's article layers say of a stretch.</summary>
/// <param name="Model">The network.</param>
/// <param name="States">A row per token.</param>
/// <param name="Range">The stretch.</param>
internal sealed record StretchReading(AttributionModel Model, float[] States, TokenRange Range)
{
    /// <summary>How many tokens.</summary>
    internal int Count => Range.End - Range.First;

    /// <summary>A row of <see cref="CueLabel"/> per token.</summary>
    internal float[] CueScores()
    {
        var scores = new float[Count * AttributionShape.CueLabels];
        Model.Cues.Apply(States, Count, scores);
        return scores;
    }
}

/// <summary>What may be a cue.</summary>
/// <param name="Cue">Its tokens.</param>
/// <param name="Share">The probability that a cue begins there.</param>
internal readonly record struct Candidate(TokenRange Cue, double Share);
