using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>What a modifier makes of a number.</summary>
internal enum ModifierEffect
{
    None,
    High,
    Low,
    About,
    Exact,
    Strengthen,
    More,
}

/// <summary>Sets the words that qualify a number on it, from <c>Figures/modifiers.lexicon</c>. Safe to use from several threads.</summary>
internal static class Modifiers
{
    private const int MostModifiers = 3;

    private static readonly PhraseTable<ModifierEffect> Before = Read("before");
    private static readonly PhraseTable<ModifierEffect> After = Read("after");
    private static readonly PhraseTable<ModifierEffect> Beside = Read("beside");

    private static readonly HashSet<string> Priors = Lexicon.Read("Figures/left-alone.lexicon")
        .Where(entry => entry[1] == "prior")
        .Select(entry => $"{entry[0]} {entry[2]}")
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PriorLookup =
        Priors.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = Lexicon.Read("Figures/modifiers.lexicon")
        .Where(entry => entry[1] == "denial")
        .Select(entry => entry[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of pieces of the modifier that begins at a piece; 0 where none does.</summary>
    public static int Ahead(SentencePieces pieces, int at)
    {
        var length = Before.Forward(pieces, at, out var effect);
        return effect == ModifierEffect.More ? 0 : length;
    }

    /// <summary>Whether a modifier that bounds a number or makes it rough ends before a piece ("more than" half).</summary>
    public static bool IsBound(SentencePieces pieces, int at) =>
        Before.Backward(pieces, at, out var effect) > 0 && effect is ModifierEffect.High or ModifierEffect.Low or ModifierEffect.About;

    /// <summary>The quantity with the modifiers that stand around it, and the bounds that they leave.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="quantity">The bare quantity.</param>
    /// <param name="limit">The piece before which no modifier may begin: the end of the figure before.</param>
    public static Quantity Apply(SentencePieces pieces, Quantity quantity, int limit)
    {
        var first = quantity.First;
        int modifierFirst = -1, modifierEnd = -1;
        bool high = false, low = false, about = false, more = false;
        for (var count = 0; count < MostModifiers; count++)
        {
            var length = modifierFirst == first ? Beside.Backward(pieces, first, out _) : 0;
            var effect = ModifierEffect.Strengthen;
            if (length == 0) length = Before.Backward(pieces, first, out effect);
            if (length == 0 || first - length < limit || pieces.IsDated(first - length)) break;
            if (IsPreposition(pieces, first - length, length) || IsDenied(pieces, first - length)) break;
            first -= length;
            if (effect == ModifierEffect.More)
            {
                more = true;
                continue;
            }

            modifierFirst = first;
            if (modifierEnd < 0) modifierEnd = first + length;
            high |= effect == ModifierEffect.High;
            low |= effect == ModifierEffect.Low;
            about |= effect == ModifierEffect.About;
        }

        var end = quantity.End;
        var behind = After.Forward(pieces, end, out var after);
        if (behind > 0 && IsOwn(pieces, end, behind))
        {
            // Of "averaging 10 or more" the words that bound it tell more.
            var bounds = !high && !low && after is ModifierEffect.High or ModifierEffect.Low;
            high |= after == ModifierEffect.High;
            low |= after == ModifierEffect.Low;
            about |= after == ModifierEffect.About;
            if (modifierFirst < 0 || bounds) (modifierFirst, modifierEnd) = (end, end + behind);
            end += behind;
        }

        return quantity with
        {
            First = first,
            End = end,
            Low = high && quantity.Flaw != FigureFlaw.UpsideDown ? null : quantity.Low,
            High = low && quantity.Flaw != FigureFlaw.UpsideDown ? null : quantity.High,
            Modifier = modifierFirst < 0 ? quantity.Modifier : pieces.Cover(modifierFirst, modifierEnd),
            IsIncrement = more,
            IsAbout = about,
        };
    }

    /// <summary>"We know about 10,000 soldiers" and "a dispute over 40 tanks" hold a preposition, not a modifier.</summary>
    private static bool IsPreposition(SentencePieces pieces, int at, int length)
    {
        if (length != 1 || at == 0) return false;
        var word = pieces.Word(at);
        var before = pieces.Word(at - 1);
        Span<char> key = stackalloc char[40];
        if (before.Length + word.Length + 1 > key.Length) return false;
        before.CopyTo(key);
        key[before.Length] = ' ';
        word.CopyTo(key[(before.Length + 1)..]);
        return PriorLookup.Contains(key[..(before.Length + word.Length + 1)]);
    }

    /// <summary>"Has not yet exceeded 40": the bound of a verb that is denied is no bound.</summary>
    private static bool IsDenied(SentencePieces pieces, int at)
    {
        if (pieces.Tag(at) is not (PartOfSpeech.VB or PartOfSpeech.VBD or PartOfSpeech.VBN or PartOfSpeech.VBP or PartOfSpeech.VBZ or PartOfSpeech.VBG)) return false;
        for (var back = at - 1; back >= at - 3; back--)
        {
            if (Negations.Contains(pieces.Word(back))) return true;
        }

        return false;
    }

    /// <summary>A modifier behind the number belongs to it unless a number of its own follows ("40 at least 30 of whom").</summary>
    private static bool IsOwn(SentencePieces pieces, int at, int length) =>
        !pieces.Is(at + length, "than") && !pieces.IsDigits(at + length) && AmountReader.Read(pieces, at + length, isMoney: false).Kind == AmountKind.None;

    private static PhraseTable<ModifierEffect> Read(string place) => new(Lexicon.Read("Figures/modifiers.lexicon")
        .Where(entry => entry[1] == place)
        .Select(entry => KeyValuePair.Create(entry[0], Enum.Parse<ModifierEffect>(entry[2], ignoreCase: true))));
}
