using Hearsay.Documents;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Speakers;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class SpeakerVerdictTests
{
    private const string Text = "Ada Marsh met Mr Reed. The mayor said she knew.";

    [Theory]
    [InlineData("named 0-9", "Ada Marsh", Verdict.Right)]
    [InlineData("named 0-9", "Marsh", Verdict.Right)]
    [InlineData("named 14-21", "Reed", Verdict.Right)]
    [InlineData("named 0-9", "Reed", Verdict.Wrong)]
    [InlineData("named 0-9", "The mayor", Verdict.Abstained)]
    [InlineData("named 0-9", null, Verdict.Abstained)]
    [InlineData("unnamed", "The mayor", Verdict.Right)]
    [InlineData("unnamed", "Reed", Verdict.Wrong)]
    [InlineData("unnamed", null, Verdict.Abstained)]
    [InlineData("unsettled", null, Verdict.Right)]
    [InlineData("unsettled", "The mayor", Verdict.Right)]
    [InlineData("unsettled", "Reed", Verdict.Wrong)]
    public void A_speaker_is_right_wrong_or_left_open(string answer, string? name, Verdict expected)
    {
        var one = Assert.Single(SpeakerCase.Read(FileOf($"1\ta\t23\t32\trole\t{answer}\n")));
        var start = name is null ? 0 : Text.IndexOf(name, StringComparison.Ordinal);
        var speaker = name is null ? null : new Speaker(name, SpeakerKind.Person, null, false, new Span(start, start + name.Length)) { Resolution = "" };
        Assert.Equal(expected, SpeakerVerdict.Of(one, speaker, Text));
    }

    [Fact]
    public void A_line_that_is_no_case_is_named() =>
        Assert.Contains("HS904", Assert.Throws<EvaluationInputException>(() => SpeakerCase.Read(FileOf("# a comment\n1\ta\t0\t9\trole\tperhaps\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_committed_cases_can_be_read()
    {
        var cases = SpeakerCase.Read(Checkout.Path("evaluation", "gold", "speakers.tsv"));
        Assert.Equal(220, cases.Length);
        Assert.Equal(["pronoun", "role"], cases.Select(one => one.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(cases, one => Assert.True(one.Source.End > one.Source.Start));
    }

    private static string FileOf(string lines)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("hearsay-speakers-").FullName, "cases.tsv");
        File.WriteAllText(path, lines);
        return path;
    }
}
