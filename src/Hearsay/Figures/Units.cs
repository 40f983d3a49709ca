using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>What a unit measures.</summary>
internal enum UnitKind
{
    None,
    Percent,
    Money,

    /// <summary>Money or a weight.</summary>
    Pounds,
    Measure,

    /// <summary>A measure whose sign counts only where it is written on to the digits.</summary>
    Glued,
    Time,
    Times,
}

/// <summary>A unit.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Name">Its name (see <see cref="Figure.UnitName"/>), or null where the words leave it open.</param>
/// <param name="InCapitals">Whether it counts in capitals only: the code of a currency that is a word otherwise ("TRY").</param>
internal readonly record struct Unit(UnitKind Kind, string? Name, bool InCapitals = false);

/// <summary>The units of <c>Figures/units.lexicon</c>. Safe to use from several threads.</summary>
internal static class Units
{
    /// <summary>The units by their words.</summary>
    public static readonly PhraseTable<Unit> Table = new(Lexicon.Read("Figures/units.lexicon").Where(entry => entry[1] != "sign").Select(entry => KeyValuePair.Create(
        entry[0],
        new Unit(
            Enum.Parse<UnitKind>(entry[1], ignoreCase: true),
            entry.Length > 2 ? entry[2] : null,
            (entry[1] == "glued" || (entry[1] == "money" && entry[0].Length > 1)) && entry[0].All(char.IsAsciiLetterUpper)))));

    private static readonly PhraseTable<Unit> Signs = new(Lexicon.Read("Figures/units.lexicon").Where(entry => entry[1] == "sign").Select(entry =>
        KeyValuePair.Create(entry[0], new Unit(UnitKind.Money, entry.Length > 2 ? entry[2] : null, InCapitals: true))));

    /// <summary>The unit of one word.</summary>
    public static UnitKind Kind(ReadOnlySpan<char> word) => Table.Word(word, out var unit) && IsWritten(unit, word) ? unit.Kind : UnitKind.None;

    /// <summary>Whether the word is a sign or a code of money that stands before its number.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => word.Length is > 0 and < 8 && Prefix(word, out _);

    /// <summary>
    /// Whether a word is the letters that stand for a sign of money where a text was turned into plain ASCII, and the digits behind them are
    /// an amount by their look: "PS2.7m", "PS21,700", but not "PS5".
    /// </summary>
    public static bool IsSign(ReadOnlySpan<char> word, ReadOnlySpan<char> digits) =>
        Signs.Word(word, out var unit) && IsWritten(unit, word) && digits.ContainsAny(',', '.');

    /// <summary>The number of pieces of the sign or code of money before a number; 0 where there is none.</summary>
    public static int Before(SentencePieces pieces, int at, out Unit unit)
    {
        unit = default;
        var word = pieces.Word(at);
        var next = pieces.Word(at + 1);
        if (pieces.Touches(at + 1) && IsSign(word, next) && Signs.Word(word, out unit)) return 1;
        if (word is "Y" && next is "=" && pieces.Touches(at + 1) && pieces.Touches(at + 2) && Signs.Forward(pieces, at, out unit) == 2) return 2;
        if (word.Length is 0 or > 7 || next.Length == 0 || char.IsAsciiDigit(word[0])) return 0;
        if (char.IsAsciiLetter(word[0]) && !char.IsAsciiDigit(next[0]) && next[0] is not ('$' or '-' or '.' or '−')) return 0;

        // "US$", "HK $", "$US" and "USD$" may be two pieces; "A $5 million deal" is not Australian.
        if (next.Length is > 0 and < 5 && (next[0] == '$' || word is "$"))
        {
            Span<char> both = stackalloc char[12];
            word.CopyTo(both);
            next.CopyTo(both[word.Length..]);
            var isOne = pieces.Touches(at + 1) || (word.Length > 1 && pieces.Tag(at) != PartOfSpeech.PRP) || word is "C" or "c";
            if (isOne && Prefix(both[..(word.Length + next.Length)], out unit)) return 2;
        }

        return Prefix(word, out unit) ? 1 : 0;
    }

    /// <summary>The number of pieces of the unit behind a number; 0 where there is none.</summary>
    public static int Behind(SentencePieces pieces, int at, out Unit unit)
    {
        var length = Table.Forward(pieces, at, out unit);
        if (length == 0 || !IsWritten(unit, pieces.Word(at))) return 0;

        // "5 m" and "10 in" are too often something else; "5 won" is a verb.
        var needsGlue = unit.Kind == UnitKind.Glued || (length == 1 && pieces.Word(at) is [var only] && char.IsAsciiLetter(only));
        if (needsGlue && pieces.Join(at) != PieceJoin.Glued) return 0;
        if (length == 1 && pieces.Tag(at) is PartOfSpeech.VBD or PartOfSpeech.VBP or PartOfSpeech.MD && pieces.Join(at) == PieceJoin.Apart) return 0;
        if (unit.Kind == UnitKind.Glued) unit = unit with { Kind = UnitKind.Measure };
        return length;
    }

    private static bool Prefix(ReadOnlySpan<char> word, out Unit unit)
    {
        if (!Table.Word(word, out unit) || unit.Kind != UnitKind.Money || !IsWritten(unit, word)) return false;
        if (!char.IsAsciiLetter(word[0]) || word[^1] == '$') return true;

        // A code, not a word in capitals: "EURO 2031" is a contest, "P5" a group.
        return word.Length is 2 or 3 && (unit.InCapitals || word.SequenceEqual(unit.Name) || word is "RMB" or "BTC" or "Rs" or "Rp" or "usd" or "eur" or "gbp");
    }

    private static bool IsWritten(Unit unit, ReadOnlySpan<char> word) => !unit.InCapitals || !word.ContainsAnyExceptInRange('A', 'Z');
}
