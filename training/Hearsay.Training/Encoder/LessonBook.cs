using Hearsay.Language;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Encoder;

/// <summary>Turns the sentences of the corpora into lessons, and chooses those of a round.</summary>
internal sealed class LessonBook
{
    private const int Longest = 120;
    private readonly List<Lesson> _gold = [];
    private readonly List<Lesson> _silver = [];
    private readonly List<Lesson> _named = [];
    private readonly WordTypes _types;

    /// <summary>Reads the corpora for training.</summary>
    public LessonBook(string data, WordTypes types)
    {
        _types = types;
        foreach (var (file, corpus) in new[] { ("ud/en_ewt-train.conllu.gz", Corpus.Ewt), ("ud/en_gum-free-train.conllu.gz", Corpus.Gum) })
        {
            var number = 0;
            foreach (var sentence in UniversalTreebank.Read(Path.Combine(data, file), corpus))
            {
                _gold.Add(Lesson(sentence));

                // Headlines, shouting and carelessness: a few sentences once more in other capitals.
                switch (number++ % 24)
                {
                    case 3: _gold.Add(Lesson(Recased(sentence, form => form.ToUpperInvariant()))); break;
                    case 11: _gold.Add(Lesson(Recased(sentence, form => form.ToLowerInvariant()))); break;
                    case 19: _gold.Add(Lesson(Recased(sentence, form => form.Length < 4 ? form : char.ToUpperInvariant(form[0]) + form[1..]))); break;
                }
            }
        }

        foreach (var sentence in SilverNews.Read(Path.Combine(data, "polnear/corenlp-train.conllu.gz"))) _silver.Add(Lesson(sentence));
        foreach (var sentence in NameCorpora.WikiGold(Path.Combine(data, "ner/wikigold/data/wikigold.conll.txt"))) _named.Add(Lesson(sentence with { Corpus = Corpus.Ewt }));
        foreach (var sentence in NameCorpora.Re3d(Path.Combine(data, "ner/re3d/data/train/re3d-train.conll"))) _named.Add(Lesson(sentence));
        _gold.RemoveAll(lesson => lesson.Words.Length > Longest);
        _silver.RemoveAll(lesson => lesson.Words.Length > Longest);
        _named.RemoveAll(lesson => lesson.Words.Length > Longest);
    }

    /// <summary>The words of a round, about.</summary>
    public long Words(EncoderSettings settings) =>
        _gold.Sum(lesson => (long)lesson.Words.Length) + (long)(settings.SilverShare * _silver.Sum(lesson => (long)lesson.Words.Length))
        + (long)(settings.NameShare * _named.Sum(lesson => (long)lesson.Words.Length));

    /// <summary>The lessons of one round in random order.</summary>
    public Lesson[] Round(EncoderSettings settings, NoiseSource noise)
    {
        var chosen = new List<Lesson>(_gold.Select(lesson => lesson.Names.Length > 0 && lesson.Corpus != Corpus.Ewt && noise.Share() < settings.OwnNames ? lesson.ForNames() : lesson));
        foreach (var lesson in _silver)
        {
            if (noise.Share() < settings.SilverShare) chosen.Add(noise.Share() < settings.OwnNames ? lesson.ForNames() : lesson);
        }

        foreach (var lesson in _named)
        {
            if (noise.Share() < settings.NameShare) chosen.Add(lesson);
        }

        for (var i = chosen.Count - 1; i > 0; i--)
        {
            var j = noise.Below(i + 1);
            (chosen[i], chosen[j]) = (chosen[j], chosen[i]);
        }

        return [.. chosen];
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
