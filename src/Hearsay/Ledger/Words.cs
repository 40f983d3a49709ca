using System.Text;
using Hearsay.Documents;

namespace Hearsay.Ledger;

/// <summary>A word as two texts are compared by it: a hash of its letters and digits, without case, apostrophes or punctuation.</summary>
internal readonly record struct Word(ulong Hash, Span Span);

/// <summary>Splits text into comparable words.</summary>
/// <remarks>64-bit FNV-1a (Fowler, Noll and Vo), which gives the same on every machine, with the finalizer of MurmurHash3 (Appleby).</remarks>
internal static class Words
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly Dictionary<ulong, bool> FunctionWords = Lexicon.Read("Ledger/function-words.lexicon")
        .ToDictionary(fields => Hash(fields[0]), fields => fields[1] == "preposition");

    /// <summary>The words of <paramref name="span"/>, in text order.</summary>
    public static IEnumerable<Word> In(string text, Span span)
    {
        var (hash, start, end) = (Offset, -1, -1);
        for (var at = span.Start; at < span.End;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at, span.End - at), out var rune, out var length);
            if (IsPart(rune))
            {
                if (start < 0) start = at;
                end = at + length;
                hash = Mix(hash, (ulong)Rune.ToLowerInvariant(rune).Value);
            }
            else if (start >= 0 && rune.Value is not ('\'' or '’'))
            {
                yield return new Word(Finish(hash), new Span(start, end));
                (hash, start) = (Offset, -1);
            }

            at += length;
        }

        if (start >= 0) yield return new Word(Finish(hash), new Span(start, end));
    }

    /// <summary>The hashes of a name's words, without a leading "the".</summary>
    public static ulong[] OfName(string name)
    {
        var words = In(name, new Span(0, name.Length)).Select(word => word.Hash).ToArray();
        return words.Length > 1 && words[0] == The ? words[1..] : words;
    }

    /// <summary>Whether the word tells nothing by itself: a function word of any class.</summary>
    public static bool IsFunctionWord(ulong hash) => FunctionWords.ContainsKey(hash);

    /// <summary>Whether the word ends the head of a noun phrase: "soldiers in the valley" is about soldiers.</summary>
    public static bool EndsHead(ulong hash) => FunctionWords.TryGetValue(hash, out var preposition) && preposition;

    /// <summary>Whether the word is passed over when two contents are compared.</summary>
    public static bool IsPassedOver(ulong hash) => FunctionWords.TryGetValue(hash, out var preposition) && !preposition;

    /// <summary>One hash for a run of words, in their order.</summary>
    public static ulong Run(ReadOnlySpan<ulong> words)
    {
        var hash = Offset;
        foreach (var word in words) hash = Finish(Mix(hash, word));
        return hash;
    }

    /// <summary>The hash of "the".</summary>
    public static ulong The { get; } = Hash("the");

    private static ulong Hash(string word) => In(word, new Span(0, word.Length)).Single().Hash;

    private static bool IsPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static ulong Mix(ulong hash, ulong value) => (hash ^ value) * Prime;

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
