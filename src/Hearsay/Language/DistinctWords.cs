using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>A word as the network sees it before it has read its neighbours.</summary>
/// <param name="Span">Where it first stands.</param>
/// <param name="SpaceBefore">Whether white space, or nothing, stands before it.</param>
/// <param name="SpaceAfter">Whether white space, or nothing, stands after it.</param>
internal readonly record struct DistinctWord(Span Span, bool SpaceBefore, bool SpaceAfter);

/// <summary>The different words among some tokens, in the order in which they first stand. Not safe to share between threads.</summary>
internal sealed class DistinctWords
{
    private readonly List<DistinctWord> _words = [];
    private int[] _numbers = [];
    private int[] _slots = [];

    /// <summary>How many there are.</summary>
    internal int Count => _words.Count;

    /// <summary>One of the different words.</summary>
    internal DistinctWord this[int number] => _words[number];

    /// <summary>The number of the word at a place among the tokens.</summary>
    internal int Number(int token) => _numbers[token];

    /// <summary>Forgets the words before and finds those of the tokens.</summary>
    internal void Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        _words.Clear();
        var room = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, tokens.Length * 2));
        if (_slots.Length < room) _slots = new int[room];
        if (_numbers.Length < tokens.Length) _numbers = new int[tokens.Length];
        var slots = _slots.AsSpan(0, room);
        slots.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            var span = tokens[i].Span;
            var before = span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1]);
            var after = span.End >= text.Length || char.IsWhiteSpace(text[span.End]);
            var characters = span.In(text);

            // A slot holds the number of a word and one, or 0. The process's own seed of the hash moves slots, never numbers.
            var slot = (string.GetHashCode(characters, StringComparison.Ordinal) + (before ? 1 : 0) + (after ? 2 : 0)) & (room - 1);
            while (slots[slot] != 0 && !IsSame(text, _words[slots[slot] - 1], characters, before, after)) slot = (slot + 1) & (room - 1);
            if (slots[slot] == 0)
            {
                _words.Add(new DistinctWord(span, before, after));
                slots[slot] = _words.Count;
            }

            _numbers[i] = slots[slot] - 1;
        }
    }

    private static bool IsSame(ReadOnlySpan<char> text, DistinctWord word, ReadOnlySpan<char> characters, bool before, bool after) =>
        word.SpaceBefore == before && word.SpaceAfter == after && word.Span.In(text).SequenceEqual(characters);
}
