using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Reads the corpora of names.</summary>
/// <remarks>
/// Words are split as Universal Dependencies split them, so names keep their borders or, where a label covers a whole word that is split,
/// take all its parts. Sources: Balasuriya et al. 2009 (Wikigold); Salinas Alvarado et al. 2015 (filings to the Securities and
/// Exchange Commission); Dstl 2018 (re3d); Mayhew et al. 2024 (Universal NER).
/// </remarks>
internal static class NameCorpora
{
    private static readonly EntityType[] Conll = [EntityType.Person, EntityType.Organization, EntityType.Place, EntityType.Norp, EntityType.Misc];

    /// <summary>Wikigold; a MISC that is a nationality, religion or group by <see cref="Demonyms"/> becomes Norp.</summary>
    /// <exception cref="InvalidDataException">A line has too few columns or an unknown label; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> WikiGold(string path) =>
        Read(path, Corpus.WikiGold, ColumnReader.Read(path, ' ', 0, -1), Conll);

    /// <summary>Financial filings. Their roles ("the Lender") are marked as names too, hence only for training on persons and organizations with care.</summary>
    /// <exception cref="InvalidDataException">A line has too few columns or an unknown label; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> SecFilings(string path) =>
        Read(path, Corpus.SecFilings, ColumnReader.Read(path, ' ', 0, -1), Conll);

    /// <summary>re3d. It marks descriptions ("coalition forces") as well as names, with their determiners.</summary>
    /// <exception cref="InvalidDataException">A line has too few columns or an unknown label; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> Re3d(string path) =>
        Read(path, Corpus.Re3d, ColumnReader.Read(path, '\t', 0, -1), [EntityType.Person, EntityType.Organization, EntityType.Place, EntityType.Norp, EntityType.Date]);

    /// <summary>Universal NER on the English Web Treebank: persons, organizations and places over the treebank's own words.</summary>
    /// <exception cref="InvalidDataException">A line has too few columns or an unknown label; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> UniversalNer(string path) =>
    [
        .. ColumnReader.Read(path, '\t', 1, 2, hasComments: true).Select(sentence => new AnnotatedSentence(
            Corpus.Ewt, sentence.Document, sentence.Forms, sentence.Text is { } text ? Spacing.FromText(sentence.Forms, text) : Spacing.Guess(sentence.Forms))
        {
            HasNames = true,
            MarkedTypes = [EntityType.Person, EntityType.Organization, EntityType.Place],
            Names = Names(path, sentence.Forms, sentence.Labels),
        }),
    ];

    /// <summary>
    /// The sentences of the treebank with the names that <see cref="UniversalNer"/> read for the same words of the same document; a sentence that
    /// is not among these is returned without names.
    /// </summary>
    public static IReadOnlyList<AnnotatedSentence> WithNames(IReadOnlyList<AnnotatedSentence> treebank, IReadOnlyList<AnnotatedSentence> named)
    {
        var byWords = new Dictionary<string, AnnotatedSentence>(StringComparer.Ordinal);
        foreach (var sentence in named) byWords.TryAdd(Key(sentence), sentence);
        return
        [
            .. treebank.Select(sentence => byWords.TryGetValue(Key(sentence), out var same)
                ? sentence with { HasNames = true, MarkedTypes = same.MarkedTypes, Names = same.Names }
                : sentence),
        ];

        static string Key(AnnotatedSentence sentence) => sentence.Document + '\n' + string.Join('\t', sentence.Forms);
    }

    private static List<AnnotatedSentence> Read(string path, Corpus corpus, IEnumerable<LabelledSentence> sentences, EntityType[] marked)
    {
        var read = new List<AnnotatedSentence>();
        foreach (var sentence in sentences)
        {
            var (forms, labels) = LabelledWords.Split(sentence.Forms, sentence.Labels);
            read.Add(new AnnotatedSentence(corpus, sentence.Document, forms, LabelledWords.Space(forms))
            {
                HasNames = true,
                MarkedTypes = marked,
                Names = Names(path, forms, labels),
            });
        }

        return read;
    }

    private static NamedEntity[] Names(string path, string[] forms, string[] labels)
    {
        var names = new List<NamedEntity>();
        for (var first = 0; first < labels.Length;)
        {
            var end = first + 1;
            if (labels[first] is not ("O" or "_"))
            {
                var kind = labels[first][1..];
                while (end < labels.Length && labels[end][0] == 'I' && labels[end][1..] == kind) end++;
                if (Type(path, kind, forms[first..end]) is { } type) names.Add(new NamedEntity(new TokenRange(first, end), type));
            }

            first = end;
        }

        return [.. names];
    }

    private static EntityType? Type(string path, string kind, string[] forms) => kind switch
    {
        "-PER" or "-Person" => EntityType.Person,
        "-ORG" or "-Organisation" => EntityType.Organization,
        "-LOC" or "-Location" => EntityType.Place,
        "-MISC" => Demonyms.Contains(forms) ? EntityType.Norp : EntityType.Misc,
        "-Nationality" => EntityType.Norp,
        "-Temporal" => EntityType.Date,
        "-DocumentReference" or "-MilitaryPlatform" or "-Money" or "-Quantity" or "-Weapon" or "-OTH" => null,
        _ => throw new InvalidDataException($"HS396: {path}: unknown label \"{kind}\" at \"{string.Join(' ', forms)}\". Fetch the corpus again."),
    };
}
