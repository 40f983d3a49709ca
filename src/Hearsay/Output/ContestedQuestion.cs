using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Origins;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>One question to which the articles of a story give more than one answer: how many missing, how many sent.</summary>
/// <param name="Name">What is counted, as it is worded most often.</param>
/// <param name="Voices">Who answers it, by the day of the first mention; one for each origin of each claim.</param>
/// <param name="Conflicts">The pairs of answers that cannot both hold.</param>
/// <param name="Revisions">The pairs of which the later answer replaces the earlier.</param>
internal sealed record ContestedQuestion(
    string Name, ImmutableArray<QuestionVoice> Voices, ImmutableArray<Conflict> Conflicts, ImmutableArray<Conflict> Revisions)
{
    // Two figures of one kind of thing are too often about two things.
    private const int FewestThatDiffer = 3;

    private static readonly HashSet<string> Vague = [.. Lexicon.Read("Output/ContestedQuestion.lexicon").Select(fields => fields[0])];

    /// <summary>The contested questions of a story: those with the most conflicts first, then those with the most voices.</summary>
    /// <remarks>
    /// Claims stand under one question where their figures count one kind of thing (<see cref="FigureGroup"/>), and where a conflict or a revision joins them. Place, time and meaning
    /// of its answers may differ: that two of them cannot both hold is said by <see cref="Conflicts"/> alone.
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
        var names = Names(index);
        foreach (var same in numbers.Where(pair => names.ContainsKey(pair.Key)).GroupBy(pair => names[pair.Key], pair => pair.Value, StringComparer.Ordinal))
        {
            foreach (var at in same) sets.Unite(same.First(), at);
        }

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

    // What is open: figures that cannot both hold, a denial, or several parties with several figures; of "people" alone, figures of many things differ.
    private bool IsContested => Voices.Length > 1 && (Conflicts.Length > 0 || Voices.Any(voice => voice.Point.Row.Statement.Stance == Stance.Denies) || Differs);

    private bool Differs => Voices.Length >= FewestThatDiffer && !Vague.Contains(Name)
        && Voices.Select(voice => (voice.Point.Figure.Low, voice.Point.Figure.High)).Distinct().Count() > 1
        && Voices.Select(voice => voice.Party).Distinct(StringComparer.Ordinal).Count() > 1;

    private static ContestedQuestion Of(ReportIndex index, Dictionary<string, string> names, ImmutableArray<Claim> claims, ImmutableArray<Conflict> pairs)
    {
        var voices = claims.SelectMany(claim => claim.OriginList.Select(origin => QuestionVoice.Of(index, claim, origin))).OfType<QuestionVoice>()
            .OrderBy(voice => voice.Point.Row.Order).ThenBy(voice => voice.Point.Figure.Span).ToImmutableArray();
        var name = voices.Select(voice => names.GetValueOrDefault(voice.Member)).OfType<string>()
            .GroupBy(one => one, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return new ContestedQuestion(
            name ?? FigureGroup.Unnamed, voices,
            [.. pairs.Where(pair => pair.Kind != ConflictKind.Revises)],
            [.. pairs.Where(pair => pair.Kind == ConflictKind.Revises)]);
    }

    // What each member counts, by its id.
    private static Dictionary<string, string> Names(ReportIndex index)
    {
        var names = new Dictionary<string, string>();
        foreach (var group in FigureGroup.Of(index.Rows).Where(group => group.Name != FigureGroup.Unnamed))
        {
            foreach (var point in group.Points)
                names.TryAdd(new ClaimMember(point.Row.Statement.Id, point.Row.Statement.Figures.IndexOf(point.Figure) + 1).Id, group.Name);
        }

        return names;
    }
}
