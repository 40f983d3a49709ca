using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>What of a candidate and a pronoun the model weighs.</summary>
/// <remarks>
/// Distance, grammatical function, number of mentions, agreement and quotation: the preferences of Lappin and Leass 1994 and of centering
/// (Grosz, Joshi and Weinstein 1995), weighed by a log-linear ranker as in Denis and Baldridge 2008.
/// </remarks>
internal sealed class PronounFeatures(Analysis analysis, SyntaxTree tree)
{
    /// <summary>How many values a template has at most.</summary>
    internal const int Values = 64;

    /// <summary>The number of weights.</summary>
    internal static readonly int Count = Enum.GetValues<PronounGroup>().Length * Enum.GetValues<Template>().Length * Values;

    internal enum Template : byte
    {
        Nothing, NothingOf, Distance, Function, Functions, Kind, SamePronoun, Rank, SubjectRank, Gender, Mentions, Type, Quotation, Clause, Alone, Recent, Number, Lead,
    }

    internal static int Index(PronounGroup group, Template template, int value) => ((int)group * Enum.GetValues<Template>().Length + (int)template) * Values + value;

    internal static int[] OfNothing(PronounGroup group, MentionDraft pronoun, int candidates) =>
    [
        Index(group, Template.Nothing, (int)pronoun.Role),
        Index(group, Template.NothingOf, Math.Min(candidates, 6)),
    ];

    internal int[] Of(PronounGroup group, MentionDraft pronoun, MentionDraft candidate, int rank, int subjectRank, int candidates)
    {
        var entity = candidate.Entity;
        var distance = Math.Min(3, pronoun.Sentence - candidate.Sentence);
        if (distance > 0 && analysis.Sentences[pronoun.Sentence].Block != analysis.Sentences[candidate.Sentence].Block) distance += 4;
        var recent = 0;
        foreach (var mention in Last(entity, pronoun))
        {
            if (pronoun.Sentence - mention.Sentence <= 1) recent++;
        }

        return
        [
            Index(group, Template.Distance, distance),
            Index(group, Template.Function, (int)candidate.Role * 8 + Math.Min(distance, 7)),
            Index(group, Template.Functions, (int)pronoun.Role * 8 + (int)candidate.Role),
            Index(group, Template.Kind, Kind(candidate) * 8 + Math.Min(distance, 7)),
            Index(group, Template.SamePronoun, IsSame(pronoun, candidate) ? distance + 1 : 0),
            Index(group, Template.Rank, Math.Min(rank, 6)),
            Index(group, Template.SubjectRank, subjectRank < 0 ? 0 : 1 + Math.Min(subjectRank, 3) + 8 * (int)pronoun.Role),
            Index(group, Template.Gender, entity.Gender == Gender.Unknown ? 0 : 1),
            Index(group, Template.Mentions, Bucket(entity.Mentions.Count)),
            Index(group, Template.Type, (entity.Type is { } type ? 1 + (int)type : 0) * 2 + (entity.IsNamed ? 1 : 0)),
            Index(group, Template.Quotation, Quotation(pronoun, candidate)),
            Index(group, Template.Clause, Clause(pronoun, candidate)),
            Index(group, Template.Alone, Math.Min(candidates, 4)),
            Index(group, Template.Recent, Math.Min(recent, 4)),
            Index(group, Template.Number, (int)entity.Number),
            Index(group, Template.Lead, candidate.Role == SyntacticRole.Subject && candidate.Tokens.First - analysis.Sentences[candidate.Sentence].FirstToken < 2 ? 1 + Math.Min(distance, 3) : 0),
        ];
    }

    private static IEnumerable<MentionDraft> Last(EntityDraft entity, MentionDraft pronoun)
    {
        // The list is in no strict order; what is recent was joined late.
        for (var i = entity.Mentions.Count - 1; i >= 0 && i >= entity.Mentions.Count - 12; i--)
        {
            if (entity.Mentions[i].Index < pronoun.Index) yield return entity.Mentions[i];
        }
    }

    private static int Kind(MentionDraft mention) => mention.Kind switch
    {
        MentionKind.Name => 0,
        MentionKind.Pronoun => 1,
        _ => mention.IsJoined ? 5 : mention.IsDefinite ? 2 : mention.IsPossessed ? 3 : 4,
    };

    private static bool IsSame(MentionDraft pronoun, MentionDraft candidate) =>
        candidate.Kind == MentionKind.Pronoun && candidate.Gender == pronoun.Gender && candidate.Number == pronoun.Number;

    private static int Bucket(int count) => count switch { < 4 => count, < 6 => 4, < 10 => 5, < 20 => 6, _ => 7 };

    private static int Quotation(MentionDraft pronoun, MentionDraft candidate) =>
        pronoun.Quotation < 0 ? candidate.Quotation < 0 ? 0 : 1 : candidate.Quotation < 0 ? 2 : candidate.Quotation == pronoun.Quotation ? 3 : 4;

    /// <summary>How the clauses of the two lie to one another.</summary>
    private int Clause(MentionDraft pronoun, MentionDraft candidate)
    {
        if (pronoun.Sentence != candidate.Sentence) return 0;
        var (own, other) = (tree.Predicate(pronoun.Head), tree.Predicate(candidate.Head));
        var subject = candidate.Role == SyntacticRole.Subject ? 0 : 1;
        if (own == other) return 1 + subject;
        if (tree.IsUnder(own, other)) return tree.Relation(own) == DependencyRelation.Conj ? 3 + subject : 5 + subject;
        return tree.IsUnder(other, own) ? 7 + subject : 9 + subject;
    }
}
