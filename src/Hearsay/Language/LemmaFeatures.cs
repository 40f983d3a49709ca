namespace Hearsay.Language;

/// <summary>The features by which the lemmatizer chooses a rule for a word that its lexicon does not settle.</summary>
/// <remarks>Numbers of <see cref="Bits"/> bits; two features may share a number, which costs little.</remarks>
internal static class LemmaFeatures
{
    /// <summary>How many features a word has.</summary>
    public const int Count = Lexical + 13;

    /// <summary>How many of them, at the beginning, look at the whole word.</summary>
    public const int Lexical = 10;

    /// <summary>The bits of a feature's number.</summary>
    public const int Bits = 30;

    /// <summary>Writes the features of the word in the middle of <paramref name="window"/>.</summary>
    /// <param name="word">The word's characters.</param>
    /// <param name="window">Five places: two words before, the word, two words behind.</param>
    /// <param name="isFirst">Whether no word with letters stands before it in the sentence.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers.</param>
    public static void Write(ReadOnlySpan<char> word, ReadOnlySpan<Place> window, bool isFirst, Span<uint> features)
    {
        var (here, before, next) = (window[2], window[1], window[3]);
        var (small, tag, universal) = (here.Word.Small, (ulong)here.Tag, (ulong)here.Universal);
        var form = (ulong)here.Word.Case;
        features[0] = Mix(1, small, tag);
        features[1] = Mix(2, small, tag, form);
        features[2] = Mix(3, small);
        features[3] = Mix(4, small, universal);
        features[4] = Mix(5, small, tag, (ulong)next.Tag);
        features[5] = Mix(6, small, tag, next.Word.Small);
        features[6] = Mix(7, small, tag, (ulong)before.Tag);
        features[7] = Mix(8, small, tag, before.Word.Small);
        features[8] = Mix(9, small, (ulong)next.Tag, (ulong)window[4].Tag);
        features[9] = Mix(10, here.Word.Exact);

        var at = Lexical;
        for (var letters = 1; letters <= 6; letters++) features[at++] = Mix(10 + (ulong)letters, LemmaWord.Ending(word, letters), tag);
        features[at++] = Mix(17, LemmaWord.Ending(word, 3), tag, form);
        features[at++] = Mix(18, LemmaWord.Ending(word, 4), universal);
        features[at++] = Mix(19, form | (isFirst ? 8UL : 0), tag, universal);
        features[at++] = Mix(20, form, tag, (ulong)before.Word.Case | ((ulong)next.Word.Case << 4));
        features[at++] = Mix(21, form, tag, (ulong)before.Tag);
        features[at++] = Mix(22, form, tag, (ulong)next.Tag);
        features[at] = Mix(23, form | (isFirst ? 8UL : 0), tag, (ulong)Math.Min(word.Length, 12));
    }

    private static uint Mix(ulong kind, ulong first, ulong second = 0, ulong third = 0)
    {
        var hash = ((kind * 0x9E3779B97F4A7C15) ^ first) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 29) ^ second) * 0x94D049BB133111EB;
        hash = (hash ^ (hash >> 31) ^ third) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> (64 - Bits));
    }

    /// <summary>A word and its tags.</summary>
    internal readonly record struct Place(LemmaWord Word, PartOfSpeech Tag, UniversalTag Universal)
    {
        /// <summary>A place before the first word.</summary>
        public static Place Before { get; } = new(LemmaWord.Outside(1), PartOfSpeech.Unknown, UniversalTag.Unknown);

        /// <summary>A place behind the last word.</summary>
        public static Place Behind { get; } = new(LemmaWord.Outside(2), PartOfSpeech.Unknown, UniversalTag.Unknown);
    }
}
