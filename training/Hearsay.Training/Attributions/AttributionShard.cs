using System.Numerics.Tensors;
using Hearsay.Attributions.Learned;
using Hearsay.Neural;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Attributions;

/// <summary>One part of a batch: reads its articles, compares cues, sources and contents with the right ones, and gathers the gradients.</summary>
internal sealed class AttributionShard
{
    private readonly int _token;
    private readonly int _head;
    private readonly int _width;
    private readonly int _frame;
    private readonly AttributionParameters _parameters;
    private readonly AttributionSettings _settings;
    private readonly int _shard;
    private readonly NoiseSource _noise;
    private readonly DenseLayer _words;
    private readonly DenseLayer _heads;
    private readonly RecurrentStack _article;
    private readonly DenseLayer _cues;
    private readonly DenseLayer _frameTokens;
    private readonly DenseLayer _frameCues;
    private readonly RecurrentStack _frames;
    private readonly DenseLayer _roles;
    private readonly Matrix _input = new();
    private readonly Matrix _sum = new();
    private readonly Matrix _above = new();
    private readonly Matrix _aboveGradient = new();
    private readonly Matrix _seen = new();
    private readonly Matrix _seenGradient = new();
    private readonly Matrix _wordGradient = new();
    private readonly Matrix _cueRows = new();
    private readonly Matrix _cueRowGradient = new();
    private readonly Matrix _around = new();
    private readonly Matrix _read = new();
    private readonly Matrix _readGradient = new();
    private readonly Matrix _tokenGradient = new();
    private readonly Matrix _frameCueGradient = new();
    private readonly List<AttributionArticle> _articles = [];
    private readonly List<(LabelledFrame Frame, int First, float Weight)> _cueFrames = [];
    private int[] _rows = [];

    public AttributionShard(AttributionParameters parameters, AttributionSettings settings, int shard, ulong seed)
    {
        (_parameters, _settings, _shard) = (parameters, settings, shard);
        (_token, _head, _width, _frame) = (parameters.Shape.Token, parameters.Shape.Head, parameters.Shape.Width, parameters.Shape.Frame);
        _noise = new NoiseSource(seed + (ulong)shard + 1);
        _words = new DenseLayer(parameters.Words, parameters.WordBias, shard);
        _heads = new DenseLayer(parameters.Heads, null, shard);
        _article = new RecurrentStack(parameters.Article, parameters.Shape.Direction, shard);
        _cues = new DenseLayer(parameters.Cues, parameters.CueBias, shard);
        _frameTokens = new DenseLayer(parameters.FrameTokens, parameters.FrameTokenBias, shard);
        _frameCues = new DenseLayer(parameters.FrameCues, parameters.FrameCueBias, shard);
        _frames = new RecurrentStack(parameters.Frames, parameters.Shape.Frame, shard);
        _roles = new DenseLayer(parameters.Roles, parameters.RoleBias, shard);
    }

    /// <summary>The sums of the losses of cues and of roles, and the words.</summary>
    public double[] Losses { get; } = new double[3];

    /// <summary>Takes articles until there are enough words.</summary>
    /// <returns>The place of the next article.</returns>
    public int Fill(AttributionArticle[] articles, int next, int words)
    {
        _articles.Clear();
        for (var count = 0; next < articles.Length && count < words; next++)
        {
            _articles.Add(articles[next]);
            count += articles[next].Words;
        }

        return next;
    }

    /// <summary>One pass forward and back.</summary>
    /// <param name="doubtful">Whether cues that the network itself finds are learned beside the right ones, so that it knows what is none.</param>
    public void Learn(bool doubtful)
    {
        if (_articles.Count == 0) return;
        var ends = new int[_articles.Count];
        for (int i = 0, end = 0; i < ends.Length; i++) ends[i] = end += _articles[i].Words;
        var words = ends[^1];
        _input.Shape(words, AttributionShape.Input);
        for (int i = 0, first = 0; i < ends.Length; first = ends[i++]) TensorPrimitives.ConvertToSingle(_articles[i].States, _input.Values.AsSpan(first * AttributionShape.Input));
        Hide(_input, _settings.InputDropout);
        ReadFeatures(words);
        var projected = _words.Forward(_input);
        _above.Zeros(words, _head);
        ForEachWord((article, row, word, first) =>
        {
            if (article.Heads[word] is >= 0 and var head) projected[first + head][_token..].CopyTo(_above[row]);
        });
        var fromHeads = _heads.Forward(_above);
        _sum.Shape(words, _token);
        ForEachWord((article, row, word, first) =>
        {
            var sum = _sum[row];
            TensorPrimitives.Add(projected[row][.._token], fromHeads[row], sum);
            for (var k = 0; k < TokenFeatures.Count; k++)
                TensorPrimitives.Add(sum, _parameters.Tokens.Values.AsSpan(_rows[(row * TokenFeatures.Count) + k] * _token, _token), sum);
        });

        var states = _article.Forward(_sum, ends, _settings.Dropout, _noise);
        _seen.Shape(words, _width);
        states.Span.CopyTo(_seen.Span);
        var seenMask = Hide(_seen, _settings.Dropout);
        _seenGradient.Zeros(words, _width);

        var weight = 1f / words;
        Losses[0] += LearnCues(weight, doubtful);
        Losses[1] += LearnFrames(weight);
        Losses[2] += words;

        TensorPrimitives.Multiply(_seenGradient.Span, seenMask.AsSpan(0, words * _width), _seenGradient.Span);
        var gradient = _article.Backward(ends, _seenGradient);
        _aboveGradient.Zeros(words, _head);
        _heads.Backward(_above, gradient, _aboveGradient);
        _wordGradient.Zeros(words, _token + _head);
        ForEachWord((article, row, word, first) =>
        {
            var change = gradient[row];
            change.CopyTo(_wordGradient[row]);
            for (var k = 0; k < TokenFeatures.Count; k++)
            {
                var target = _parameters.Tokens.Gradients[_shard].AsSpan(_rows[(row * TokenFeatures.Count) + k] * _token, _token);
                TensorPrimitives.Add(target, change, target);
            }
        });
        ForEachWord((article, row, word, first) =>
        {
            if (article.Heads[word] is not (>= 0 and var head)) return;
            var target = _wordGradient[first + head][_token..];
            TensorPrimitives.Add(target, _aboveGradient[row], target);
        });
        _words.Backward(_input, _wordGradient, null);
    }

    private double LearnCues(float weight, bool doubtful)
    {
        var scores = _cues.Forward(_seen);
        var loss = 0.0;
        var first = 0;
        _cueFrames.Clear();
        foreach (var article in _articles)
        {
            foreach (var frame in article.Frames) _cueFrames.Add((article.Around(frame.Cue, frame), first, article.Weight));
            if (doubtful) AddDoubtful(article, scores.Values.AsSpan(first * AttributionShape.CueLabels, article.Words * AttributionShape.CueLabels).ToArray(), first);
            loss += SequenceLoss.Gradient(
                scores.Values.AsSpan(first * AttributionShape.CueLabels, article.Words * AttributionShape.CueLabels),
                AttributionShape.CueLabels, article.Cues, weight * article.Weight, _parameters.CueSteps.Values, _parameters.CueSteps.Gradients[_shard]);
            first += article.Words;
        }

        _cues.Backward(_seen, scores, _seenGradient);
        return loss;
    }

    // What the network takes for a cue and is none, or is a part of one, or more than one.
    private void AddDoubtful(AttributionArticle article, float[] scores, int first)
    {
        var frames = article.Frames;
        var most = 8 + frames.Length;
        foreach (var cue in AttributionNetwork.Candidates(scores, _parameters.CueSteps.Values, AttributionShape.CueLean))
        {
            if (frames.Any(frame => frame.Cue == cue)) continue;
            if (most-- == 0) break;
            _cueFrames.Add((article.Around(cue, frames.FirstOrDefault(frame => frame.Cue.First < cue.End && cue.First < frame.Cue.End)), first, article.Weight));
        }
    }

    // The rows of the features, some lemmas hidden.
    private void ReadFeatures(int words)
    {
        if (_rows.Length < words * TokenFeatures.Count) _rows = new int[words * TokenFeatures.Count];
        var at = 0;
        foreach (var article in _articles)
        {
            article.Features.CopyTo(_rows.AsSpan(at));
            at += article.Features.Length;
        }

        for (var i = TokenFeatures.Count - 1; i < at; i += TokenFeatures.Count)
        {
            if (_noise.Share() < _settings.LemmaDropout) _rows[i] = TokenFeatures.Unread;
        }
    }

    private double LearnFrames(float weight)
    {
        var frames = _cueFrames;
        if (frames.Count == 0) return 0;
        var ends = new int[frames.Count];
        for (int i = 0, end = 0; i < ends.Length; i++) ends[i] = end += frames[i].Frame.Roles.Length;
        var tokens = _frameTokens.Forward(_seen);
        _cueRows.Shape(frames.Count, 2 * _width);
        for (var i = 0; i < frames.Count; i++)
        {
            _seen[frames[i].First + frames[i].Frame.Cue.First].CopyTo(_cueRows[i]);
            _seen[frames[i].First + frames[i].Frame.Cue.End - 1].CopyTo(_cueRows[i][_width..]);
        }

        var cues = _frameCues.Forward(_cueRows);
        _around.Shape(ends[^1], _frame);
        ForEachPlace(frames, ends, (frame, i, row, place, first) =>
        {
            var sum = _around[row];
            TensorPrimitives.Add(tokens[first + frame.Window.First + place], cues[i], sum);
            for (var k = 0; k < CueSurroundings.Count; k++)
                TensorPrimitives.Add(sum, _parameters.Surroundings.Values.AsSpan(frame.Features[(place * CueSurroundings.Count) + k] * _frame, _frame), sum);
        });
        Activation.Rectify(_around.Span);
        var read = _frames.Forward(_around, ends, _settings.Dropout, _noise);
        _read.Shape(read.Rows, read.Columns);
        read.Span.CopyTo(_read.Span);
        var mask = Hide(_read, _settings.Dropout);
        var scores = _roles.Forward(_read);
        var loss = 0.0;
        for (int i = 0, first = 0; i < frames.Count; first = ends[i++])
        {
            loss += SequenceLoss.Gradient(
                scores.Values.AsSpan(first * AttributionShape.RoleLabels, (ends[i] - first) * AttributionShape.RoleLabels),
                AttributionShape.RoleLabels, frames[i].Frame.Roles, weight * frames[i].Weight, _parameters.RoleSteps.Values, _parameters.RoleSteps.Gradients[_shard]);
        }

        _readGradient.Zeros(_read.Rows, _read.Columns);
        _roles.Backward(_read, scores, _readGradient);
        TensorPrimitives.Multiply(_readGradient.Span, mask.AsSpan(0, _readGradient.Span.Length), _readGradient.Span);
        var aroundGradient = _frames.Backward(ends, _readGradient);
        Rectifier.Backward(_around.Span, aroundGradient.Span);
        _tokenGradient.Zeros(tokens.Rows, _frame);
        _frameCueGradient.Zeros(frames.Count, _frame);
        ForEachPlace(frames, ends, (frame, i, row, place, first) =>
        {
            var change = aroundGradient[row];
            var token = _tokenGradient[first + frame.Window.First + place];
            TensorPrimitives.Add(token, change, token);
            TensorPrimitives.Add(_frameCueGradient[i], change, _frameCueGradient[i]);
            for (var k = 0; k < CueSurroundings.Count; k++)
            {
                var target = _parameters.Surroundings.Gradients[_shard].AsSpan(frame.Features[(place * CueSurroundings.Count) + k] * _frame, _frame);
                TensorPrimitives.Add(target, change, target);
            }
        });
        _frameTokens.Backward(_seen, _tokenGradient, _seenGradient);
        _cueRowGradient.Zeros(frames.Count, 2 * _width);
        _frameCues.Backward(_cueRows, _frameCueGradient, _cueRowGradient);
        for (var i = 0; i < frames.Count; i++)
        {
            var begin = _seenGradient[frames[i].First + frames[i].Frame.Cue.First];
            TensorPrimitives.Add(begin, _cueRowGradient[i][.._width], begin);
            var end = _seenGradient[frames[i].First + frames[i].Frame.Cue.End - 1];
            TensorPrimitives.Add(end, _cueRowGradient[i][_width..], end);
        }

        return loss;
    }

    private float[] Hide(Matrix matrix, float share)
    {
        var mask = new float[matrix.Span.Length];
        _noise.Dropout(mask, share);
        TensorPrimitives.Multiply(matrix.Span, mask, matrix.Span);
        return mask;
    }

    private void ForEachWord(Action<AttributionArticle, int, int, int> act)
    {
        var first = 0;
        foreach (var article in _articles)
        {
            for (var word = 0; word < article.Words; word++) act(article, first + word, word, first);
            first += article.Words;
        }
    }

    private static void ForEachPlace(List<(LabelledFrame Frame, int First, float Weight)> frames, int[] ends, Action<LabelledFrame, int, int, int, int> act)
    {
        for (int i = 0, row = 0; i < frames.Count; i++)
        {
            for (var place = 0; row < ends[i]; row++, place++) act(frames[i].Frame, i, row, place, frames[i].First);
        }
    }
}
