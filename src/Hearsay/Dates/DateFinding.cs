using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Dates;

/// <summary>Finds the expressions of time and resolves each against the day of publication.</summary>
/// <remarks>
/// <para>A small grammar over atoms (<see cref="DateGrammar"/>), its words in <c>times.lexicon</c>. A date without a year, or a weekday,
/// is the last such day on or before publication, unless the verb that governs it tells of the future. Where the publication is known
/// only to the month or the year, a value is given only if it is the same for its first and its last day; where it is unknown, only
/// what names its year has one.</para>
/// <para>Weeks begin on Monday. "Early March" and "late 2023" keep the whole month or year; seasons have no value, as they depend on
/// the hemisphere; years of account have none. "A day earlier" is counted from the one day that is told before it in its sentence, or
/// else in the sentence before; where there are two, or none, it has no value. Time is linear in the number of tokens. Safe to use from
/// several threads.</para>
/// </remarks>
public sealed class DateFinding : IStage
{
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
            : Resolve(analysis, sentence, atoms[reading.First].Token, atoms[reading.End - 1].Token, phrase);

        // "In two weeks" is a day to come, or the length of what took so long.
        if (phrase is TimeAhead && value is null) return null;
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

    private static DateRange? Resolve(Analysis analysis, Sentence sentence, int first, int last, TimePhrase phrase)
    {
        if (!phrase.NeedsAnchor) return phrase.Resolve(default, ahead: false);
        if (analysis.Article.Published?.Value is not { } published) return null;
        var ahead = Outlook.IsAhead(analysis, sentence, first, last + 1);
        var value = phrase.Resolve(published.From, ahead);
        return published.From == published.To || value == phrase.Resolve(published.To, ahead) ? value : null;
    }
}
