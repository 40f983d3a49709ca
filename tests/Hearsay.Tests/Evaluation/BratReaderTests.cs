using System.Text;
using Hearsay.Documents;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Annotations;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public sealed class BratReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-brat-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void An_event_gathers_the_spans_of_its_roles()
    {
        var one = Assert.Single(BratReader.ReadAttributions(
            "T1\tSource 0 7\tDenholm\nT2\tCue 8 12\tsaid\nT3\tContent 13 20;25 30\tthe pier was\nT4\tAttribution 8 12\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"));
        Assert.Equal([new Span(0, 7)], one.Source);
        Assert.Equal([new Span(8, 12)], one.Cue);
        Assert.Equal([new Span(13, 20), new Span(25, 30)], one.Content);
    }

    [Fact]
    public void Numbered_roles_of_one_event_are_one_role()
    {
        var one = Assert.Single(BratReader.ReadAttributions("T1\tContent 0 7\ta\nT2\tContent 9 12\tb\nE1\tAttribution:T9 Content:T1 Content2:T2\n"));
        Assert.Equal([new Span(0, 7), new Span(9, 12)], one.Content);
    }

    [Theory]
    [InlineData("T1\tCue 8 12\tsaid\nof the board it was\nT2\tContent 13 20\tx\nE1\tAttribution:T4 Cue:T1 Content:T2", 1, 1)]
    [InlineData("T1\tCue 8 12\tsaid\nThe board was\nEven so\nT2\tContent 13 20\tx\nE1\tAttribution:T4 Cue:T1 Content:T2", 1, 1)]
    [InlineData("T1\tCue 8 12\tsaid\nTo\tthe board\nT2\tContent 13 20\tx\nE1\tAttribution:T4 Cue:T1 Content:T2", 1, 1)]
    [InlineData("T1\tCue eight twelve\tsaid\nT2\tContent 13 20\tx\nE1\tAttribution:T4 Cue:T1 Content:T2", 0, 1)]
    [InlineData("T2\tContent 13 20\tx\nE1\tAttribution:T4 Content:T2 Cue:T1\nT1\tCue 8 12\tsaid", 0, 1)]
    [InlineData("T2\tContent 13 20\tx\nA1\tSure E1\n#1\tNote T2\tx\nE1\tAttribution-no-source:T4 Content:T2", 0, 1)]
    [InlineData("T1\tCue 8 12\tsaid\nE1\tAttribution-no-source:T1 ", 0, 0)]
    public void What_is_no_record_is_passed_over(string records, int cues, int contents)
    {
        var one = Assert.Single(BratReader.ReadAttributions(records));
        Assert.Equal((cues, contents), (one.Cue.Length, one.Content.Length));
    }

    [Fact]
    public void The_first_annotator_in_name_order_counts_and_unmarked_texts_are_left_out()
    {
        Write("text/north_b.txt", "Denholm said so.");
        Write("text/north_a.txt", "Rehl said so.");
        Write("text/north_c.txt", "Nobody marked this.");
        Write("attributions/north_b_2.ann", "T1\tContent 0 3\tx\nE1\tAttribution:T9 Content:T1\nE2\tAttribution:T9 Content:T1\n");
        Write("attributions/north_b_1.ann", "T1\tContent 13 15\tso\nE1\tAttribution:T9 Content:T1\n");
        Write("attributions/north_a_1.ann", "");
        var documents = BratReader.Read(folder.FullName);
        Assert.Equal(["north_a.txt", "north_b.txt"], documents.Select(document => document.Name));
        Assert.Equal("north", documents[1].Outlet);
        Assert.Equal([new Span(13, 15)], Assert.Single(documents[1].Attributions).Content);
    }

    [Fact]
    public void Line_ends_count_one_and_a_byte_order_mark_counts()
    {
        Write("text/a_1.txt", "\uFEFFone\r\ntwo\rthree");
        Write("attributions/a_1.ann", "");
        Assert.Equal("\uFEFFone\ntwo\nthree", Assert.Single(BratReader.Read(folder.FullName)).Text);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_named()
    {
        Write("attributions/a_1.ann", "");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "text"));
        File.WriteAllBytes(Path.Combine(folder.FullName, "text/a_1.txt"), [0x61, 0xE9, 0x62]);
        var error = Assert.Throws<EvaluationInputException>(() => BratReader.Read(folder.FullName));
        Assert.Equal("HS904", error.Code);
        Assert.Contains("a_1.txt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_text_is_named() =>
        Assert.Equal("HS901", Assert.Throws<EvaluationInputException>(() => BratReader.Read(folder.FullName)).Code);

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
