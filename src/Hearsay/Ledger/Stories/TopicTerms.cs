using Hearsay.Documents;

namespace Hearsay.Ledger.Stories;

/// <summary>A term of a text: a word without its plural, or a name of two words.</summary>
/// <param name="Hash">32 bits of a hash of it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsPair">Whether it is two words of a name.</param>
/// <param name="Order">The number of its word in its block, from 1.</param>
internal readonly record struct TopicTerm(uint Hash, Span Span, bool IsPair, int Order);

/// <summary>Reads the terms of a text.</summary>
/// <remarks>
/// Words are letters and digits with at least one letter; an apostrophe ends what counts of a word. Plurals lose their ending by Harman's S stemmer
/// (1991, "How effective is suffixing?"). The hash is 32-bit FNV-1a of the small letters, mixed at the end as in MurmurHash3.
/// </remarks>
internal static class TopicTerms
{
    private const int LongestWord = 40;

    /// <summary>Adds the terms of <paramref name="span"/> to <paramref name="terms"/>, in text order.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="span">A block of it.</param>
    /// <param name="isHeadline">Whether capitals tell nothing here.</param>
    /// <param name="most">How many words are read at most.</param>
    /// <param name="terms">What is added to.</param>
    /// <returns>How many words were read.</returns>
    public static int Read(string text, Span span, bool isHeadline, int most, List<TopicTerm> terms)
    {
        Span<char> word = stackalloc char[LongestWord];
        var (words, previous, previousEnd, previousStart) = (0, 0u, -2, 0);
        for (var at = span.Start; at < span.End && words < most;)
        {
            var letter = text[at];
            if (!char.IsLetterOrDigit(letter))
            {
                at++;
                continue;
            }

            var start = at;
            var (length, isWord, cut) = (0, false, false);
            for (; at < span.End; at++)
            {
                letter = text[at];
                if (letter is '\'' or '’' && at + 1 < span.End && char.IsLetter(text[at + 1]))
                {
                    // "Durrick's": the word; "O'Neill" and "don't" lose what follows too, everywhere alike.
                    cut |= length > 1;
                    continue;
                }

                if (!char.IsLetterOrDigit(letter)) break;
                isWord |= char.IsLetter(letter);
                if (!cut && length < LongestWord) word[length++] = char.ToLowerInvariant(letter);
            }

            words++;
            var isCapital = !isHeadline && char.IsUpper(text[start]);
            if (!isWord || length < 2)
            {
                previousEnd = -2;
                continue;
            }

            var hash = Hash(word[..Stem(word[..length])]);
            terms.Add(new TopicTerm(hash, new Span(start, at), false, words));
            if (isCapital && previousEnd == start - 1 && text[start - 1] == ' ') terms.Add(new TopicTerm(Mix(previous * 31 + hash), new Span(previousStart, at), true, words));
            if (isCapital) (previous, previousStart, previousEnd) = (hash, start, at);
            else previousEnd = -2;
        }

        return words;
    }

    /// <summary>Two terms as one: what is asked for where a term alone is too common.</summary>
    public static uint Pair(uint one, uint other) => Mix(Math.Min(one, other) * 31 + Math.Max(one, other));

    // How much of the word is left.
    private static int Stem(ReadOnlySpan<char> word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 && word[^4] is not ('e' or 'a') => word.Length - 2,
        [.., 'x', 'e', 's'] or [.., 's', 's', 'e', 's'] or [.., 'c', 'h', 'e', 's'] or [.., 's', 'h', 'e', 's'] when word.Length > 4 => word.Length - 2,
        [.., 's'] when word.Length > 3 && word[^2] is not ('u' or 's' or 'i') => word.Length - 1,
        _ => word.Length,
    };

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        for (var at = 0; at < word.Length; at++)
        {
            // "countries" and "country" meet in "countri".
            var letter = at == word.Length - 1 && word.Length > 3 && word[at] == 'y' && word[at - 1] is not ('a' or 'e' or 'o' or 'u') ? 'i' : word[at];
            hash = (hash ^ letter) * 16777619;
        }

        return Mix(hash);
    }

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
