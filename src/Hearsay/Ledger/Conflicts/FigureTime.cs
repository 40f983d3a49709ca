using Hearsay.Dates;
using Hearsay.Documents;

namespace Hearsay.Ledger.Conflicts;

/// <summary>When what a figure counts took place, and when it was counted.</summary>
/// <param name="Event">The days that the words give to what is counted, or null.</param>
/// <param name="Count">The days of the count: those said to be, else those on which it was told; null where nothing settles them.</param>
/// <param name="Published">The days of publication, or null.</param>
internal sealed record FigureTime(DateRange? Event, DateRange? Count, DateRange? Published)
{
    /// <summary>News without a day of its own is held to be of so many days before publication.</summary>
    private const int News = 21;

    /// <summary>A time in the sentence is the figure's own within so many UTF-16 units.</summary>
    private const int Near = 90;

    /// <summary>A time that begins the sentence begins within so many UTF-16 units of it.</summary>
    private const int Opening = 16;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",;:—–()\"“”");

    private static readonly HashSet<string> RelativeWords = [.. FrameWords.With("relative")];

    /// <summary>So many words behind a figure may stand before "a year".</summary>
    private const int RateReach = 8;

    private static readonly HashSet<string> CountWords = Words("count");
    private static readonly KeyValuePair<string, string>[] RateWords = [.. Lexicon.Read("Ledger/Conflicts/count-times.lexicon")
        .Where(entry => entry[1] == "rate").Select(entry => KeyValuePair.Create(entry[0], entry[2]))];
    private static readonly HashSet<string> PastWords = Words("past");
    private static readonly HashSet<string> RevisedWords = Words("revised");

    /// <summary>Of what it is a rate ("year"), or "average", where words close to the figure say so, or null.</summary>
    public string? Rate { get; init; }

    /// <summary>The day from which it counts, where it lies well before publication ("since April"), or null.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The words that bound the time over which it counts ("in six weeks", "between 5 May and 9 June"), or null.</summary>
    public string? Period { get; init; }

    /// <summary>Whether it tells of something well before publication.</summary>
    public bool IsPast => IsOld(Event, Published);

    /// <summary>Whether words of the sentence lead back to an earlier event, though they name no time ("four years after").</summary>
    public bool LeadsBack { get; init; }

    /// <summary>Whether words of the sentence say that a number was changed ("raised", "up from").</summary>
    public bool IsRevised { get; init; }

    /// <summary>Whether words behind the figure say from when it counts ("since the truce").</summary>
    public bool IsFrom { get; init; }

    /// <summary>Reads the times of a figure.</summary>
    /// <param name="stated">The figure.</param>
    /// <param name="thing">What it counts.</param>
    /// <param name="sentence">The sentence that it stands in.</param>
    public static FigureTime Of(StatedFigure stated, CountedThing thing, Span sentence)
    {
        var (article, statement, figure) = (stated.Article, stated.Statement, stated.Figure);
        var published = article.Published?.Value;
        var all = FigureSentence.Times(article, sentence);
        var times = all.Where(time => !IsSince(article.Text, sentence, time.Span) || IsWithin(article.Text, time.Span, figure.Span)).ToArray();
        var since = all.FirstOrDefault(time => time.Span.Start > figure.Span.End && IsSince(article.Text, sentence, time.Span) && IsOld(time.Value, published))?.Value?.From;
        DateRange? at = null, counted = null;
        if (figure.AsOf is { } asOf)
        {
            var value = times.FirstOrDefault(time => asOf.Contains(time.Span))?.Value;
            if (value is null && statement.About is { } about && asOf.Contains(about.Span) && !IsSince(article.Text, sentence, about.Span)) value = about.Value;
            if (IsCount(article.Text, asOf) || thing.IsState) counted = value;
            else at = value;
        }
        else if (statement.About is { Value: { } named } when && sentence.Contains(when.Span) && !IsSince(article.Text, sentence, when.Span))
        {
            if (thing.IsState) counted = named;
            else at = named;
        }

        at ??= times.FirstOrDefault(time => time.Value is not null && Distance(time.Span, figure.Span) <= Near && IsOfClause(article.Text, sentence, time.Span, figure.Span) && time.Span != statement.Said?.Span && IsOld(time.Value, published))?.Value;
        if (statement.Said is { Value: { Precision: DatePrecision.Day } said } && (published is null || said.From <= published.Value.To)) counted ??= said;
        counted ??= published;
        return new FigureTime(at, counted, published) { Rate = RateOf(article.Text, figure.Span, sentence), Period = PeriodOf(article.Text, figure.Span, sentence, all), Since = since, LeadsBack = Has(article.Text, sentence, PastWords), IsRevised = Has(article.Text, sentence, RevisedWords), IsFrom = IsFromBehind(article.Text, figure.Span, sentence) };
    }

    /// <summary>Whether what they count cannot have taken place at one time.</summary>
    public bool IsApart(FigureTime other) =>
        Taken(this) is { } one && Taken(other) is { } two && (IsDatedBack || other.IsDatedBack || (Event is not null && other.Event is not null)) && (one.To < two.From || two.To < one.From);

    /// <summary>Whether both counts are of one day, or nobody can tell; what is long past is not counted anew.</summary>
    public bool IsOneDay(FigureTime other) =>
        (IsPast && other.IsPast) || Count is not { } one || other.Count is not { } two || (one.From <= two.To && two.From <= one.To);

    /// <summary>Whether the counts lie so few days apart, or nobody can tell.</summary>
    public bool IsWithin(FigureTime other, int days) =>
        (IsPast && other.IsPast) || Count is not { } one || other.Count is not { } two
        || (one.From.DayNumber <= two.To.DayNumber + days && two.From.DayNumber <= one.To.DayNumber + days);

    // What is told without a day took place not long before it was published.
    private static DateRange? Taken(FigureTime time) =>
        time.Event ?? (time.Published is { } day && day.From.DayNumber > News ? new DateRange(day.From.AddDays(-News), day.To) : null);

    // A day to come is named where what it brings was settled before: alone it parts nothing.
    private bool IsDatedBack => Event is { } time && (Published is not { } day || time.From <= day.To);

    private static bool IsOld(DateRange? value, DateRange? published) => value is { } time && published is { } day && time.To.DayNumber < day.From.DayNumber - News;

    // "Since the fighting began in April", "the deadliest since 2005": such a time is no time of what is counted.
    private static bool IsSince(string text, Span sentence, Span time)
    {
        var before = text.AsSpan(sentence.Start, Math.Max(0, time.Start - sentence.Start));
        if (before.Length > Near / 2) before = before[^(Near / 2)..];
        var at = before.LastIndexOf("since", StringComparison.OrdinalIgnoreCase);
        return (at >= 0 && !before[at..].Contains(',')) || time.In(text).StartsWith("since", StringComparison.OrdinalIgnoreCase);
    }

    // "Since the 2008 bombing that killed 150": the figure is of that time, too.
    private static bool IsWithin(string text, Span time, Span figure)
    {
        if (time.End > figure.Start) return false;
        var between = text.AsSpan(time.End, figure.Start - time.End);
        return !between.Contains(',') || between.StartsWith(", when ", StringComparison.Ordinal);
    }

    private static bool IsFromBehind(string text, Span figure, Span sentence) =>
        text.AsSpan(figure.End, Math.Min(sentence.End - figure.End, Near)).Contains(" since ", StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, Span span, HashSet<string> phrases)
    {
        var words = $" {string.Join(' ', FrameWords.In(text, span, 120)).ToLowerInvariant()} ";
        return phrases.Any(phrase => words.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    // "In 2031, 40 were killed" dates the forty; a time behind a mark or behind another figure does not.
    private static bool IsOfClause(string text, Span sentence, Span time, Span figure)
    {
        var between = time.End <= figure.Start ? new Span(time.End, figure.Start) : new Span(Math.Min(figure.End, time.Start), time.Start);
        var words = between.In(text);
        if (time.End > figure.Start) return words.IndexOfAny(Marks) < 0;
        if (time.Start - sentence.Start <= Opening && words.StartsWith(", ", StringComparison.Ordinal)) words = words[2..];

        // "The 2019 flood, which killed 40": what is said of it is of its time.
        for (var mark = words.IndexOfAny(Marks); mark >= 0 && words[mark] == ','; mark = words.IndexOfAny(Marks))
        {
            words = words[(mark + 1)..].TrimStart();
            var end = words.IndexOf(' ');
            if (end < 0 || !RelativeWords.Contains(words[..end].ToString())) return false;
        }

        return words.IndexOfAny(Marks) < 0;
    }

    private static int Distance(Span one, Span other) => one.End <= other.Start ? other.Start - one.End : Math.Max(0, one.Start - other.End);

    private static bool IsCount(string text, Span asOf)
    {
        var words = asOf.Of(text).ToLowerInvariant();
        return CountWords.Any(word => words.StartsWith(word, StringComparison.Ordinal) && (words.Length == word.Length || words[word.Length] == ' '));
    }

    // "In the first two weeks", "in five weeks", "from 5 May to 9 June", "since April": near the figure, in small letters.
    private static string? PeriodOf(string text, Span figure, Span sentence, IEnumerable<DateExpression> times)
    {
        var stretch = times.FirstOrDefault(time => time.Grain == DateGrain.Stretch && time.Value is not null && Distance(time.Span, figure) <= Near);
        if (stretch is not null) return stretch.Value.ToString();
        var words = FrameWords.In(text, new Span(Math.Max(sentence.Start, figure.Start - Near), Math.Min(sentence.End, figure.End + Near)), 48);
        for (var at = 1; at < words.Count; at++)
        {
            var noun = words[at].ToLowerInvariant().TrimEnd('s');
            if (!FrameWords.Is(noun, "period") || (at + 1 < words.Count && FrameWords.Is(words[at + 1], "distance")) || words[at - 1] is "a" or "an" or "per" or "each" or "every") continue;
            for (var back = at - 1; back >= Math.Max(0, at - 4); back--)
            {
                if (FrameWords.Is(words[back].ToLowerInvariant(), "over")) return $"{words[at - 1].ToLowerInvariant()} {noun}";
            }
        }

        return null;
    }

    private static string? RateOf(string text, Span figure, Span sentence)
    {
        var near = new Span(Math.Max(sentence.Start, figure.Start - Near / 2), Math.Min(sentence.End, figure.End + Near));
        var words = $" {string.Join(' ', FrameWords.In(text, near, 40)).ToLowerInvariant()} ";
        if (RateWords.Where(rate => words.Contains($" {rate.Key} ", StringComparison.Ordinal)).Select(rate => rate.Value).Order(StringComparer.Ordinal).FirstOrDefault() is { } told) return told;

        // "40 jobs a week", but not "for a week" and "a week ago".
        var behind = FrameWords.In(text, new Span(figure.End, near.End), RateReach);
        for (var at = 0; at + 1 < behind.Count; at++)
        {
            if (behind[at] is not ("a" or "an") || !FrameWords.Is(behind[at + 1], "period") || (at > 0 && FrameWords.IsFunction(behind[at - 1]))) continue;
            return at + 2 < behind.Count && FrameWords.Is(behind[at + 2], "distance") ? null : behind[at + 1];
        }

        return null;
    }

    private static HashSet<string> Words(string kind) =>
        [.. Lexicon.Read("Ledger/Conflicts/count-times.lexicon").Where(entry => entry[1] == kind).Select(entry => entry[0])];
}
