namespace Hearsay.Training.Furniture;

/// <summary>Tells which lines of a page belong to its article, from the text that annotators took out of the page.</summary>
/// <remarks>
/// Lines are laid along the article's words in order. A long line belongs to it where most of its runs of three words stand in it; a short
/// one only where it stands between its neighbours there, too: a word of a menu occurs in any article by chance.
/// </remarks>
internal static class LineLabels
{
    private const int Run = 3;
    private const int Short = 8;
    private const int MostPlaces = 200;

    /// <summary>Whether each line is the article's.</summary>
    /// <param name="lines">The keys of the words of each line.</param>
    /// <param name="article">The keys of the article's words.</param>
    public static bool[] Of(IReadOnlyList<uint[]> lines, uint[] article)
    {
        var places = new Dictionary<uint, List<int>>();
        var runs = new HashSet<(uint, uint, uint)>();
        for (var at = 0; at < article.Length; at++)
        {
            if (!places.TryGetValue(article[at], out var list)) places[article[at]] = list = [];
            list.Add(at);
            if (at + Run <= article.Length) runs.Add((article[at], article[at + 1], article[at + 2]));
        }

        var labels = new bool[lines.Count];
        var starts = new int[lines.Count];
        var ends = new int[lines.Count];
        Array.Fill(starts, -1);
        for (var at = 0; at < lines.Count; at++)
        {
            var words = lines[at];
            if (words.Length < Short) continue;
            var known = 0;
            for (var word = 0; word + Run <= words.Length; word++)
            {
                if (runs.Contains((words[word], words[word + 1], words[word + 2]))) known++;
            }

            if (known * 2 < words.Length - Run + 1) continue;
            labels[at] = true;
            starts[at] = Place(words, article, places, fromEnd: false);
            ends[at] = Place(words, article, places, fromEnd: true);
        }

        LabelShortLines(lines, article, places, labels, starts, ends);
        return labels;
    }

    // A short line is the article's where it follows its predecessor's last word, or precedes its successor's first, within a few words.
    private static void LabelShortLines(IReadOnlyList<uint[]> lines, uint[] article, Dictionary<uint, List<int>> places, bool[] labels, int[] starts, int[] ends)
    {
        for (var again = true; again;)
        {
            again = false;
            int before = -1, last = -1000;
            for (var at = 0; at < lines.Count; at++)
            {
                if (labels[at] && starts[at] >= 0) (before, last) = (ends[at], at);
                else if (!labels[at] && at - last <= 12) Try(at, before, before + 4);
                if (labels[at] && starts[at] >= 0) (before, last) = (ends[at], at);
            }

            var next = lines.Count + 1000;
            var after = article.Length;
            for (var at = lines.Count - 1; at >= 0; at--)
            {
                if (!labels[at] && next - at <= 12) Try(at, after - lines[at].Length - 3, after - lines[at].Length + 1);
                if (labels[at] && starts[at] >= 0) (after, next) = (starts[at], at);
            }

            void Try(int at, int low, int high)
            {
                var words = lines[at];
                if (words.Length is 0 or >= Short * 3 || !places.TryGetValue(words[0], out var list)) return;
                foreach (var place in list)
                {
                    if (place < low || place >= high || place + words.Length > article.Length) continue;
                    if (!article.AsSpan(place, words.Length).SequenceEqual(words)) continue;
                    (labels[at], starts[at], ends[at], again) = (true, place, place + words.Length, true);
                    return;
                }
            }
        }
    }

    // Where the line's first or last words stand in the article: the place whose next words agree with the line's longest.
    private static int Place(uint[] words, uint[] article, Dictionary<uint, List<int>> places, bool fromEnd)
    {
        for (var skip = 0; skip + Run <= words.Length && skip < 6; skip++)
        {
            var word = fromEnd ? words.Length - 1 - skip : skip;
            if (!places.TryGetValue(words[word], out var list)) continue;
            int best = -1, most = Run - 1;
            foreach (var place in list.Take(MostPlaces))
            {
                var count = 0;
                while (count < words.Length - skip && Same(word, place, fromEnd ? -count : count)) count++;
                if (count > most) (best, most) = (place, count);
            }

            if (best >= 0) return fromEnd ? Math.Min(article.Length, best + 1 + skip) : Math.Max(0, best - skip);
        }

        return -1;

        bool Same(int word, int place, int step) =>
            word + step >= 0 && word + step < words.Length && place + step >= 0 && place + step < article.Length && words[word + step] == article[place + step];
    }
}
