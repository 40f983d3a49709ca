using System.Collections.Immutable;

namespace Hearsay.Output;

/// <summary>Some of the voices of a contested question, those that one chart shows.</summary>
/// <param name="Question">The question; the scales of the chart hold all its voices, so that its parts can be compared.</param>
/// <param name="First">The number of the first voice, from 0.</param>
/// <param name="Count">How many.</param>
internal sealed record QuestionPart(ContestedQuestion Question, int First, int Count)
{
    /// <summary>The voices.</summary>
    public ImmutableArray<QuestionVoice> Voices => Question.Voices.Slice(First, Count);

    /// <summary>Whether they are all that the question has.</summary>
    public bool IsWhole => Count == Question.Voices.Length;

    /// <summary>The first voices of a question.</summary>
    public static QuestionPart FirstOf(ContestedQuestion question, int most) => new(question, 0, Math.Min(most, question.Voices.Length));

    /// <summary>Brings voices that follow one another into parts.</summary>
    public static ImmutableArray<QuestionPart> Joined(IEnumerable<(ContestedQuestion Question, int Voice)> voices) =>
        [.. voices.GroupBy(one => one.Question).Select(group => new QuestionPart(group.Key, group.First().Voice, group.Count()))];
}
