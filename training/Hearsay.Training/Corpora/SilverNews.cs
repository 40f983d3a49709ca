using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora.Silver;

namespace Hearsay.Training.Corpora;

/// <summary>Reads the news of PolNeAR as labelled by CoreNLP, brought to the conventions of the English Web Treebank.</summary>
/// <remarks>
/// The labels are a machine's: good for more words of news, not for measuring anything but agreement. Names are CoreNLP's chunks; a MISC of demonyms
/// only becomes Norp. Where the texts stand beside the file ("dev/text" beside "corenlp-dev.conllu.gz"), words are spelled as there, with their
/// dashes and quotation marks. Safe to call from several threads.
/// </remarks>
internal static class SilverNews
{
    private static readonly EntityType[] MarkedTypes = Enum.GetValues<EntityType>();

    /// <summary>The sentences that come out as a tree, in the file's order.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> Read(string path) => Read(path, out _);

    /// <summary>The same, with the number of sentences that came out as no tree or with an unknown label, and were left out.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> Read(string path, out int left)
    {
        var sentences = ConlluReader.ReadSentences(path).ToList();
        var hyphens = new SilverHyphens(MostFrequentTags(sentences));
        var spelling = new SilverSpelling(path);
        var read = new List<AnnotatedSentence>(sentences.Count);
        left = 0;
        foreach (var sentence in sentences)
        {
            var words = SilverMending.Mend(spelling.Spell(sentence));
            if (Convert(sentence.Document, words, hyphens) is { } annotated) read.Add(annotated);
            else left++;
        }

        return read;
    }

    /// <summary>One sentence, or null where it comes out as no tree.</summary>
    internal static AnnotatedSentence? Convert(string document, ConlluWord[] words, SilverHyphens hyphens)
    {
        if (words.Length == 0) return null;
        var sentence = new SilverSentence(words);
        if (!sentence.IsTree()) return null;
        SilverClauses.Convert(sentence);
        SilverNames.Convert(sentence);
        SilverNominals.Convert(sentence);
        if (!sentence.IsTree()) return null;
        SilverCoordination.Convert(sentence);
        SilverTags.Convert(sentence);
        hyphens.Convert(sentence);
        SilverTags.Universal(sentence);
        return sentence.IsTree() ? Annotated(document, sentence.Words) : null;
    }

    private static AnnotatedSentence? Annotated(string document, List<SilverWord> words)
    {
        var arcs = new Dependency[words.Count];
        for (var i = 0; i < arcs.Length; i++)
        {
            var relation = words[i].Head is null ? DependencyRelation.Root : DependencyRelations.Read(words[i].Relation);
            if (relation == DependencyRelation.Unknown || (relation == DependencyRelation.Root && words[i].Head is not null)) return null;
            arcs[i] = new Dependency(words[i].Head?.Index ?? -1, relation);
        }

        var tags = words.Select(word => PennTag.Parse(word.Tag)).ToArray();
        if (tags.Contains(PartOfSpeech.Unknown)) return null;
        return new AnnotatedSentence(Corpus.CoreNlpNews, document, [.. words.Select(word => word.Form)], [.. words.Select(word => word.SpaceAfter)])
        {
            Tags = tags,
            UniversalTags = [.. words.Select(word => word.Universal)],
            Lemmas = [.. words.Select(word => word.Lemma)],
            Dependencies = arcs,
            HasNames = true,
            MarkedTypes = MarkedTypes,
            Names = Names(words),
        };
    }

    private static NamedEntity[] Names(List<SilverWord> words)
    {
        var names = new List<NamedEntity>();
        for (var first = 0; first < words.Count;)
        {
            var end = first + 1;
            while (end < words.Count && words[end].Name == words[first].Name) end++;
            EntityType? type = words[first].Name switch
            {
                "PERSON" => EntityType.Person,
                "ORGANIZATION" => EntityType.Organization,
                "LOCATION" => EntityType.Place,
                "DATE" => EntityType.Date,
                "MISC" when end == first + 1 && words[first].Form == "GOP" => EntityType.Organization,
                "MISC" => Demonyms.Contains([.. words[first..end].Select(word => word.Form)]) ? EntityType.Norp : EntityType.Misc,
                _ => null,
            };
            if (type is { } kind) names.Add(new NamedEntity(new TokenRange(first, end), kind));
            first = end;
        }

        return [.. names];
    }

    private static Func<string, string?> MostFrequentTags(List<ConlluSentence> sentences)
    {
        var counts = new Dictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (!counts.TryGetValue(word.Form, out var tags)) counts[word.Form] = tags = new SortedDictionary<string, int>(StringComparer.Ordinal);
            tags[word.Xpos] = tags.GetValueOrDefault(word.Xpos) + 1;
        }

        var best = counts.ToDictionary(entry => entry.Key, entry => entry.Value.MaxBy(tag => tag.Value).Key, StringComparer.Ordinal);
        return best.GetValueOrDefault;
    }
}
