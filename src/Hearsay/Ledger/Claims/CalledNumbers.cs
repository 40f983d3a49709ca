using System.Collections.Frozen;
using Hearsay.Documents;
using Hearsay.Figures;

namespace Hearsay.Ledger.Claims;

/// <summary>Tells numbers that are called ("a 911 call") from those that count: <c>called-numbers.lexicon</c>.</summary>
internal static class CalledNumbers
{
    /// <summary>So many UTF-16 units around the number are looked at.</summary>
    private const int Reach = 32;

    private const int MostWords = 3;

    private static readonly FrozenSet<string> Numbers = Of("number");
    private static readonly FrozenSet<string> Beside = Of("beside");

    /// <summary>Whether a figure is such a number: three digits alone, with a word of calling close by.</summary>
    public static bool Is(string text, Figure figure)
    {
        if (!Numbers.Contains(figure.Span.Of(text))) return false;
        var before = ClaimWords.In(text, new Span(Math.Max(0, figure.Span.Start - Reach), figure.Span.Start)).TakeLast(MostWords);
        var behind = ClaimWords.In(text, new Span(figure.Span.End, Math.Min(text.Length, figure.Span.End + Reach))).Take(MostWords);
        return before.Concat(behind).Any(word => Beside.Contains(word.Word));
    }

    private static FrozenSet<string> Of(string kind) =>
        Lexicon.Read("Ledger/Claims/called-numbers.lexicon").Where(entry => entry[0] == kind).Select(entry => entry[1]).ToFrozenSet(StringComparer.Ordinal);
}
