namespace Hearsay.Documents.PlainText;

/// <summary>Where lines stand on their page: what lies before and after them, and how far the nearest running text is.</summary>
internal sealed class LinePlaces
{
    private const int Far = 60;

    // A line shorter than this costs the stretch that it stands in more than it brings.
    private const int PriceOfLine = 9;

    private readonly int[] _words;
    private readonly int[] _prose;
    private readonly int[] _proseWords;
    private readonly int[] _marked;
    private readonly int[] _repeated;
    private readonly int[] _dated;
    private readonly float[] _weights;
    private readonly int[] _sinceProse;
    private readonly int[] _untilProse;
    private readonly int[] _sinceLinks;
    private readonly int[] _sinceComments;
    private readonly int[] _sinceCredit;
    private readonly int[] _sinceDate;
    private readonly int[] _untilMark;
    private readonly int _stretchStart;
    private readonly int _stretchEnd;
    private readonly int _count;

    public LinePlaces(ReadOnlySpan<LineFacts> facts)
    {
        _count = facts.Length;
        (_words, _prose, _proseWords, _marked) = (new int[_count + 1], new int[_count + 1], new int[_count + 1], new int[_count + 1]);
        (_repeated, _dated, _weights) = (new int[_count + 1], new int[_count + 1], new float[_count + 1]);
        (_sinceProse, _untilProse, _sinceLinks, _sinceComments, _sinceCredit, _sinceDate, _untilMark) =
            (new int[_count], new int[_count], new int[_count], new int[_count], new int[_count], new int[_count], new int[_count]);
        int prose = Far, links = Far, comments = Far, credit = Far, date = Far;
        int sum = 0, start = 0, best = 0;
        for (var at = 0; at < _count; at++)
        {
            ref readonly var line = ref facts[at];
            var isProse = line.IsProse && line.Mark == LineMark.None;
            _words[at + 1] = _words[at] + line.Words;
            _prose[at + 1] = _prose[at] + (isProse ? 1 : 0);
            _proseWords[at + 1] = _proseWords[at] + (isProse ? line.Words : 0);
            _marked[at + 1] = _marked[at] + (line.Mark != LineMark.None ? 1 : 0);
            var isDated = line.HasDate && line.Words <= 14;
            _repeated[at + 1] = _repeated[at] + (line.Repeats > 2 ? 1 : 0);
            _dated[at + 1] = _dated[at] + (isDated ? 1 : 0);
            _weights[at + 1] = _weights[at] + line.WordSum;
            (_sinceProse[at], _sinceLinks[at], _sinceComments[at], _sinceCredit[at], _sinceDate[at]) = (prose, links, comments, credit, date);
            prose = isProse ? 1 : Math.Min(Far, prose + 1);
            links = line.Mark == LineMark.Links ? 1 : Math.Min(Far, links + 1);
            comments = line.Mark == LineMark.Comments ? 1 : Math.Min(Far, comments + 1);
            credit = line.Mark == LineMark.Credit ? 1 : Math.Min(Far, credit + 1);
            date = isDated ? 1 : Math.Min(Far, date + 1);

            // The stretch of greatest sum (Kadane): words over the price of a line.
            sum += (isProse ? Math.Min(line.Words, 80) : Math.Min(line.Words, PriceOfLine - 3)) - PriceOfLine;
            if (sum <= 0) (sum, start) = (0, at + 1);
            else if (sum > best) (best, _stretchStart, _stretchEnd) = (sum, start, at + 1);
        }

        var (untilProse, untilMark) = (Far, Far);
        for (var at = _count - 1; at >= 0; at--)
        {
            (_untilProse[at], _untilMark[at]) = (untilProse, untilMark);
            untilProse = facts[at].IsProse && facts[at].Mark == LineMark.None ? 1 : Math.Min(Far, untilProse + 1);
            untilMark = facts[at].Mark != LineMark.None ? 1 : Math.Min(Far, untilMark + 1);
        }
    }

    /// <summary>Adds what the lines of a window are like.</summary>
    public void AddWindow(ref FeatureRow row, int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(_count, end));
        float lines = Math.Max(1, end - start);
        var isEmpty = end <= start;
        var words = isEmpty ? 0 : _words[end] - _words[start];
        row.Add(isEmpty ? -1 : words / lines);
        row.Add(isEmpty ? -1 : (_prose[end] - _prose[start]) / lines);
        row.Add(isEmpty ? 0 : (_weights[end] - _weights[start]) / Math.Max(1, words));
        row.Add(isEmpty ? -1 : (_marked[end] - _marked[start]) / lines);
        row.Add(isEmpty ? -1 : (_repeated[end] - _repeated[start]) / lines);
        row.Add(isEmpty ? -1 : (_dated[end] - _dated[start]) / lines);
    }

    /// <summary>Adds where on the page the line stands.</summary>
    public void Add(ref FeatureRow row, int at)
    {
        float words = Math.Max(1, _words[_count]), prose = Math.Max(1, _proseWords[_count]);
        row.Add(at);
        row.Add(_count - at);
        row.Add(at / (float)_count);
        row.Add(_count);
        row.Add(words);
        row.Add(_words[at] / words);
        row.Add(_proseWords[at] / prose);
        row.Add(_proseWords[at]);
        row.Add(_proseWords[_count] - _proseWords[at + 1]);
        row.Add(_proseWords[_count] / words);
        row.Add(_prose[_count]);
        row.Add(_weights[_count] / words);
        row.Add(_sinceProse[at]);
        row.Add(_untilProse[at]);
        row.Add(_sinceLinks[at]);
        row.Add(_sinceComments[at]);
        row.Add(_sinceCredit[at]);
        row.Add(_sinceDate[at]);
        row.Add(_untilMark[at]);
        row.Add(Math.Clamp(at - _stretchStart, -Far, Far));
        row.Add(Math.Clamp(_stretchEnd - at, -Far, Far));
        row.Add((_proseWords[_stretchEnd] - _proseWords[_stretchStart]) / prose);
    }
}
