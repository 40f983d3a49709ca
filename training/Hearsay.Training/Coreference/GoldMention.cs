using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Coreference;

/// <summary>A mention as GUM marks it.</summary>
/// <param name="Chain">The number of its entity in the document.</param>
/// <param name="Type">GUM's type: person, organization, place, abstract and so on.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Head">The first token that hangs on something outside.</param>
/// <param name="IsJoined">Whether it joins several by a conjunction: it shares its head with the first of them.</param>
internal sealed record GoldMention(string Chain, string Type, TokenRange Tokens, int Head, bool IsJoined)
{
    /// <summary>What a mention is found by.</summary>
    public (int, bool) Key => (Head, IsJoined);

    /// <summary>The mentions of a document, in the order in which they end.</summary>
    /// <exception cref="InvalidDataException">HS393: a mention is closed that was not opened.</exception>
    public static IReadOnlyList<GoldMention> Read(string path, IReadOnlyList<ConlluSentence> sentences, Analysis analysis)
    {
        var brackets = new EntityBrackets(path);
        var mentions = new List<GoldMention>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var token = brackets.Words;
                mentions.AddRange(brackets.Read(sentence, i).Select(mention => Of(mention, token, analysis)));
            }
        }

        return mentions;
    }

    private static GoldMention Of(BracketedMention mention, int last, Analysis analysis)
    {
        var range = new TokenRange(mention.First, last + 1);
        var head = range.First;
        while (head < last && range.First <= analysis.Dependencies[head].Head && analysis.Dependencies[head].Head < range.End) head++;
        var joined = false;
        for (var i = head + 1; i <= last; i++) joined |= analysis.Dependencies[i] == new Dependency(head, DependencyRelation.Conj);
        return new GoldMention(mention.Number, mention.Type, range, head, joined);
    }
}
