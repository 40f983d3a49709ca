using System.Buffers;
using System.Collections.Frozen;
using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>Splits a run of letters, digits and the marks between them into tokens.</summary>
/// <remarks>
/// The lists are <c>affixes.lexicon</c> (what a hyphen does not part), <c>contractions.lexicon</c> (words written together) and
/// <c>number-suffixes.lexicon</c> (units glued to digits), all learned from the training parts of EWT and GUM. Linear in the run's length.
/// </remarks>
internal static class WordParts
{
    // No word of the lists is longer.
    private const int Longest = 16;

    private static readonly FrozenDictionary<string, string> Affixes =
        Lexicon.Read("Text/affixes.lexicon").ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (int First, bool AnyCase)> Contractions = Lexicon.Read("Text/contractions.lexicon")
        .ToFrozenDictionary(entry => entry[0] + entry[1], entry => (entry[0].Length, entry is not [_, _, "lower"]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Units =
        Lexicon.Read("Text/number-suffixes.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> AffixesByChars = Affixes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, (int First, bool AnyCase)>.AlternateLookup<ReadOnlySpan<char>> ContractionsByChars = Contractions.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitsByChars = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Marks = SearchValues.Create("-‐‑–/");

    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-/");

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,:");

    /// <summary>Appends the tokens of a run.</summary>
    internal static void Split(ReadOnlySpan<char> text, Span run, int limit, ICollection<Token> tokens)
    {
        var whole = run.In(text);
        var at = run.Start;
        if (whole.ContainsAny(Marks) && !IsWhole(whole))
        {
            for (var i = run.Start + 1; i < run.End - 1; i++)
            {
                if (!Parts(text, run, at, i)) continue;
                Word(text, new Span(at, i), limit, tokens);
                tokens.Add(new Token(new Span(i, i + 1), TokenKind.Punctuation));
                at = i + 1;
            }
        }

        Word(text, new Span(at, run.End), limit, tokens);
    }

    /// <summary>A clitic behind an apostrophe at <paramref name="at"/>, and where it ends.</summary>
    internal static bool IsClitic(ReadOnlySpan<char> text, int at, int limit, out int end)
    {
        end = at + 1;
        while (end < limit && char.IsLetter(text[end])) end++;
        return text[(at + 1)..end] is "s" or "S" or "d" or "m" or "re" or "ve" or "ll";
    }

    /// <summary>Addresses, dates and telephone numbers, which no mark parts.</summary>
    private static bool IsWhole(ReadOnlySpan<char> run)
    {
        if (run.Contains('@')) return true;
        var slash = run.IndexOf('/');
        // "port.example/pier", and "11/29/2000", "9/11" or "713/345-7942".
        if (slash > 0 && WebAddress.IsDomain(run[..slash])) return true;
        if (run.ContainsAnyExcept(DateCharacters)) return false;
        if (slash > 0) return true;
        var first = run.IndexOf('-');
        var last = run.LastIndexOf('-');
        if (first < 0) return false;
        if (last > first) return true;
        // A telephone number or a zip code with its extension; "500-1000" is a range.
        var (before, after) = (first, run.Length - first - 1);
        return after == 4 && (before is 1 or 5 || (before == 3 && !run.EndsWith("00") && !run.EndsWith("50")));
    }

    /// <summary>Whether the mark at <paramref name="i"/> parts the token that began at <paramref name="at"/> from the next.</summary>
    private static bool Parts(ReadOnlySpan<char> text, Span run, int at, int i)
    {
        var c = text[i];
        if (c == '–') return true;
        if (c == '/')
        {
            // "w/o" and "l/c" are whole, and "9/11" behind a prefix.
            var next = run.End - i - 1;
            return !(i - at == 1 && (next == 1 || !char.IsLetterOrDigit(text[i + 2]))) && !(char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]));
        }

        if (!WordRun.IsHyphen(c)) return false;
        var end = i + 1;
        while (end < run.End && end - i <= Longest && !WordRun.IsHyphen(text[end]) && text[end] is not ('/' or '–')) end++;
        return !IsPrefix(LastPart(text[at..i]), text[(i + 1)..end]) && !Is(WithoutClitic(text[(i + 1)..end]), "suffix")
            && !(end - at <= Longest && Is(text[at..end], "whole"));
    }

    /// <summary>"Non-stop" and "mid-2004", but not "UN-backed".</summary>
    private static bool IsPrefix(ReadOnlySpan<char> part, ReadOnlySpan<char> behind) =>
        Is(part, "prefix") && !(part.Length > 1 && char.IsUpper(part[^1]) && char.IsLower(behind[0]));

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word) => word[(word.LastIndexOfAny("-‐‑") + 1)..];

    private static ReadOnlySpan<char> WithoutClitic(ReadOnlySpan<char> word) => CliticStart(word) is > 0 and var clitic ? word[..clitic] : word;

    private static bool Is(ReadOnlySpan<char> part, string kind) => part.Length <= Longest && AffixesByChars.TryGetValue(part, out var found) && found == kind;

    /// <summary>Appends a word without hyphens: one token, or two where a clitic or a unit is split off.</summary>
    private static void Word(ReadOnlySpan<char> text, Span span, int limit, ICollection<Token> tokens)
    {
        var word = span.In(text);
        var isNumber = char.IsDigit(word[0]);
        var first = isNumber ? TokenKind.Number : TokenKind.Word;
        if (isNumber ? UnitStart(word) is > 0 and var split : (split = SecondWord(word)) > 0)
        {
            tokens.Add(new Token(new Span(span.Start, span.Start + split), first));
            tokens.Add(new Token(new Span(span.Start + split, span.End), TokenKind.Word));
            return;
        }

        tokens.Add(new Token(span, first));
    }

    private static int SecondWord(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || !ContractionsByChars.TryGetValue(word, out var contraction)) return CliticStart(word);
        return contraction.AnyCase || char.IsLower(word[0]) ? contraction.First : 0;
    }

    /// <summary>Where the unit behind digits begins ("5|pm", "4.2|bn"), or 0.</summary>
    private static int UnitStart(ReadOnlySpan<char> word)
    {
        var digits = word.LastIndexOfAnyInRange('0', '9') + 1;
        if (digits == 0 || digits == word.Length || word.Length - digits > Longest) return 0;
        return UnitsByChars.Contains(word[digits..]) && !word[..digits].ContainsAnyExcept(NumberCharacters) ? digits : 0;
    }

    /// <summary>Where the clitic at the end of a word begins, or 0: n't, 's, 're, 've, 'll, 'd, 'm.</summary>
    private static int CliticStart(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        var last = word[^1];
        if (last is 't' or 'T' && WordRun.IsApostrophe(word[^2]) && word[^3] is 'n' or 'N' && word.Length > 3) return word.Length - 3;
        if (last is 's' or 'S' or 'd' or 'D' or 'm' or 'M' && WordRun.IsApostrophe(word[^2])) return word.Length - 2;
        if (word.Length > 3 && WordRun.IsApostrophe(word[^3]) && word[^2..] is "re" or "RE" or "ve" or "VE" or "ll" or "LL") return word.Length - 3;
        return 0;
    }
}
