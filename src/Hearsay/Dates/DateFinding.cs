using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Dates;

/// <summary>Finds the expressions of time and resolves each against the day of publication.</summary>
/// <remarks>
/// <para>A small grammar over atoms (<see cref="DateGrammar"/>), its words in <c>times.lexicon</c>. A date without a year, or a weekday,
/// is the last such day on or before publication, unless the verb that governs it tells of the future; a month or a day of a month that hangs
/// on a noun ("the November election") is the nearest. Where the publication is known
/// only to the month or the year, a value is given only if it is the same for its first and its last day; where it is unknown, only
/// what names its year has one.</para>
/// <para>Weeks begin on Monday. "Early March" and "late 2023" keep the whole month or year; seasons have no value, as they depend on
/// the hemisphere; years of account have none. "A day earlier" is counted from the one day that is told before it in its sentence, or
/// else in the sentence before; where there are two, or none, it has no value. Time is linear in the number of tokens. Safe to use from
/// several threads.</para>
/// </remarks>
public sealed class DateFinding : IStage
{
    /// <summary>So many days from publication a date without its year is near: within them, it is hardly ever that of another year.</summary>
    private const int Near = 75;

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences | Layers.Tags;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Dates;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var found = ImmutableArray.CreateBuilder<DateExpression>();
        var atoms = new TimeAtoms();
        int before = 0, here = 0;
        foreach (var sentence in analysis.Sentences)
        {
            // Where the expressions of the sentence before begin, and those of this one.
            (before, here) = (here, found.Count);
            atoms.Read(analysis, sentence);
            if (!atoms.HasTimes) continue;
            var grammar = new DateGrammar(atoms.All, analysis);
            for (var at = 0; at < atoms.Count;)
            {
                if (grammar.Read(at) is { } reading)
                {
                    if (Expression(analysis, sentence, atoms.All, reading, found, before, here) is { } expression) found.Add(expression);
                    at = reading.End;
                }
                else
                {
                    at++;
                }
            }
        }

        return analysis with { Dates = found.ToImmutable() };
    }

    private static DateExpression? Expression(
        Analysis analysis, Sentence sentence, ReadOnlySpan<TimeAtom> atoms, DateReading reading, ImmutableArray<DateExpression>.Builder found, int before, int here)
    {
        var phrase = reading.Phrase;
        var value = phrase is LeaningTime leaning
            ? (Told(analysis, found, here, found.Count) ?? (found.Count == here ? Told(analysis, found, before, here) : null)) is { } told ? leaning.From(told) : null
            : Resolve(analysis, sentence, atoms, reading);

        // "In two weeks" is a day to come, or the length of what took so long.
        if (phrase is TimeAhead && (value is null || Outlook.IsOfNoun(analysis, atoms[reading.First].Token, atoms[reading.End - 1].Token + 1))) return null;
        var flaw = phrase.Flaw(value);
        return new DateExpression(new Span(atoms[reading.First].Start, atoms[reading.End - 1].End), flaw is DateFlaw.NoSuchDay or DateFlaw.UpsideDown ? null : value)
        {
            Grain = phrase.Grain,
            Clock = phrase.Clock,
            Flaw = flaw,
        };
    }

    /// <summary>The one settled day among some expressions, not after publication; null where there are two or none.</summary>
    private static DateOnly? Told(Analysis analysis, ImmutableArray<DateExpression>.Builder found, int first, int end)
    {
        DateOnly? told = null;
        for (var at = first; at < end; at++)
        {
            if (found[at].Value is not { Precision: DatePrecision.Day } day) continue;
            if (told is not null && told != day.From) return null;
            told = day.From;
        }

        return told > analysis.Article.Published?.Value.To ? null : told;
    }

    private static DateRange? Resolve(Analysis analysis, Sentence sentence, ReadOnlySpan<TimeAtom> atoms, DateReading reading)
    {
        var phrase = reading.Phrase;
        if (!phrase.NeedsAnchor) return phrase.Resolve(default, ahead: false);
        if (analysis.Article.Published?.Value is not { } published) return null;
        int first = atoms[reading.First].Token, end = atoms[reading.End - 1].Token + 1;
        var isSince = reading.First > 0 && analysis.Word(atoms[reading.First - 1].Token).Equals("since", StringComparison.OrdinalIgnoreCase);
        var ahead = !isSince && Outlook.IsAhead(analysis, sentence, first, end);
        var isNearest = !isSince && LacksYear(phrase) && Outlook.IsOfNoun(analysis, first, end);
        var value = At(published.From);
        return published.From == published.To || value == At(published.To) ? value : null;

        DateRange? At(DateOnly day) => isNearest ? Nearest(phrase, day, ahead) : phrase.Resolve(day, ahead);
    }

    /// <summary>Whether the phrase is a month, a day of it or a holiday without its year.</summary>
    private static bool LacksYear(TimePhrase phrase) => phrase switch
    {
        CalendarTime { Month: not null } => true,
        HolidayTime { Shift: 0 } => true,
        ClockedTime clocked => LacksYear(clocked.Day),
        RangeTime range => LacksYear(range.First) && LacksYear(range.Last),
        _ => false,
    };

    /// <summary>The one of the two, before and after publication, that is near; the tense decides where none is.</summary>
    private static DateRange? Nearest(TimePhrase phrase, DateOnly published, bool ahead)
    {
        if (phrase.Resolve(published, false) is not { } past || phrase.Resolve(published, true) is not { } next) return phrase.Resolve(published, ahead);
        var (back, forth) = (Math.Max(0, published.DayNumber - past.To.DayNumber), Math.Max(0, next.From.DayNumber - published.DayNumber));
        return back == forth || Math.Min(back, forth) > Near ? phrase.Resolve(published, ahead) : back < forth ? past : next;
    }
}
