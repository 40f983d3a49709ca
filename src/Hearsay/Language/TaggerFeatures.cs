namespace Hearsay.Language;

/// <summary>The features that the tagger decides by, each hashed to a number of <see cref="Bits"/> bits.</summary>
/// <remarks>
/// Source: Ratnaparkhi, "A maximum entropy model for part-of-speech tagging" (1996): the word, its affixes and shape, its neighbours
/// and the two tags before it; with the tags that the neighbours had in training, after Toutanova and others (2003).
/// Changing a feature calls for a new <see cref="TaggerModel.Version"/> and a new model.
/// </remarks>
internal static class TaggerFeatures
{
    /// <summary>The number of bits of a feature.</summary>
    public const int Bits = 28;

    /// <summary>How many features a word has.</summary>
    public const int Count = 38;

    /// <summary>Writes the features of the middle one of five words.</summary>
    /// <param name="window">The word, with two neighbours on either side.</param>
    /// <param name="tag2">The tag of the first of the five.</param>
    /// <param name="tag1">The tag of the second.</param>
    /// <param name="place">A number for the sentence's capitals and whether the word is its first.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers.</param>
    public static void Write(ReadOnlySpan<TaggerWord> window, PartOfSpeech tag2, PartOfSpeech tag1, ulong place, Span<uint> features)
    {
        ref readonly var before2 = ref window[0];
        ref readonly var before = ref window[1];
        ref readonly var word = ref window[2];
        ref readonly var after = ref window[3];
        ref readonly var after2 = ref window[4];
        var t1 = (ulong)tag1 + 1;
        var t12 = (((ulong)tag2 + 1) << 6) | t1;
        var own = word.Entry.Class;
        var next = after.Entry.Class;
        var next2 = after2.Entry.Class;

        features[0] = Of(0, word.Exact);
        features[1] = Of(1, word.Lower);
        features[2] = Of(2, word.Prefix1);
        features[3] = Of(3, word.Prefix2);
        features[4] = Of(4, word.Prefix3);
        features[5] = Of(5, word.Suffix1);
        features[6] = Of(6, word.Suffix2);
        features[7] = Of(7, word.Suffix3);
        features[8] = Of(8, word.Suffix4);
        features[9] = Of(9, word.Shape);
        features[10] = Of(10, word.Shape, place);
        features[11] = Of(11, t1);
        features[12] = Of(12, t12);
        features[13] = Of(13, t1, word.Lower);
        features[14] = Of(14, t1, word.Suffix3);
        features[15] = Of(15, t12, own);
        features[16] = Of(16, before.Lower);
        features[17] = Of(17, before2.Lower);
        features[18] = Of(18, after.Lower);
        features[19] = Of(19, after2.Lower);
        features[20] = Of(20, before.Suffix3);
        features[21] = Of(21, after.Suffix3);
        features[22] = Of(22, own);
        features[23] = Of(23, next);
        features[24] = Of(24, (next << 16) | next2);
        features[25] = Of(25, (t1 << 32) | (own << 16) | next);
        features[26] = Of(26, t1, after.Lower);
        features[27] = Of(27, before.Lower, word.Lower);
        features[28] = Of(28, word.Lower, after.Lower);
        features[29] = Of(29, after.Shape, word.Shape);
        features[30] = Of(30, before.Shape, word.Shape);
        features[31] = Of(31, word.Suffix2, after.Suffix2);
        features[32] = Of(32, word.Lower, next);
        features[33] = Of(33, t12, word.Lower);
        features[34] = Of(34, word.Suffix3, word.Shape);
        features[35] = Of(35, 0);
        features[36] = Of(36, (place << 32) | (word.LowerEntry.Class << 16) | own);
        features[37] = Of(37, word.Suffix3, place);
    }

    private static uint Of(ulong template, ulong value) => Mix(value + (template * 0x9E3779B97F4A7C15));

    private static uint Of(ulong template, ulong one, ulong two) => Mix((one * 0xD6E8FEB86659FD93) + (two ^ (two >> 31)) + (template * 0x9E3779B97F4A7C15));

    private static uint Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 29)) * 0x94D049BB133111EB;
        return (uint)(value >> (64 - Bits));
    }
}
