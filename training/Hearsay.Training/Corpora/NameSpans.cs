using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>The borders of names.</summary>
internal static class NameSpans
{
    /// <summary>The names without those that overlap a longer one, or one as long that begins earlier or comes earlier; in order.</summary>
    public static NamedEntity[] Flat(IEnumerable<NamedEntity> names)
    {
        var kept = new List<NamedEntity>();
        foreach (var name in names.OrderByDescending(name => name.Tokens.End - name.Tokens.First).ThenBy(name => name.Tokens.First))
        {
            if (kept.TrueForAll(other => other.Tokens.End <= name.Tokens.First || name.Tokens.End <= other.Tokens.First)) kept.Add(name);
        }

        return [.. kept.OrderBy(name => name.Tokens.First)];
    }

    /// <summary>The words of the name whose head is given, within the mention.</summary>
    public static TokenRange Around(AnnotatedSentence sentence, int head, TokenRange mention, EntityType type)
    {
        int first = head, end = head + 1;
        while (first > mention.First && IsPart(first - 1)) first--;

        // A hyphen belongs to a name only with the word before it.
        while (first < head && sentence.Tags[first] == PartOfSpeech.HYPH) first++;
        while (end < mention.End)
        {
            if (IsPart(end)) end++;
            else if (type != EntityType.Person && OfPhrase(end) is { } next) end = next;
            else break;
        }

        while (end > head + 1 && sentence.Tags[end - 1] == PartOfSpeech.HYPH) end--;
        return new TokenRange(first, end);

        // Whether the word hangs on the head through labels that join the words of a name.
        bool IsPart(int word)
        {
            if (sentence.Tags[word] == PartOfSpeech.HYPH || (sentence.Forms[word] == "&" && word < head)) return true;
            for (var steps = 0; word != head; steps++)
            {
                var (above, relation) = sentence.Dependencies[word];
                if (above < 0 || steps > 8 || !Joins(word, relation)) return false;
                word = above;
            }

            return true;
        }

        bool Joins(int word, DependencyRelation relation) => relation switch
        {
            DependencyRelation.Flat => true,
            DependencyRelation.Compound or DependencyRelation.Amod => IsName(word),
            DependencyRelation.Nummod => word > head && type != EntityType.Place,
            DependencyRelation.NmodDesc => word > head,
            _ => false,
        };

        // "of" and all before the proper noun that hangs on the head, if these are the name's: the end of the phrase, or null.
        int? OfPhrase(int at)
        {
            if (sentence.Forms[at] != "of" || sentence.Dependencies[at].Relation != DependencyRelation.Case) return null;
            var noun = sentence.Dependencies[at].Head;
            if (noun <= at || noun >= mention.End || !IsName(noun) || sentence.Dependencies[noun].Head is var above && (above < first || above >= end)) return null;
            for (var i = at + 1; i < noun; i++)
            {
                if (!IsName(i) && sentence.Forms[i] is not ("the" or "&" or "and" or ",")) return null;
            }

            return noun + 1;
        }

        bool IsName(int word) => sentence.Tags[word] is PartOfSpeech.NNP or PartOfSpeech.NNPS && char.IsUpper(sentence.Forms[word][0]);
    }
}
