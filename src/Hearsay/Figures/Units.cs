namespace Hearsay.Figures;

/// <summary>What a unit measures.</summary>
internal enum UnitKind
{
    None,
    Percent,
    Money,
    Measure,
    Glued,
    Time,
    Times,
}

/// <summary>The units of <c>Figures/units.lexicon</c>. Safe to use from several threads.</summary>
internal static class Units
{
    /// <summary>The units by their words.</summary>
    public static readonly PhraseTable<UnitKind> Table = new(Lexicon.Read("Figures/units.lexicon")
        .Select(entry => KeyValuePair.Create(entry[0], Enum.Parse<UnitKind>(entry[1], ignoreCase: true))));

    /// <summary>What a one-word unit measures.</summary>
    public static UnitKind Kind(ReadOnlySpan<char> word) => Table.Word(word, out var kind) ? kind : UnitKind.None;

    /// <summary>Whether the word is a sign or a code that stands before its number.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) =>
        Kind(word) == UnitKind.Money && (!char.IsAsciiLetter(word[0]) || !word.ContainsAnyExceptInRange('A', 'Z') || word[^1] == '$');

    /// <summary>The number of pieces of the unit behind a number; 0 where there is none.</summary>
    public static int Behind(SentencePieces pieces, int at, out UnitKind kind)
    {
        var length = Table.Forward(pieces, at, out kind);
        if (length == 0) return 0;

        // "5 m" and "10 in" are too often something else.
        var needsGlue = kind == UnitKind.Glued || (length == 1 && pieces.Word(at) is [var only] && char.IsAsciiLetter(only));
        if (needsGlue && pieces.Join(at) != PieceJoin.Glued) return 0;
        if (kind == UnitKind.Glued) kind = UnitKind.Measure;
        return length;
    }
}
