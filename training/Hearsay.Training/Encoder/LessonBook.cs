using Hearsay.Language;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Encoder;

/// <summary>Turns the sentences of the corpora into lessons, and chooses those of a round.</summary>
internal sealed class LessonBook
{
    private const int Longest = 120;
    private readonly List<Entry> _gold = [];
    private readonly List<Entry> _silver = [];
    private readonly List<Entry> _named = [];
    private readonly NameStock _stock;
    private readonly WordTypes _types;

    // A sentence as it is learned, and as it stands in its corpus.
    private readonly record struct Entry(Lesson Lesson, AnnotatedSentence Sentence);

    /// <summary>Reads the corpora for training.</summary>
    public LessonBook(string data, WordTypes types)
    {
        _types = types;
        foreach (var (file, corpus) in new[] { ("ud/en_ewt-train.conllu.gz", Corpus.Ewt), ("ud/en_gum-free-train.conllu.gz", Corpus.Gum) })
        {
            var number = 0;
            foreach (var sentence in UniversalTreebank.Read(Path.Combine(data, file), corpus))
            {
                Add(_gold, sentence);

                // Headlines, shouting and carelessness: a few sentences once more in other capitals.
                switch (number++ % 24)
                {
                    case 3: Add(_gold, Recased(sentence, form => form.ToUpperInvariant())); break;
                    case 11: Add(_gold, Recased(sentence, form => form.ToLowerInvariant())); break;
                    case 19: Add(_gold, Recased(sentence, form => form.Length < 4 ? form : char.ToUpperInvariant(form[0]) + form[1..])); break;
                }
            }
        }

        foreach (var sentence in SilverNews.Read(Path.Combine(data, "polnear/corenlp-train.conllu.gz"))) Add(_silver, sentence);
        foreach (var sentence in NameCorpora.WikiGold(Path.Combine(data, "ner/wikigold/data/wikigold.conll.txt"))) Add(_named, sentence with { Corpus = Corpus.Ewt });
        foreach (var sentence in NameCorpora.Re3d(Path.Combine(data, "ner/re3d/data/train/re3d-train.conll"))) Add(_named, sentence);

        // The names of re3d are descriptions too ("the rebels"), which is its own convention.
        _stock = new NameStock(
            _gold.Concat(_named).Select(entry => entry.Sentence).Where(sentence => sentence.Corpus != Corpus.Re3d), _silver.Select(entry => entry.Sentence));
    }

    /// <summary>How many names there are to exchange others for.</summary>
    public int Names => _stock.Count;

    /// <summary>For each universal and Penn tag, 1 where words of the treebanks have both more than once: the table of <see cref="TagPairs"/>.</summary>
    public float[] TagPairs()
    {
        var counts = new int[EncoderShape.UniversalLabels * EncoderShape.PennLabels];
        foreach (var (lesson, _) in _gold)
        {
            for (var i = 0; i < lesson.Tags.Length; i++) counts[(lesson.UniversalTags[i] * EncoderShape.PennLabels) + lesson.Tags[i]]++;
        }

        return [.. counts.Select((count, pair) => count > 1 && pair >= EncoderShape.PennLabels && pair % EncoderShape.PennLabels > 0 ? 1f : 0)];
    }

    /// <summary>The words of a round, about.</summary>
    public long Words(EncoderSettings settings) =>
        _gold.Sum(entry => (long)entry.Lesson.Words.Length) + (long)(settings.SilverShare * _silver.Sum(entry => (long)entry.Lesson.Words.Length))
        + (long)(settings.NameShare * _named.Sum(entry => (long)entry.Lesson.Words.Length));

    /// <summary>The lessons of one round in random order; their words may be new to the word types.</summary>
    public Lesson[] Round(EncoderSettings settings, NoiseSource noise)
    {
        var chosen = new List<Lesson>();
        foreach (var entry in _gold) chosen.Add(entry.Lesson.Corpus != Corpus.Ewt ? OrItsNames(entry) : entry.Lesson);
        foreach (var entry in _silver)
        {
            if (noise.Share() < settings.SilverShare) chosen.Add(OrItsNames(entry));
        }

        foreach (var entry in _named)
        {
            if (noise.Share() < settings.NameShare) chosen.Add(entry.Lesson.Corpus == Corpus.Ewt ? Exchanged(entry) : entry.Lesson);
        }

        for (var i = chosen.Count - 1; i > 0; i--)
        {
            var j = noise.Below(i + 1);
            (chosen[i], chosen[j]) = (chosen[j], chosen[i]);
        }

        return [.. chosen];

        Lesson OrItsNames(Entry entry) => entry.Lesson.Names.Length > 0 && noise.Share() < settings.OwnNames ? Exchanged(entry).ForNames() : entry.Lesson;

        Lesson Exchanged(Entry entry) =>
            entry.Sentence.Names.Length > 0 && noise.Share() < settings.ExchangedSentences ? Lesson(_stock.Exchange(entry.Sentence, settings.ExchangedNames, noise)) : entry.Lesson;
    }

    private void Add(List<Entry> entries, AnnotatedSentence sentence)
    {
        if (sentence.Forms.Length <= Longest) entries.Add(new Entry(Lesson(sentence), sentence));
    }

    /// <summary>One sentence as a lesson.</summary>
    public Lesson Lesson(AnnotatedSentence sentence)
    {
        var words = new int[sentence.Forms.Length];
        for (var i = 0; i < words.Length; i++) words[i] = _types.Number(sentence.Forms[i], i == 0 || sentence.SpaceAfter[i - 1], sentence.SpaceAfter[i]);
        return new Lesson(sentence.Corpus, words)
        {
            Tags = [.. sentence.Tags.Select(tag => (byte)tag)],
            UniversalTags = [.. sentence.UniversalTags.Select(tag => (byte)tag)],
            Heads = [.. sentence.Dependencies.Select(arc => arc.Head + 1)],
            Relations = [.. sentence.Dependencies.Select(arc => (byte)Known(sentence.Corpus, arc.Relation))],
            Names = sentence.HasNames ? NameLabels.Write(sentence.Names, words.Length) : [],
            MarkedNames = sentence.HasNames ? NameLabels.Marked(sentence.MarkedTypes) : [],
        };
    }

    // "dep" is what CoreNLP says when it does not know.
    private static DependencyRelation Known(Corpus corpus, DependencyRelation relation) =>
        corpus == Corpus.CoreNlpNews && relation == DependencyRelation.Dep ? DependencyRelation.Unknown : relation;

    private static AnnotatedSentence Recased(AnnotatedSentence sentence, Func<string, string> recase) =>
        sentence with { Forms = [.. sentence.Forms.Select(recase)], HasNames = false, Names = [] };
}
