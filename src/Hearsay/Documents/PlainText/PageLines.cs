using System.Collections.Frozen;

namespace Hearsay.Documents.PlainText;

/// <summary>The lines of a page with their measures: what a model of furniture looks at.</summary>
/// <remarks>Made of the characters, the spans of the lines and what rules told of them, whatever page or text they come from.</remarks>
internal sealed class PageLines
{
    // Words shorter than this are in every text.
    private const int LongWord = 5;

    private static readonly ILookup<string, string> Words = Lexicon.Read("Documents/PlainText/line-words.lexicon").ToLookup(entry => entry[0], entry => entry[1]);
    private static readonly FrozenSet<uint> FunctionWords = Keys("function");
    private static readonly FrozenSet<uint> DateWords = Keys("date");

    private readonly LineFacts[] _facts;

    private PageLines(LineFacts[] facts, uint[] keys, int[] starts) => (_facts, WordKeys, WordStarts) = (facts, keys, starts);

    /// <summary>The lines' measures.</summary>
    public ReadOnlySpan<LineFacts> Facts => _facts;

    /// <summary>The keys of all words, line after line.</summary>
    public uint[] WordKeys { get; }

    /// <summary>Where in <see cref="WordKeys"/> each line begins, and where the last ends.</summary>
    public int[] WordStarts { get; }

    /// <summary>Measures the lines.</summary>
    /// <param name="text">The text of the page.</param>
    /// <param name="lines">The lines in order.</param>
    /// <param name="marks">What rules told of each.</param>
    /// <param name="weights">What words weigh; may be null where they are weighed later.</param>
    public static PageLines Measure(string text, IReadOnlyList<Span> lines, ReadOnlySpan<LineMark> marks, WordWeights? weights)
    {
        var facts = new LineFacts[lines.Count];
        var keys = new List<uint>(text.Length / 6);
        var isLong = new List<bool>(text.Length / 6);
        var starts = new int[lines.Count + 1];
        var repeats = new Dictionary<int, int>(lines.Count);
        var whole = new int[lines.Count];
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at].In(text);
            MeasureCharacters(line, ref facts[at], keys, isLong);
            facts[at].Mark = marks[at];
            starts[at + 1] = keys.Count;
            var hash = 17;
            for (var word = starts[at]; word < keys.Count; word++) hash = (hash * 31) + (int)keys[word];
            whole[at] = hash;
            repeats[hash] = repeats.GetValueOrDefault(hash) + 1;
        }

        for (var at = 0; at < facts.Length; at++) facts[at].Repeats = repeats[whole[at]];
        var page = new PageLines(facts, [.. keys], starts);
        page.MeasureTopic(isLong);
        if (weights is not null) page.Weigh(weights.Of);
        return page;
    }

    /// <summary>Sums up what the words of each line weigh.</summary>
    public void Weigh(Func<uint, float> weigh)
    {
        for (var at = 0; at < _facts.Length; at++)
        {
            float sum = 0, least = 0, most = 0;
            for (var word = WordStarts[at]; word < WordStarts[at + 1]; word++)
            {
                Add(weigh(WordKeys[word]));
                if (word > WordStarts[at]) Add(weigh(WordWeights.Key(WordKeys[word - 1], WordKeys[word])));
            }

            (_facts[at].WordSum, _facts[at].WordLeast, _facts[at].WordMost) = (sum, least, most);

            void Add(float weight) => (sum, least, most) = (sum + weight, Math.Min(least, weight), Math.Max(most, weight));
        }
    }

    private void MeasureTopic(List<bool> isLong)
    {
        // How many long lines hold a word; the line itself must not speak for its own words.
        var known = new Dictionary<uint, (int Last, int Count)>();
        for (var at = 0; at < _facts.Length; at++)
        {
            if (!_facts[at].IsProse || _facts[at].Mark != LineMark.None) continue;
            for (var word = WordStarts[at]; word < WordStarts[at + 1]; word++)
            {
                if (!isLong[word]) continue;
                var (last, count) = known.GetValueOrDefault(WordKeys[word], (-1, 0));
                if (last != at) known[WordKeys[word]] = (at, count + 1);
            }
        }

        for (var at = 0; at < _facts.Length; at++)
        {
            int all = 0, shared = 0, own = _facts[at].IsProse && _facts[at].Mark == LineMark.None ? 1 : 0;
            for (var word = WordStarts[at]; word < WordStarts[at + 1]; word++)
            {
                if (!isLong[word]) continue;
                all++;
                if (known.GetValueOrDefault(WordKeys[word]).Count > own) shared++;
            }

            _facts[at].Topic = all == 0 ? -1 : (float)shared / all;
        }
    }

    private static void MeasureCharacters(ReadOnlySpan<char> line, ref LineFacts facts, List<uint> keys, List<bool> isLong)
    {
        facts.Length = line.Length;
        facts.EndsSentence = Prose.EndsSentence(line);
        facts.EndsInColon = line[^1] == ':';
        facts.BeginsUpper = char.IsUpper(line[0]) || Prose.IsQuote(line[0]);
        facts.BeginsDigit = char.IsDigit(line[0]);
        for (var at = 0; at < line.Length;)
        {
            var letter = line[at];
            if (!char.IsLetterOrDigit(letter))
            {
                if (letter == ',') facts.Commas++;
                else if (letter is '|' or '›' or '»' or '>' or '•' or '·' or '/') facts.Separators++;
                else if (letter == '@') facts.HasAddress = true;
                else if (Prose.IsQuote(letter)) facts.HasQuote = true;
                else if (letter is '.' or '!' or '?' && at + 2 < line.Length && line[at + 1] == ' ' && !char.IsLower(line[at + 2])) facts.InnerStops++;
                else if (letter == ':' && line[at..].StartsWith("://", StringComparison.Ordinal)) facts.HasAddress = true;
                at++;
                continue;
            }

            var end = at + 1;
            var upper = char.IsUpper(letter) ? 1 : 0;
            var digits = char.IsDigit(letter) ? 1 : 0;
            for (; end < line.Length; end++)
            {
                if (char.IsLetterOrDigit(line[end]))
                {
                    if (char.IsUpper(line[end])) upper++;
                    else if (char.IsDigit(line[end])) digits++;
                }
                else if (line[end] is not ('\'' or '’' or '-') || end + 1 >= line.Length || !char.IsLetterOrDigit(line[end + 1]))
                {
                    break;
                }
            }

            var word = line[at..end];
            var key = WordWeights.Key(word);
            keys.Add(key);
            isLong.Add(word.Length >= LongWord && !FunctionWords.Contains(key));
            facts.Words++;
            facts.Digits += digits;
            if (char.IsUpper(letter)) facts.Capitalized++;
            if (upper == word.Length && upper > 1) facts.Shouted++;
            if (FunctionWords.Contains(key)) facts.Function++;
            if (DateWords.Contains(key) || (word.Length == 4 && digits == 4 && word[0] is '1' or '2')) facts.HasDate = true;
            if (word.Equals("www", StringComparison.OrdinalIgnoreCase)) facts.HasAddress = true;
            at = end;
        }
    }

    private static FrozenSet<uint> Keys(string kind) => Words[kind].SelectMany(words => words.Split(' ')).Select(word => WordWeights.Key(word)).ToFrozenSet();
}
