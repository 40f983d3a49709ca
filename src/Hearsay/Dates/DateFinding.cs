using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Dates;

/// <summary>Finds the expressions of time and resolves each against the day of publication.</summary>
/// <remarks>
/// <para>A small grammar over tokens (<see cref="DateGrammar"/>), its words in <c>times.lexicon</c>. A date without a year, or a weekday,
/// is the last such day on or before publication, unless the verb that governs it tells of the future. Where the publication is known
/// only to the month or the year, a value is given only if it is the same for its first and its last day.</para>
/// <para>Weeks begin on Monday. "Early March" and "late 2023" keep the whole month or year; seasons have no value, as they depend on
/// the hemisphere; "a day earlier" has none, as it depends on what was told before. Time is linear in the number of tokens. Safe to
/// use from several threads.</para>
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
        var words = WrittenWords.Of(analysis);
        foreach (var sentence in words.Sentences)
        {
            var grammar = new DateGrammar(words, sentence);
            for (var token = sentence.FirstToken; token < sentence.EndToken;)
            {
                if (grammar.Read(token) is { } reading)
                {
                    found.Add(new DateExpression(words.Cover(reading.First, reading.End), Resolve(words, sentence, reading)));
                    token = reading.End;
                }
                else
                {
                    token++;
                }
            }
        }

        return analysis with { Dates = found.ToImmutable() };
    }

    private static DateRange? Resolve(Analysis analysis, Sentence sentence, DateReading reading)
    {
        if (!reading.Phrase.NeedsAnchor) return reading.Phrase.Resolve(default, ahead: false);
        if (analysis.Article.Published?.Value is not { } published) return null;
        var ahead = Outlook.IsAhead(analysis, sentence, reading.First, reading.End);
        var value = reading.Phrase.Resolve(published.From, ahead);
        return published.From == published.To || value == reading.Phrase.Resolve(published.To, ahead) ? value : null;
    }
}

/// <summary>An expression of time as the grammar reads it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Phrase">What it says.</param>
internal readonly record struct DateReading(int First, int End, TimePhrase Phrase);
