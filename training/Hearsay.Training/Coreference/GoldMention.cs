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
    public static IReadOnlyList<GoldMention> Read(IReadOnlyList<ConlluSentence> sentences, Analysis analysis)
    {
        var open = new List<(string Chain, string Type, int First)>();
        var mentions = new List<GoldMention>();
        var token = 0;
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            var entity = word.Value("Entity") ?? "";
            for (var at = 0; at < entity.Length;)
            {
                if (entity[at] == '(')
                {
                    var end = entity.AsSpan(at + 1).IndexOfAny('(', ')');
                    end = end < 0 ? entity.Length : at + 1 + end;
                    var fields = entity[(at + 1)..end].Split('-');
                    open.Add((fields[0], fields[1], token));
                    if (end < entity.Length && entity[end] == ')')
                    {
                        Close(open.Count - 1);
                        end++;
                    }

                    at = end;
                    continue;
                }

                var close = entity.IndexOf(')', at);
                var chain = entity[at..close];
                Close(open.FindLastIndex(one => one.Chain == chain));
                at = close + 1;
            }

            token++;
        }

        return mentions;

        void Close(int index)
        {
            var (chain, type, first) = open[index];
            open.RemoveAt(index);
            var range = new TokenRange(first, token + 1);
            var head = first;
            while (head < token && range.First <= analysis.Dependencies[head].Head && analysis.Dependencies[head].Head < range.End) head++;
            var joined = false;
            for (var i = head + 1; i <= token; i++) joined |= analysis.Dependencies[i] == new Dependency(head, DependencyRelation.Conj);
            mentions.Add(new GoldMention(chain, type, range, head, joined));
        }
    }
}
