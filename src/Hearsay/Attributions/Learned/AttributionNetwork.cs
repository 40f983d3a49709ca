using System.Collections.Concurrent;
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
    // The article is read in stretches of sentences of about this many tokens.
    private const int Stretch = 4000;

    // What the threads before have left.
    private static readonly ConcurrentBag<NumberBuffers> Spare = [];

    /// <summary>Finds the cues of an article, each with its source and its content; cues without content are left out.</summary>
    /// <param name="models">One network, or several whose scores are averaged.</param>
    /// <param name="analysis">The article.</param>
    /// <param name="lean">How much a cue is favoured where it is found.</param>
    internal static List<CueFrame> Read(ImmutableArray<AttributionModel> models, Analysis analysis, float lean = AttributionShape.CueLean)
    {
        if (!Spare.TryTake(out var buffers)) buffers = new NumberBuffers();
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
            // Each network has its own buffers: what it says is asked for when all have read.
            ImmutableArray<StretchReading> readings =
            [
                .. models.Select((model, number) =>
                {
                    var reading = new StretchReading(model, buffers, number * StretchReading.Buffers, range);
                    Read(reading, analysis, words.Span, features);
                    return reading;
                }),
            ];
            CueFrameReader.Read(readings, surroundings, Cues(readings, lean), frames);
            sentence = last + 1;
        }

        Spare.Add(buffers);
        return frames;
    }

    /// <summary>The mean of what several networks say.</summary>
    internal static float[] Mean(ImmutableArray<StretchReading> readings, Func<StretchReading, float[]> scores)
    {
        var mean = scores(readings[0]);
        if (readings.Length == 1) return mean;
        mean = [.. mean];
        foreach (var reading in readings.AsSpan()[1..])
        {
            var other = scores(reading);
            for (var i = 0; i < mean.Length; i++) mean[i] += other[i];
        }

        foreach (ref var value in mean.AsSpan()) value /= readings.Length;
        return mean;
    }

    /// <summary>Reads sequences through layers that go both ways.</summary>
    /// <param name="layers">By layer and direction.</param>
    /// <param name="input">A row per token.</param>
    /// <param name="inputWidth">The width of these.</param>
    /// <param name="ends">Where each sequence ends.</param>
    /// <param name="buffers">Where what is between is kept.</param>
    /// <param name="first">The first of the buffers that may be used: one for each layer, and one.</param>
    /// <returns>A row per token, both directions side by side; a buffer, and there may be more behind it.</returns>
    internal static float[] Through(RecurrentWeights[][] layers, float[] input, int inputWidth, int[] ends, NumberBuffers buffers, int first)
    {
        var room = buffers.Take(first, layers[0][0].Room(ends[^1]));
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var size = layers[layer][0].Size;
            var output = buffers.Take(first + 1 + layer, ends[^1] * 2 * size);
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

    // The states of a stretch: what the core says of each word, of its head, and the word's own features, through the article's layers.
    private static void Read(StretchReading reading, Analysis analysis, ReadOnlySpan<float> words, int[] features)
    {
        var (model, range, count) = (reading.Model, reading.Range, reading.Count);
        var (token, head) = (model.Shape.Token, model.Shape.Head);
        var projected = reading.Take(StretchReading.Projected, count * (token + head));
        model.Words.Apply(words, count, projected);
        var heads = reading.Take(StretchReading.Heads, count * head);
        var input = reading.Take(StretchReading.Input, count * token);
        for (var i = 0; i < count; i++)
        {
            var row = input.AsSpan(i * token, token);
            projected.AsSpan(i * (token + head), token).CopyTo(row);
            foreach (var feature in features.AsSpan((range.First + i) * TokenFeatures.Count, TokenFeatures.Count)) Rows.Add(row, model.Tokens.AsSpan(feature * token, token));
            var above = heads.AsSpan(i * head, head);
            var number = analysis.Dependencies[range.First + i].Head;
            if (number >= 0 && range.Contains(number)) projected.AsSpan(((number - range.First) * (token + head)) + token, head).CopyTo(above);
            else above.Clear();
        }

        MatrixProduct.Multiply(heads, head, count, model.Heads, input, token, add: true);
        reading.States = Through(model.Article, input, token, [count], reading.Kept, reading.First + StretchReading.Layers);
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
/// <param name="Kept">Where buffers come from.</param>
/// <param name="First">The first of those that are this reading's.</param>
/// <param name="Range">The stretch.</param>
internal sealed record StretchReading(AttributionModel Model, NumberBuffers Kept, int First, TokenRange Range)
{
    /// <summary>The buffers of a reading, by what they hold; layers need three.</summary>
    internal const int Projected = 0, Heads = 1, Input = 2, Layers = 3, FrameTokens = 6, Around = 7, FrameLayers = 8, Buffers = 11;

    /// <summary>A row per token, and more behind them.</summary>
    internal float[] States { get; set; } = [];

    /// <summary>How many tokens.</summary>
    internal int Count => Range.End - Range.First;

    /// <summary>Room for at least <paramref name="length"/> numbers; what it holds is undefined.</summary>
    internal float[] Take(int buffer, int length) => Kept.Take(First + buffer, length);

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
