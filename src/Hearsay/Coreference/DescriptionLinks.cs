using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>Leads descriptions to whom they were said of: beside a name, by "is", or later, as "the minister".</summary>
/// <remarks>A description that was said of several, or of nobody, stays alone.</remarks>
internal sealed class DescriptionLinks(Analysis analysis, SyntaxTree tree, List<MentionDraft> mentions)
{
    // Where more than this were described by one noun, the noun settles nothing.
    private const int MostCandidates = 8;

    // "A man … the man": nothing but the noun holds them together, so they must be near.
    private const int NounReach = 6;

    // An age said further back than this many mentions is looked for no more.
    private const int AgeReach = 400;

    private readonly Dictionary<int, MentionDraft> byHead = [];
    private readonly Dictionary<string, List<(MentionDraft Mention, Description Description)>> byNoun = new(StringComparer.Ordinal);

    internal void Join()
    {
        foreach (var mention in mentions)
        {
            if (mention.IsJoined) continue;
            byHead.TryAdd(mention.Head, mention);
            var top = mention.Head;
            for (var step = 0; step < 8 && mention.Kind == MentionKind.Name && tree.Relation(top) == DependencyRelation.Flat; step++) top = tree.Head(top);
            byHead.TryAdd(top, mention);
        }

        foreach (var mention in mentions) ReadAge(mention);
        foreach (var mention in mentions) JoinApposition(mention);
        foreach (var mention in mentions) JoinPredicate(mention);
        foreach (var mention in mentions) JoinDescribed(mention);
    }

    /// <summary>"Ada Marsh, 62,", "the 62-year-old plumber Ada Marsh".</summary>
    private void ReadAge(MentionDraft mention)
    {
        if (mention.Kind == MentionKind.Pronoun || mention.IsJoined) return;
        var end = mention.Tokens.End;
        if (mention.Type == EntityType.Person && end + 1 < analysis.Tokens.Length && analysis.Word(end) is "," && IsAge(analysis.Word(end + 1))
            && (end + 2 == analysis.Tokens.Length || analysis.Word(end + 2) is "," or "." or "and" or ")")) mention.Entity.Age = analysis.Word(end + 1).ToString();
        var phrase = tree.Phrase(byHead.ContainsKey(mention.Head) ? mention.Head : mention.Tokens.End - 1);
        for (var i = phrase.First; i < phrase.End && mention.Entity.Age is null; i++)
        {
            var word = analysis.Word(i);
            var dash = word.IndexOf('-');
            if (dash > 0 && word.EndsWith("-year-old") && IsAge(word[..dash])) mention.Entity.Age = word[..dash].ToString();
            else if (IsAge(word) && i + 4 < analysis.Tokens.Length && analysis.Word(i + 2) is "year" && analysis.Word(i + 4) is "old") mention.Entity.Age = word.ToString();
        }
    }

    private static bool IsAge(ReadOnlySpan<char> word) => word.Length is 1 or 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    private void JoinApposition(MentionDraft mention)
    {
        if (mention.IsJoined || mention.Kind == MentionKind.Pronoun) return;
        var top = mention.Head;
        for (var step = 0; step < 8 && mention.Kind == MentionKind.Name && tree.Relation(top) == DependencyRelation.Flat; step++) top = tree.Head(top);
        if (tree.Relation(top) != DependencyRelation.Appos || !byHead.TryGetValue(tree.Head(top), out var other) || ReferenceEquals(other, mention)) return;
        var (name, description) = mention.Kind == MentionKind.Name ? (mention, other) : (other, mention);
        // Two names side by side are a list more often than one thing under two names.
        if (description.Kind != MentionKind.Nominal || description.IsJoined || description.Type is null || description.Type != name.Type) return;
        // "The Courier, the Chronicle": the second is a name, too.
        if (description.Type == EntityType.Organization && analysis.Tags[description.Head].IsName()) return;
        if (description.Number == GrammaticalNumber.Plural || tree.Children(top).Any(child => analysis.Tags[child].IsAdverb())) return;
        var near = Math.Max(name.Tokens.First, description.Tokens.First) - Math.Min(name.Tokens.End, description.Tokens.End) < 12;
        if (near && name.Entity.Agrees(description.Entity)) EntityDraft.Join(mention, other, CoreferenceRules.Apposition);
    }

    private void JoinPredicate(MentionDraft mention)
    {
        if (mention.Kind != MentionKind.Nominal || mention.IsJoined || mention.Type is null || mention.Number == GrammaticalNumber.Plural) return;
        var head = mention.Head;
        if (tree.Child(head, DependencyRelation.Cop) < 0 || tree.Child(head, DependencyRelation.Case) >= 0 || tree.Subject(head) is not (>= 0 and var subject)) return;
        foreach (var child in tree.Children(head))
        {
            if (analysis.Tags[child] == PartOfSpeech.MD || analysis.Word(child) is "not" or "n't" or "n’t" or "never" or "if" or "like" or "no" or "No" || analysis.Word(child) is "whether" or "?") return;
        }

        if (!byHead.TryGetValue(subject, out var of) || of.IsJoined || tree.Child(subject, DependencyRelation.Conj) >= 0) return;
        var known = of.Kind == MentionKind.Pronoun ? of.Type == EntityType.Person : of.Entity.Type is not null;
        if (known && !of.IsMetonym && of.Entity.Agrees(mention.Entity)) EntityDraft.Join(mention, of, CoreferenceRules.Predicate);
    }

    private void JoinDescribed(MentionDraft mention)
    {
        if (mention.Description is not { } description || mention.IsJoined) return;
        var noun = WordLists.Same(description.Noun);
        if (mention.Kind == MentionKind.Nominal && mention.IsDefinite && mention.Number == GrammaticalNumber.Singular && mention.Type is not null && mention.Entity.Links.Count == 0
            && tree.Child(mention.Head, DependencyRelation.Cop) < 0) Lead(mention, description, noun);
        if (!byNoun.TryGetValue(noun, out var list)) byNoun[noun] = list = [];
        list.Add((mention, description));
    }

    private void Lead(MentionDraft mention, Description description, string noun)
    {
        if (noun is "-year-old")
        {
            EntityDraft? aged = null;
            for (var i = mention.Index - 1; i >= 0 && i >= mention.Index - AgeReach; i--)
            {
                var other = mentions[i].Entity;
                if (other.Age != description.Narrowing[0] || other.Type != EntityType.Person || ReferenceEquals(other, aged)) continue;
                if (aged is not null) return;
                aged = other;
            }

            if (aged is not null && aged.Agrees(mention.Entity)) EntityDraft.Join(mention, aged.First, CoreferenceRules.Age);
            return;
        }

        if (!byNoun.TryGetValue(noun, out var candidates)) return;
        var found = new List<MentionDraft>();
        for (var i = candidates.Count - 1; i >= 0 && i >= candidates.Count - 40 && found.Count <= MostCandidates; i--)
        {
            var (candidate, known) = candidates[i];
            if (found.Exists(other => ReferenceEquals(other.Entity, candidate.Entity))) continue;
            if (candidate.Number == GrammaticalNumber.Plural || !candidate.Entity.Agrees(mention.Entity)) continue;
            if (!candidate.Entity.IsNamed && mention.Sentence - candidate.Sentence > NounReach) continue;
            if (candidate.Tokens.Contains(mention.Head) || mention.Tokens.Contains(candidate.Head)) continue;
            if (candidate.Kind == MentionKind.Nominal && IsAny(analysis.Word(candidate.Tokens.First))) continue;
            if (IsSame(description, known)) found.Add(candidate);
        }

        if (found.Count == 1) EntityDraft.Join(mention, found[0], found[0].Entity.IsNamed ? CoreferenceRules.Described : CoreferenceRules.SameNoun);
    }

    /// <summary>"Each player", "such a body": nobody in particular.</summary>
    private static bool IsAny(ReadOnlySpan<char> word) =>
        word is "each" or "Each" or "every" or "Every" or "any" or "Any" or "no" or "No" or "such" or "Such" or "all" or "All" or "another" or "Another" or "some" or "Some" or "your" or "Your";

    /// <summary>Whether the later description narrows by nothing new, and the earlier by nothing that makes another role of it.</summary>
    private static bool IsSame(Description later, Description earlier) =>
        later.Narrowing.All(word => earlier.Narrowing.Contains(word, StringComparer.Ordinal))
        && earlier.Narrowing.All(word => !WordLists.IsLimiting(word) || later.Narrowing.Contains(word, StringComparer.Ordinal));
}
