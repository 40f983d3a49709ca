using Hearsay.Text;

namespace Hearsay.Dates;

/// <summary>A run of letters, a run of digits or a mark inside a token: what the grammar of dates reads.</summary>
/// <remarks>Tokens hold "5pm", "10-15", "a.m." and "Q3" together or apart as their own rules have it; atoms are the same for all.</remarks>
/// <param name="Start">Where it begins, in UTF-16 units of the article's text.</param>
/// <param name="End">One past where it ends.</param>
/// <param name="Token">The token that it belongs to.</param>
/// <param name="Mark">The mark itself; 'a' for a word, '0' for a number.</param>
/// <param name="Number">The number, or -1 for what is none or is longer than eight digits.</param>
/// <param name="Entry">What the lexicon says of the word, or null.</param>
/// <param name="Glued">Whether nothing stands between it and the atom before.</param>
internal readonly record struct TimeAtom(int Start, int End, int Token, char Mark, int Number, TimeWord? Entry, bool Glued)
{
    /// <summary>The length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is a word.</summary>
    public bool IsWord => Mark == 'a';

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Mark == '0';
}

/// <summary>Cuts the tokens of a sentence into atoms; one list is filled again for each sentence.</summary>
internal sealed class TimeAtoms
{
    private TimeAtom[] atoms = new TimeAtom[128];

    /// <summary>The atoms of the sentence read last.</summary>
    public ReadOnlySpan<TimeAtom> All => atoms.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the sentence has a number or a word of the lexicon at all.</summary>
    public bool HasTimes { get; private set; }

    /// <summary>Reads a sentence.</summary>
    public void Read(Analysis analysis, Sentence sentence)
    {
        Count = 0;
        HasTimes = false;
        var text = analysis.Article.Text.AsSpan();
        var last = -1;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var span = analysis.Tokens[token].Span;
            var word = text[span.Start..span.End];
            if (word.Length > 8 && (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.") || word.Contains('@')))
            {
                Add(new TimeAtom(span.Start, span.End, token, 'a', -1, null, span.Start == last));
                last = span.End;
                continue;
            }

            for (var at = 0; at < word.Length;)
            {
                var end = at + 1;
                var mark = word[at];
                var number = -1;
                TimeWord? entry = null;
                if (char.IsAsciiDigit(mark))
                {
                    while (end < word.Length && char.IsAsciiDigit(word[end])) end++;
                    mark = '0';
                    if (end - at <= 8) number = int.Parse(word[at..end]);
                    HasTimes = true;
                }
                else if (IsLetter(word, at))
                {
                    while (end < word.Length && IsLetter(word, end)) end++;
                    mark = 'a';
                    entry = TimeWords.Find(word[at..end]);
                    HasTimes |= entry is not null;
                }

                Add(new TimeAtom(span.Start + at, span.Start + end, token, mark, number, entry, span.Start + at == last));
                last = span.Start + end;
                at = end;
            }
        }
    }

    private static bool IsLetter(ReadOnlySpan<char> word, int at) =>
        char.IsLetter(word[at]) || (word[at] is '\'' or '’' && at + 1 < word.Length && char.IsLetter(word[at + 1]));

    private void Add(TimeAtom atom)
    {
        if (Count == atoms.Length) Array.Resize(ref atoms, Count * 2);
        atoms[Count++] = atom;
    }
}
