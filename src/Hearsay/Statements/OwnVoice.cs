using System.Collections.Frozen;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Tells whether a clause inside a content speaks of the speaker: "the ministry said it could not confirm".</summary>
/// <remarks>
/// A denial of somebody else inside the content is not the speaker's own. A pronoun is the speaker's unless coreference knows better; a
/// spokesman's body, and those who work for it, speak with the spokesman's voice. Words: <c>own-voice.lexicon</c>.
/// </remarks>
internal sealed class OwnVoice
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.Read("Statements/own-voice.lexicon")
        .GroupBy(entry => entry[0], entry => entry[1]).ToFrozenDictionary(kind => kind.Key, kind => kind.ToFrozenSet(StringComparer.Ordinal));

    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly Dictionary<int, int> entities = [];
    private readonly HashSet<int> persons;

    internal OwnVoice(Analysis analysis, SyntaxTree tree)
    {
        (this.analysis, this.tree) = (analysis, tree);
        persons = [.. analysis.Names.Where(name => name.Type == EntityType.Person).SelectMany(name => Enumerable.Range(name.Tokens.First, name.Tokens.End - name.Tokens.First))];
        foreach (var entity in analysis.Entities)
        {
            foreach (var mention in entity.Mentions) entities.TryAdd(mention.Head, entity.Id);
        }
    }

    /// <summary>Whether the subject of the predicate is the speaker.</summary>
    /// <param name="predicate">The head of the clause; one without a subject is the speaker's ("claimed to know", "No comment").</param>
    /// <param name="attribution">Whose content the clause stands in.</param>
    /// <param name="speaker">Who speaks, as far as it is known.</param>
    internal bool Is(int predicate, Attribution attribution, Speaker? speaker)
    {
        var subject = tree.Subject(predicate);
        // "Urged the mayor to keep quiet": the object is the subject.
        if (subject < 0) return tree.Relation(predicate) != DependencyRelation.Xcomp || tree.Child(tree.Head(predicate), DependencyRelation.Obj) < 0;
        var lemma = analysis.Lemmas[subject];
        var word = analysis.Word(subject);
        if (word is "I" or "we" or "We" or "me" or "us") return true;
        if (analysis.Tags[subject] is PartOfSpeech.EX or PartOfSpeech.DT or PartOfSpeech.WDT or PartOfSpeech.WP) return false;
        if (attribution.Source.IsEmpty) return analysis.Tags[subject] == PartOfSpeech.PRP;
        var source = SourceHead(attribution);
        var known = entities.TryGetValue(source, out var ours);
        var told = entities.TryGetValue(subject, out var theirs);
        if (analysis.Tags[subject] == PartOfSpeech.PRP)
        {
            if (lemma == "you") return false;
            // "They" and "it" are mostly the speaker, where that is not one person; of "he" and "she" coreference knows more.
            if (lemma is "they" or "it") return !persons.Contains(source) || tree.Child(source, DependencyRelation.Conj) >= 0 || Stands(source, speaker) || known && told && ours == theirs;
            return !known || !told || ours == theirs;
        }

        if (known && told && ours == theirs || lemma == analysis.Lemmas[source]) return true;
        return Stands(source, speaker) && (IsBody(subject) || Words["member"].Contains(lemma));
    }

    /// <summary>Whether the subject of the predicate is a claim, or a word that points back at one; a predicate without a subject speaks of one.</summary>
    internal bool IsOfClaim(int predicate)
    {
        var subject = tree.Subject(predicate);
        // "It would be wrong to close it" speaks of no claim, "it is wrong that" does.
        if (subject < 0 && tree.Child(predicate, DependencyRelation.Expl) >= 0)
        {
            return tree.Children(predicate).Any(child => tree.Relation(child) is DependencyRelation.Csubj or DependencyRelation.Ccomp
                && tree.Child(child, DependencyRelation.Mark) is >= 0 and var mark && analysis.Tags[mark] != PartOfSpeech.TO);
        }

        return subject < 0 || analysis.Word(subject) is not ("I" or "We" or "we") && Words["claim"].Contains(analysis.Lemmas[subject]);
    }

    private int SourceHead(Attribution attribution)
    {
        var range = analysis.TokensIn(attribution.Source[0]);
        for (var i = range.First; i < range.End; i++)
        {
            var head = tree.Head(i);
            if ((head < range.First || head >= range.End) && tree.Relation(i) != DependencyRelation.Punct) return i;
        }

        return range.First;
    }

    /// <summary>Whether the source speaks for a body: a spokesman, an official, the police.</summary>
    private bool Stands(int source, Speaker? speaker)
    {
        if (IsSpokesWord(analysis.Lemmas[source])) return true;
        foreach (var child in tree.Children(source))
        {
            if (tree.Relation(child) is DependencyRelation.Appos or DependencyRelation.Compound or DependencyRelation.NmodDesc or DependencyRelation.Flat && IsSpokesWord(analysis.Lemmas[child])) return true;
        }

        return speaker?.Role is { } role && role.Split(' ').Any(IsSpokesWord) || speaker is { Anonymous: true } && speaker.Name.Split(' ').Any(IsSpokesWord);
    }

    private static bool IsSpokesWord(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.StartsWith("spokes", StringComparison.Ordinal) || Words["voice"].Contains(lower);
    }

    private bool IsBody(int subject) => PartyWords.IsOrganization(analysis.Word(subject)) || PartyWords.IsGovernment(analysis.Word(subject)) || analysis.Tags[subject].IsName() && !persons.Contains(subject);
}
