using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Names as one label a word: outside, or first or further word of a type (BIO; Ramshaw and Marcus, 1995).</summary>
internal static class NameLabels
{
    /// <summary>The label of a word outside all names.</summary>
    internal const byte Outside = 0;

    /// <summary>The label of the first word of a name.</summary>
    internal static byte First(EntityType type) => (byte)(1 + (2 * (int)type));

    /// <summary>The label of its further words.</summary>
    internal static byte Further(EntityType type) => (byte)(2 + (2 * (int)type));

    /// <summary>The labels of a sentence's words.</summary>
    /// <param name="names">Its names, over its words from 0.</param>
    /// <param name="words">How many words it has.</param>
    internal static byte[] Write(ReadOnlySpan<NamedEntity> names, int words)
    {
        var labels = new byte[words];
        foreach (var name in names)
        {
            labels.AsSpan(name.Tokens.First..name.Tokens.End).Fill(Further(name.Type));
            labels[name.Tokens.First] = First(name.Type);
        }

        return labels;
    }

    /// <summary>For each label whether a corpus that marks the given types knows it.</summary>
    internal static bool[] Marked(ReadOnlySpan<EntityType> types)
    {
        var marked = new bool[EncoderShape.NameLabels];
        marked[Outside] = true;
        foreach (var type in types) marked[First(type)] = marked[Further(type)] = true;
        return marked;
    }

    /// <summary>The best row of labels in which every further word follows a word of its name (Viterbi, 1967).</summary>
    /// <param name="scores">For each word a row of scores.</param>
    /// <param name="labels">Receives one label per word.</param>
    /// <param name="back">Room for one number per word and label.</param>
    internal static void Choose(ReadOnlySpan<float> scores, Span<byte> labels, Span<byte> back)
    {
        const int Count = EncoderShape.NameLabels;
        if (labels.IsEmpty) return;
        Span<float> now = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        for (var label = 0; label < Count; label++) now[label] = label != Outside && label % 2 == 0 ? float.NegativeInfinity : scores[label];
        for (var word = 1; word < labels.Length; word++)
        {
            byte best = 0;
            for (var label = 1; label < Count; label++)
            {
                if (now[label] > now[best]) best = (byte)label;
            }

            for (var label = 0; label < Count; label++)
            {
                var from = best;
                if (label != Outside && label % 2 == 0) from = now[label - 1] >= now[label] ? (byte)(label - 1) : (byte)label;
                back[(word * Count) + label] = from;
                next[label] = now[from] + scores[(word * Count) + label];
            }

            next.CopyTo(now);
        }

        byte last = 0;
        for (var label = 1; label < Count; label++)
        {
            if (now[label] > now[last]) last = (byte)label;
        }

        for (var word = labels.Length - 1; word >= 0; word--)
        {
            labels[word] = last;
            if (word > 0) last = back[(word * Count) + last];
        }
    }

    /// <summary>Reads the names off the labels.</summary>
    /// <param name="labels">One per word.</param>
    /// <param name="first">The number of the first word.</param>
    /// <param name="names">Receives the names.</param>
    internal static void Read(ReadOnlySpan<byte> labels, int first, ICollection<NamedEntity> names)
    {
        for (var i = 0; i < labels.Length;)
        {
            if (labels[i] == Outside)
            {
                i++;
                continue;
            }

            var type = (EntityType)((labels[i] - 1) / 2);
            var end = i + 1;
            while (end < labels.Length && labels[end] == Further(type)) end++;
            names.Add(new NamedEntity(new TokenRange(first + i, first + end), type));
            i = end;
        }
    }
}
