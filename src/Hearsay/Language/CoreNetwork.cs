using System.Numerics;
using Hearsay.Neural;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>One pass of the network over some sentences.</summary>
internal readonly struct CoreNetwork(CoreModel model, WordMemory memory, CoreWorkspace workspace)
{
    private const int Context = EncoderShape.Context;
    private const int Direction = EncoderShape.Direction;
    private const int Width = EncoderShape.Width;
    private const int Arc = EncoderShape.Arc;
    private const int Label = EncoderShape.Label;
    private const int Labels = EncoderShape.TagLabels + EncoderShape.NameLabels;
    private const int WordRow = Context + (2 * 3 * Context);

    /// <summary>Reads sentences whose words stand one behind the other.</summary>
    internal void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<(int First, int End)> sentences, LanguageReading reading)
    {
        int first = sentences[0].First, words = sentences[^1].End - first;
        Span<int> ends = workspace.Ends(sentences.Count);
        for (var i = 0; i < ends.Length; i++) ends[i] = sentences[i].End - first;
        var lower = new Strip(workspace.Floats(1, words * 2 * Context), 2 * Context);
        var upperValues = workspace.Floats(2, words * 2 * Context);
        var upper = new Strip(upperValues, 2 * Context);
        var room = workspace.Floats(3, Width + (words * 4 * Context));
        ReadWords(text, tokens.Slice(first, words), ends, room, lower);
        for (var direction = 0; direction < 2; direction++)
        {
            var own = lower.At(direction * Context);
            model.Context[1][direction].Read(own, own, ends, room, upper.At(direction * Context), direction == 1);
        }

        for (var i = 0; i < words; i++) Rows.Add(upperValues.Slice(i * 2 * Context, 2 * Context), model.Convention);
        var middleValues = workspace.Floats(4, words * Width);
        var middle = new Strip(middleValues, Width);
        var states = workspace.Floats(5, words * Width);
        var top = new Strip(states, Width);
        for (var direction = 0; direction < 2; direction++)
            model.Encoder[0][direction].Read(upper, upper.At(EncoderShape.Highway(0, direction)), ends, room, middle.At(direction * Direction), direction == 1);
        for (var direction = 0; direction < 2; direction++)
            model.Encoder[1][direction].Read(middle, middle.At(EncoderShape.Highway(1, direction)), ends, room, top.At(direction * Direction), direction == 1);

        for (var i = 0; i < words && reading.States.Length > 0; i++)
        {
            var row = reading.States.AsSpan((first + i) * EncoderShape.States, EncoderShape.States);
            upperValues.Slice(i * 2 * Context, 2 * Context).CopyTo(row);
            states.Slice(i * Width, Width).CopyTo(row[(2 * Context)..]);
        }

        if ((reading.Wanted & (Layers.Tags | Layers.UniversalTags | Layers.Names)) is not Layers.None)
        {
            var scores = workspace.Floats(7, words * Labels);
            model.TagsAndNames.Apply(states, words, scores);
            MatrixProduct.Multiply(middleValues, Width, words, model.LowerTags, scores, Labels, add: true);
            Tag(scores, words, first, reading);
            if (reading.Wanted.HasFlag(Layers.Names)) Name(scores, words, sentences, reading);
        }

        if (reading.Wanted.HasFlag(Layers.Dependencies)) Parse(states, words, sentences, reading);
    }

    // The first layer. What it multiplies hangs on the word alone, so each different word is multiplied once, and the frequent ones are remembered.
    private void ReadWords(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> ends, Span<float> room, Strip lower)
    {
        const int Columns = 3 * Context;
        var distinct = workspace.Words;
        distinct.Find(text, tokens);
        var fresh = Multiply(text, distinct);
        var vectors = workspace.Floats(0, tokens.Length * Context);
        for (var i = 0; i < tokens.Length; i++) Row(fresh, distinct.Number(i))[..Context].CopyTo(vectors[(i * Context)..]);
        for (var direction = 0; direction < 2; direction++)
        {
            var from = Context + (direction * Columns);
            for (var i = 0; i < tokens.Length; i++) Row(fresh, distinct.Number(i)).Slice(from, Columns).CopyTo(room[(Context + (i * Columns))..]);
            model.Context[0][direction].Go(new Strip(vectors, Context), ends, room, lower.At(direction * Context), direction == 1);
        }
    }

    // Rows of the words that are not remembered: the vector and its products with the weights of both directions.
    private Span<float> Multiply(ReadOnlySpan<char> text, DistinctWords distinct)
    {
        workspace.Remembered.Clear();
        var count = 0;
        for (var i = 0; i < distinct.Count; i++)
        {
            var row = memory.Find(text, distinct[i]);
            workspace.Remembered.Add((row, row is null ? count++ : -1));
        }

        var fresh = workspace.Floats(18, count * WordRow);
        for (var i = 0; i < distinct.Count; i++)
        {
            if (workspace.Remembered[i].Fresh is not (>= 0 and var at)) continue;
            var vector = fresh.Slice(at * WordRow, Context);
            vector.Clear();
            WordVector(text, distinct[i], vector);
        }

        for (var direction = 0; count > 0 && direction < 2; direction++)
        {
            var matrix = model.Context[0][direction].Matrix;
            MatrixProduct.Multiply(fresh, WordRow, count, matrix, fresh[(Context + (direction * matrix.Columns))..], WordRow);
        }

        for (var i = 0; i < distinct.Count; i++)
        {
            if (workspace.Remembered[i].Fresh is >= 0 and var at) memory.Keep(text, distinct[i], fresh.Slice(at * WordRow, WordRow));
        }

        return fresh;
    }

    private ReadOnlySpan<float> Row(ReadOnlySpan<float> fresh, int word)
    {
        var (row, at) = workspace.Remembered[word];
        return row ?? fresh.Slice(at * WordRow, WordRow);
    }

    private void WordVector(ReadOnlySpan<char> text, DistinctWord word, Span<float> vector)
    {
        Span<int> rows = stackalloc int[WordRows.Most];
        var count = WordRows.Write(word.Span.In(text), word.SpaceBefore, word.SpaceAfter, model.Vocabulary, rows, out var plain);
        for (var i = 0; i < plain; i++) model.AddRow(rows[i], 1, vector);
        var scale = count == plain ? 0 : 1 / MathF.Sqrt(count - plain);
        for (var i = plain; i < count; i++) model.AddRow(rows[i], scale, vector);
    }

    private void Tag(ReadOnlySpan<float> scores, int words, int first, LanguageReading reading)
    {
        if (reading.UniversalTags.Length + reading.Tags.Length == 0) return;
        for (var i = 0; i < words; i++)
        {
            var row = scores.Slice(i * Labels, EncoderShape.TagLabels);

            var (universal, tag) = model.Pairs.Best(row);
            if (reading.UniversalTags.Length > 0) reading.UniversalTags[first + i] = universal;
            if (reading.Tags.Length > 0) reading.Tags[first + i] = tag;
        }
    }

    private void Name(ReadOnlySpan<float> labels, int words, List<(int First, int End)> sentences, LanguageReading reading)
    {
        var scores = workspace.Floats(8, words * EncoderShape.NameLabels);
        for (var i = 0; i < words; i++) labels.Slice((i * Labels) + EncoderShape.TagLabels, EncoderShape.NameLabels).CopyTo(scores[(i * EncoderShape.NameLabels)..]);
        Span<byte> chosen = stackalloc byte[LanguageCore.LongestPiece];
        Span<byte> back = stackalloc byte[LanguageCore.LongestPiece * EncoderShape.NameLabels];
        foreach (var (first, end) in sentences)
        {
            var at = first - sentences[0].First;
            NameLabels.Choose(scores[(at * EncoderShape.NameLabels)..], chosen[..(end - first)], back);
            NameLabels.Read(chosen[..(end - first)], first, reading.Names);
        }
    }

    private void Parse(ReadOnlySpan<float> states, int words, List<(int First, int End)> sentences, LanguageReading reading)
    {
        var dependents = Rectified(model.Dependent, 9, states, words);
        var heads = Rectified(model.Head, 10, states, words);
        var labelDependents = Rectified(model.LabelDependent, 11, states, words);
        var labelHeads = Rectified(model.LabelHead, 12, states, words);
        var pairs = workspace.Floats(13, words * Arc);
        model.Pair.Apply(dependents, words, pairs);
        var features = workspace.Floats(14, words * 3 * Label);
        Span<int> chosen = stackalloc int[LanguageCore.LongestPiece];
        foreach (var (first, end) in sentences)
        {
            int at = first - sentences[0].First, count = end - first;
            var candidates = workspace.Floats(15, (count + 1) * Arc);
            model.Root.CopyTo(candidates);
            heads.Slice(at * Arc, count * Arc).CopyTo(candidates[Arc..]);
            workspace.Heads.Shape(Arc, count + 1);
            workspace.Heads.PackTransposed(candidates, Arc);
            var scores = workspace.Floats(16, count * (count + 1));
            MatrixProduct.Multiply(pairs[(at * Arc)..], Arc, count, workspace.Heads, scores, count + 1);
            workspace.Decoder.Decode(scores, count, chosen);
            for (var i = 0; i < count; i++)
            {
                reading.Dependencies[first + i] = new Dependency(chosen[i] == 0 ? -1 : first + chosen[i] - 1, DependencyRelation.Root);
                var feature = features.Slice((at + i) * 3 * Label, 3 * Label);
                var dependent = labelDependents.Slice((at + i) * Label, Label);
                var head = chosen[i] == 0 ? model.LabelRoot : labelHeads.Slice((at + chosen[i] - 1) * Label, Label);
                for (var j = 0; j < Label; j += Vector<float>.Count) (new Vector<float>(dependent[j..]) * new Vector<float>(head[j..])).CopyTo(feature[j..]);
                dependent.CopyTo(feature[Label..]);
                head.CopyTo(feature[(2 * Label)..]);
            }
        }

        var labels = workspace.Floats(17, words * EncoderShape.RelationLabels);
        model.Relations.Apply(features, words, labels);
        for (var i = 0; i < words; i++)
        {
            var token = sentences[0].First + i;
            var row = labels.Slice(i * EncoderShape.RelationLabels, EncoderShape.RelationLabels);
            row[(int)DependencyRelation.Root] = float.NegativeInfinity;
            row[(int)DependencyRelation.Unknown] = float.NegativeInfinity;
            if (reading.Dependencies[token].Head >= 0) reading.Dependencies[token] = reading.Dependencies[token] with { Relation = (DependencyRelation)Best(row) };
        }
    }

    private Span<float> Rectified(DenseWeights weights, int buffer, ReadOnlySpan<float> states, int words)
    {
        var result = workspace.Floats(buffer, words * weights.Matrix.Columns);
        weights.Apply(states, words, result);
        Activation.Rectify(result);
        return result;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
