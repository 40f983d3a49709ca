namespace Hearsay.Language;

/// <summary>Letters that mean the same to a model count as one.</summary>
internal static class LetterFolding
{
    /// <summary>Every digit as 9, typographic marks and dashes as the plain ones.</summary>
    internal static char Same(char c) => c switch
    {
        >= '0' and <= '9' => '9',
        <= '\u007F' => c,
        '’' or '‘' or '‛' or '\u02BC' => '\'',
        '“' or '”' or '„' or '‟' => '"',
        '–' or '—' or '‐' or '‑' or '‒' or '―' or '−' => '-',
        '…' => '.',
        _ => c,
    };

    /// <summary>The small letter.</summary>
    internal static char Small(char c) => c <= '\u007F' ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);

    /// <summary>Capital (X), small letter (x), digit (9), or the sign itself; a question mark for signs beyond ASCII.</summary>
    /// <param name="c">A character after <see cref="Same"/>.</param>
    /// <param name="small">The same after <see cref="Small"/>.</param>
    internal static char Kind(char c, char small)
    {
        if (c == '9') return '9';
        if (c != small) return 'X';
        if (c is >= 'a' and <= 'z') return 'x';
        if (c <= '\u007F') return c;
        return char.IsLetter(c) ? 'x' : '?';
    }
}
