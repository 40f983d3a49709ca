using Hearsay.Coreference;

namespace Hearsay.Training.Coreference;

/// <summary>A pronoun with its candidates and those of them that it means.</summary>
/// <param name="Document">The number of its document.</param>
/// <param name="Choice">The pronoun and what it could mean.</param>
/// <param name="IsMeant">Which candidates are right; where none is, the reading that it means none of them.</param>
internal sealed record PronounExample(int Document, PronounChoice Choice, bool[] IsMeant)
{
    /// <summary>The pronouns of a document; each is led as the corpus leads it, so that what comes after sees right chains.</summary>
    public static IEnumerable<PronounExample> Of(GoldDocument document, int number)
    {
        var chains = new Dictionary<(int, bool), string>();
        foreach (var mention in document.Mentions) chains.TryAdd(mention.Key, mention.Chain);
        var examples = new List<PronounExample>();
        var tree = new SyntaxTree(document.Analysis);
        var mentions = CoreferenceResolution.Lead(document.Analysis, tree);
        new PronounLinks(document.Analysis, tree, mentions, choice =>
        {
            var chain = chains.GetValueOrDefault((choice.Pronoun.Head, false));
            var meant = choice.Candidates.Select(candidate => chain is not null && chains.GetValueOrDefault((candidate.Mention.Head, candidate.Mention.IsJoined)) == chain).ToArray();
            examples.Add(new PronounExample(number, choice, meant));
            return Array.IndexOf(meant, true);
        }).Join();
        return examples;
    }
}
