using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Origins;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>One question that the articles of a story answer with different figures: how many missing, how many sent.</summary>
/// <param name="Name">What is counted, as it is worded most often.</param>
/// <param name="Voices">Who answers it, by the day of the first mention; one for each origin of each claim.</param>
/// <param name="Conflicts">The pairs of answers that cannot both hold.</param>
/// <param name="Revisions">The pairs of which the later answer replaces the earlier.</param>
internal sealed record ContestedQuestion(
    string Name, ImmutableArray<QuestionVoice> Voices, ImmutableArray<Conflict> Conflicts, ImmutableArray<Conflict> Revisions)
{
    /// <summary>The contested questions of a story: those with the most conflicts first, then those with the most voices.</summary>
    /// <remarks>
    /// Claims stand under one question where a conflict or a revision joins them, and where they say the same of the same thing (<see cref="Claim.Question"/>).
    /// A question is contested where two of its answers cannot both hold, or one is denied.
    /// </remarks>
    public static ImmutableArray<ContestedQuestion> Of(ReportIndex index)
    {
        var claims = index.Story.Claims.Where(claim => claim.Members.Any(member => member.Figure is not null)).ToImmutableArray();
        var numbers = new Dictionary<string, int>();
        for (var at = 0; at < claims.Length; at++)
        {
            foreach (var member in claims[at].Members) numbers.TryAdd(member.Id, at);
        }

        var sets = new Ledger.DisjointSets(claims.Length);
        var pairs = index.Story.Conflicts.Concat(index.Story.Revisions).Where(pair => numbers.ContainsKey(pair.Left) && numbers.ContainsKey(pair.Right)).ToImmutableArray();
        foreach (var pair in pairs) sets.Unite(numbers[pair.Left], numbers[pair.Right]);
        foreach (var same in Enumerable.Range(0, claims.Length).Where(at => SaysWhat(claims[at].Question)).GroupBy(at => claims[at].Question!, StringComparer.Ordinal))
        {
            foreach (var at in same.Skip(1)) sets.Unite(same.First(), at);
        }

        var names = Names(index);
        return
        [
            .. Enumerable.Range(0, claims.Length).GroupBy(sets.Find)
                .Select(set => Of(index, names, [.. set.Select(at => claims[at])], [.. pairs.Where(pair => sets.Find(numbers[pair.Left]) == set.Key)]))
                .Where(question => question.IsContested)
                .OrderByDescending(question => question.Conflicts.Length)
                .ThenByDescending(question => question.Voices.Length)
                .ThenBy(question => question.Voices[0].Point.Row.Order),
        ];
    }

    /// <summary>How many of its voices surely stand apart from one another and put a figure forward.</summary>
    public int Origins => Voices.Count(voice => voice.Origin is { Counts: true, Independence: Independence.Independent });

    private bool IsContested => Voices.Length > 1 && (Conflicts.Length > 0 || Voices.Any(voice => voice.Point.Row.Statement.Stance == Stance.Denies));

    // "person|dead" says what is asked; "person|" brings whoever is counted together.
    private static bool SaysWhat(string? question) => question is not null && question.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar && bar < question.Length - 1 && question[bar + 1] != '|';

    private static ContestedQuestion Of(ReportIndex index, Dictionary<(string, int), string> names, ImmutableArray<Claim> claims, ImmutableArray<Conflict> pairs)
    {
        var voices = claims.SelectMany(claim => claim.OriginList.Select(origin => QuestionVoice.Of(index, claim, origin))).OfType<QuestionVoice>()
            .OrderBy(voice => voice.Point.Row.Order).ThenBy(voice => voice.Point.Figure.Span).ToImmutableArray();
        var name = voices.Select(voice => names.GetValueOrDefault((voice.Point.Row.Statement.Id, voice.Point.Figure.Span.Start))).OfType<string>()
            .GroupBy(one => one, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return new ContestedQuestion(
            name ?? FigureGroup.Unnamed, voices,
            [.. pairs.Where(pair => pair.Kind != ConflictKind.Revises)],
            [.. pairs.Where(pair => pair.Kind == ConflictKind.Revises)]);
    }

    private static Dictionary<(string, int), string> Names(ReportIndex index)
    {
        var names = new Dictionary<(string, int), string>();
        foreach (var group in FigureGroup.Of(index.Rows))
        {
            foreach (var point in group.Points) names.TryAdd((point.Row.Statement.Id, point.Figure.Span.Start), group.Name);
        }

        return names;
    }
}
