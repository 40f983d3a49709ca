using Hearsay.Language;
using Hearsay.Training.Corpora;
using Hearsay.Training.Corpora.Silver;
using Xunit;

namespace Hearsay.Tests.Training;

public sealed class SilverConversionTests
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal) { ["nine"] = "CD", ["year"] = "NN", ["goat"] = "NN", ["led"] = "VBD" };

    public static TheoryData<string, string, string> Cases()
    {
        var lines = CaseFile.Lines("Training/silver.cases").Select(line => line.Text).ToArray();
        var cases = new TheoryData<string, string, string>();
        for (var i = 0; i + 2 < lines.Length; i += 3) cases.Add(lines[i][2..], lines[i + 1], lines[i + 2]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Labels_are_brought_to_those_of_the_web_treebank(string name, string before, string after)
    {
        var converted = SilverNews.Convert("", Words(before), new SilverHyphens(Tags.GetValueOrDefault));

        Assert.True(converted is not null, name);
        Assert.Equal(after, Write(converted));
    }

    [Fact]
    public void A_sentence_with_a_circle_or_two_roots_is_left_out()
    {
        var hyphens = new SilverHyphens(Tags.GetValueOrDefault);

        Assert.Null(SilverNews.Convert("", Words("one/CD/2/dep two/CD/1/dep three/CD/0/root"), hyphens));
        Assert.Null(SilverNews.Convert("", Words("one/CD/0/root two/CD/0/root"), hyphens));
    }

    [Fact]
    public void Names_keep_the_chunks_and_demonyms_become_groups()
    {
        var words = Words("Norwegian/JJ/2/amod/MISC herders/NNS/4/nsubj near/IN/4/case Barn/NNP/5/nmod/MISC Day/NNP/6/nsubj/MISC sang/VBD/0/root");

        var converted = SilverNews.Convert("", words, new SilverHyphens(Tags.GetValueOrDefault));

        Assert.Equal([(0, 1, EntityType.Norp), (3, 5, EntityType.Misc)], converted!.Names.Select(name => (name.Tokens.First, name.Tokens.End, name.Type)));
    }

    [Fact]
    public void A_full_stop_read_twice_is_read_once()
    {
        ConlluWord[] words =
        [
            new("Barns", "_", "NNPS", 0, "root", true, "Barns", "Start=0|End=5"),
            new("Inc.", "_", "NNP", 1, "dep", false, "Inc.", "Start=6|End=10"),
            new(".", "_", ".", 1, "punct", true, ".", "Start=9|End=10"),
        ];

        Assert.Equal(["Barns", "Inc."], SilverMending.Mend(words).Select(word => word.Form));
    }

    private static ConlluWord[] Words(string line) =>
        [.. line.Split(' ').Select(word => word.Split('/')).Select(fields => new ConlluWord(
            fields[0], "_", fields[1], int.Parse(fields[2]), fields[3], true, Lemma(fields[0]), fields.Length > 4 ? "NER=" + fields[4] : "_"))];

    private static string Lemma(string form) => form is "is" or "was" or "were" ? "be" : form == "told" ? "tell" : form;

    private static string Write(AnnotatedSentence sentence) => string.Join(' ', sentence.Forms.Select((form, i) =>
        $"{form}/{sentence.UniversalTags[i]}/{Tag(sentence.Tags[i])}/{sentence.Dependencies[i].Head + 1}/{sentence.Dependencies[i].Relation.Name()}"));

    private static string Tag(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Comma => ",",
        PartOfSpeech.Period => ".",
        PartOfSpeech.PRPS => "PRP$",
        PartOfSpeech.OpenQuote => "``",
        PartOfSpeech.CloseQuote => "''",
        _ => tag.ToString(),
    };
}
