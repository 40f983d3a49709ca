using System.IO.Compression;
using Hearsay.Language;
using Hearsay.Training.Corpora;
using Xunit;

namespace Hearsay.Tests.Training;

public sealed class CorpusReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-corpora").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_treebank_is_read_with_its_own_labels()
    {
        var path = Conllu("""
            # newdoc id = farm
            # text = Goats don't.
            1	Goats	goat	NOUN	NNS	_	0	root	_	_
            2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
            2	do	do	AUX	VBP	_	1	aux	_	_
            3	n't	not	PART	RB	_	1	advmod	_	_
            3.1	climb	climb	VERB	VB	_	_	_	_	_
            4	-LRB-	(	PUNCT	-LRB-	_	1	punct	_	_
            5	twice	twice	ADV	RB	_	1	nsubj:unheard	_	_

            """);

        var sentence = Assert.Single(UniversalTreebank.Read(path, Corpus.Ewt));

        Assert.Equal("farm", sentence.Document);
        Assert.Equal(["Goats", "do", "n't", "(", "twice"], sentence.Forms);
        Assert.Equal([true, false, false, true, true], sentence.SpaceAfter);
        Assert.Equal(["goat", "do", "not", "(", "twice"], sentence.Lemmas);
        Assert.Equal([-1, 0, 0, 0, 0], sentence.Dependencies.Select(arc => arc.Head));
        Assert.Equal(DependencyRelation.Nsubj, sentence.Dependencies[4].Relation);
        Assert.Equal(PartOfSpeech.OpenBracket, sentence.Tags[3]);
        Assert.False(sentence.HasNames);
    }

    [Theory]
    [InlineData("1\tGoats\tgoat\tNOUN", "line 1")]
    [InlineData("1\tGoats\tgoat\tNOUN\tNNS\t_\t9\troot\t_\t_", "line 1")]
    [InlineData("1\tGoats\tgoat\tNOUN\tNNS\t_\tx\troot\t_\t_", "line 1")]
    [InlineData("2\tGoats\tgoat\tNOUN\tNNS\t_\t0\troot\t_\t_", "line 1")]
    [InlineData("1\tGoats\tgoat\tBEAST\tNNS\t_\t0\troot\t_\t_", "BEAST")]
    public void A_broken_line_is_named(string line, string part)
    {
        var path = Conllu(line + "\n\n");

        var error = Assert.Throws<InvalidDataException>(() => UniversalTreebank.Read(path, Corpus.Ewt));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mentions_of_persons_places_and_dates_become_names()
    {
        var path = Conllu("""
            1	Mayor	mayor	PROPN	NNP	_	2	nmod:desc	_	Entity=(1-person-new
            2	Ana	Ana	PROPN	NNP	_	4	nsubj	_	_
            3	Quill	Quill	PROPN	NNP	_	2	flat	_	Entity=1)
            4	left	leave	VERB	VBD	_	0	root	_	_
            5	the	the	DET	DT	_	6	det	_	Entity=(2-organization-new
            6	University	university	PROPN	NNP	_	4	obj	_	_
            7	of	of	ADP	IN	_	8	case	_	_
            8	Dunmere	Dunmere	PROPN	NNP	_	6	nmod	_	Entity=(3-place-new)2)
            9	in	in	ADP	IN	_	11	case	_	_
            10	early	early	ADJ	JJ	_	11	amod	_	Entity=(4-time-new
            11	May	May	PROPN	NNP	_	4	obl	_	Entity=4)
            12	with	with	ADP	IN	_	14	case	_	_
            13	her	her	PRON	PRP$	_	14	nmod:poss	_	Entity=(5-animal-new(1-person-giv)
            14	goat	goat	NOUN	NN	_	4	obl	_	Entity=5)
            15	despite	despite	ADP	IN	_	17	case	_	_
            16	the	the	DET	DT	_	17	det	_	Entity=(6-person-new
            17	Mayor	mayor	PROPN	NNP	_	4	obl	_	Entity=6)

            """);

        var sentence = Assert.Single(UniversalTreebank.Read(path, Corpus.Gum));

        Assert.Equal(
            [(1, 3, EntityType.Person), (5, 8, EntityType.Organization), (10, 11, EntityType.Date)],
            sentence.Names.Select(name => (name.Tokens.First, name.Tokens.End, name.Type)));
    }

    [Fact]
    public void Words_of_name_corpora_are_split_as_in_the_treebanks_and_labels_follow()
    {
        var path = Write("Dunmere-based I-ORG\nQuill I-ORG\n's O\nnon-stop O\nDutch I-MISC\nBarnfest I-MISC\n\nDutch I-MISC\n");

        var sentences = NameCorpora.WikiGold(path);

        Assert.Equal(["Dunmere", "-", "based", "Quill", "'s", "non-stop", "Dutch", "Barnfest"], sentences[0].Forms);
        Assert.Equal([(0, 4, EntityType.Organization), (6, 8, EntityType.Misc)], sentences[0].Names.Select(name => (name.Tokens.First, name.Tokens.End, name.Type)));
        Assert.Equal(EntityType.Norp, Assert.Single(sentences[1].Names).Type);
    }

    [Fact]
    public void Split_clitics_and_prefixes_are_joined_and_descriptions_of_weapons_are_no_names()
    {
        var path = Write("\nQuill\tB-Person\n'\tO\ns\tO\ncounter\tB-Weapon\n-\tI-Weapon\ngoat\tI-Weapon\ndon\tO\n'\tO\nt\tO\n");

        var sentence = Assert.Single(NameCorpora.Re3d(path));

        Assert.Equal(["Quill", "'s", "counter-goat", "do", "n't"], sentence.Forms);
        Assert.Equal(EntityType.Person, Assert.Single(sentence.Names).Type);
    }

    [Fact]
    public void Names_of_universal_ner_find_their_sentence_in_the_treebank()
    {
        var named = NameCorpora.UniversalNer(Write("# newdoc id = farm\n# text = Ana sang.\n1\tAna\tB-PER\t-\t-\n2\tsang\tO\t-\t-\n3\t.\tO\t-\t-\n\n"));
        var treebank = new[]
        {
            new AnnotatedSentence(Corpus.Ewt, "farm", ["Ana", "sang", "."], [true, false, true]),
            new AnnotatedSentence(Corpus.Ewt, "farm", ["Ana", "slept", "."], [true, false, true]),
        };

        var both = NameCorpora.WithNames(treebank, named);

        Assert.Equal([true, false, true], named[0].SpaceAfter);
        Assert.Equal(EntityType.Person, Assert.Single(both[0].Names).Type);
        Assert.False(both[1].HasNames);
    }

    [Fact]
    public void A_line_with_too_few_columns_is_named()
    {
        var path = Write("Ana I-PER\nsang\n");

        var error = Assert.Throws<InvalidDataException>(() => NameCorpora.WikiGold(path));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15-year-old", "15|-|year|-|old")]
    [InlineData("non-stop", "non-stop")]
    [InlineData("anti-goat-led", "anti-goat|-|led")]
    [InlineData("555-010-0199", "555-010-0199")]
    [InlineData("1998-2004", "1998|-|2004")]
    [InlineData("www.goat-farm.example", "www.goat-farm.example")]
    [InlineData("U.S.-led", "U.S.|-|led")]
    [InlineData("and/or", "and|/|or")]
    [InlineData("-", "-")]
    [InlineData("--", "--")]
    [InlineData("a-", "a-")]
    public void Words_are_split_at_hyphens_as_in_the_web_treebank(string word, string parts) => Assert.Equal(parts.Split('|'), WordParts.Split(word));

    private string Conllu(string text)
    {
        var path = Path.Combine(_folder, "a.conllu.gz");
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        writer.Write(text);
        return path;
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "a.txt");
        File.WriteAllText(path, text);
        return path;
    }
}
