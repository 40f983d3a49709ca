using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Speakers;

/// <summary>The sets of statements as the rules join them, with a decision for every join.</summary>
internal sealed class SpeakerLinks
{
    private readonly JudgedSets sets;
    private readonly List<Decision> decisions = [];

    public SpeakerLinks(LocalSpeakers locals, Judgements judgements)
    {
        Locals = locals;
        sets = new JudgedSets([.. locals.Statements.Select(one => one.Id)], DecisionKind.Speaker, judgements);
        foreach (var local in locals.All)
        {
            foreach (var statement in local.Statements.Skip(1)) Join(local, local.Statements[0], local, statement, "the article gives both statements to one speaker", false);
        }
    }

    public LocalSpeakers Locals { get; }

    public JudgedSets Sets => sets;

    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>Joins two speakers of articles by a rule; <paramref name="byRole"/>: the rule read their roles.</summary>
    public void Join(LocalSpeaker one, LocalSpeaker other, string rule, bool byRole = false) =>
        Join(one, one.Statements[0], other, other.Statements[0], rule, byRole);

    private void Join(LocalSpeaker one, int left, LocalSpeaker other, int right, string rule, bool byRole)
    {
        if (sets.Find(left) == sets.Find(right) || !sets.Join(left, right)) return;
        decisions.Add(Decision.Of(DecisionKind.Speaker, Locals.Statements[left].Id, Locals.Statements[right].Id, true, rule) with
        {
            Evidence = [.. Evidence(one, left, byRole), .. Evidence(other, right, byRole)],
        });
    }

    private IEnumerable<ArticleSpan> Evidence(LocalSpeaker local, int statement, bool byRole)
    {
        var article = Locals.Articles[local.Article].Article.Id;
        yield return new ArticleSpan(article, Locals.Statements[statement].Speaker!.Evidence);
        if (byRole && local.Roles.Select(role => role.Evidence).OfType<Span>().ToList() is { Count: > 0 } roles) yield return new ArticleSpan(article, roles[0]);
    }
}
