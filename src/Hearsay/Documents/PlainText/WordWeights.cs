using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Documents.PlainText;

/// <summary>What words and pairs of words tell of a line: a logarithm of how much oftener they stand in an article than around it.</summary>
/// <remarks>Words are known by a hash of their lower case letters, so that no string is made of a line. Immutable; safe to share between threads.</remarks>
internal sealed class WordWeights(IEnumerable<KeyValuePair<uint, float>> weights)
{
    private readonly FrozenDictionary<uint, float> _weights = weights.ToFrozenDictionary();

    /// <summary>What the word or pair of words weighs; 0 if it is unknown.</summary>
    public float Of(uint key) => _weights.GetValueOrDefault(key);

    /// <summary>The key of a word.</summary>
    public static uint Key(ReadOnlySpan<char> word)
    {
        // FNV-1a.
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            var plain = letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter < 128 ? letter : letter == '’' ? '\'' : char.ToLowerInvariant(letter);
            hash = (hash ^ (char.IsDigit(plain) ? '0' : plain)) * 16777619u;
        }

        return hash;
    }

    /// <summary>The key of a pair of words.</summary>
    public static uint Key(uint first, uint second) => ((first * 0x9E3779B1u) ^ (second + 0x7F4A7C15u)) * 0x85EBCA6Bu;

    /// <summary>Reads the entries of a lexicon: a word or two, and a weight.</summary>
    public static WordWeights Read(IEnumerable<(string Words, string Weight)> entries)
    {
        var weights = new Dictionary<uint, float>();
        foreach (var (words, weight) in entries)
        {
            var space = words.IndexOf(' ', StringComparison.Ordinal);
            var key = space < 0 ? Key(words) : Key(Key(words.AsSpan(0, space)), Key(words.AsSpan(space + 1)));
            weights[key] = float.Parse(weight, CultureInfo.InvariantCulture);
        }

        return new WordWeights(weights);
    }
}
