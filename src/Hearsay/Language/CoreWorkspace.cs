using Hearsay.Neural;

namespace Hearsay.Language;

/// <summary>The buffers of one reading, used again by the next. Not safe to share between threads.</summary>
internal sealed class CoreWorkspace
{
    private readonly NumberBuffers _floats = new();
    private int[] _ends = [];

    /// <summary>Chooses trees.</summary>
    internal TreeDecoder Decoder { get; } = new();

    /// <summary>The different words of a batch.</summary>
    internal DistinctWords Words { get; } = new();

    /// <summary>For each of them the row that is remembered, or where its row stands among the fresh ones.</summary>
    internal List<(float[]? Row, int Fresh)> Remembered { get; } = [];

    /// <summary>The words of a sentence as heads.</summary>
    internal PackedMatrix Heads { get; } = new(0, 0);

    /// <summary>Room for one number per sentence.</summary>
    internal Span<int> Ends(int sentences)
    {
        if (_ends.Length < sentences) _ends = new int[sentences * 2];
        return _ends.AsSpan(0, sentences);
    }

    /// <summary>Room for at least <paramref name="length"/> numbers; what it holds is undefined.</summary>
    /// <param name="buffer">Which buffer.</param>
    /// <param name="length">How many numbers.</param>
    internal Span<float> Floats(int buffer, int length) => _floats.Take(buffer, length).AsSpan(0, length);
}
