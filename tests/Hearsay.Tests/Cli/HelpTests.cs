using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Verbs =
    [
        "read", "report", "serve", "export", "stories", "articles", "statements", "figures", "claims", "speakers", "conflicts", "reprints", "show", "explain", "withdraw", "judge",
        "extract", "text", "verify", "completion",
    ];

    private readonly Workplace place = new();

    public static TheoryData<string> EveryVerb => [.. Verbs];

    public void Dispose() => place.Dispose();

    [Fact]
    public void Help_shows_every_verb_and_a_first_session()
    {
        var run = place.Hearsay("--help").Ends(0);
        Assert.All(Verbs, verb => Assert.Contains($"\n  {verb} ", run.Output));
        Assert.Contains("A first session:", run.Output);
        Assert.Contains("Exit codes:", run.Output);
        Assert.DoesNotContain("Hearsay.Cli", run.Output);
    }

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public void Every_verb_has_help_with_an_example(string verb)
    {
        var run = place.Hearsay(verb, "--help").Ends(0);
        Assert.Contains($"  hearsay {verb} ", run.Output);
        Assert.Contains("Examples:", run.Output);
        Assert.Contains($"hearsay {verb}", run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Without_a_verb_the_help_goes_to_standard_error()
    {
        var run = place.Hearsay().Ends(2);
        Assert.Empty(run.Bytes);
        Assert.Contains("A first session:", run.Error);
    }

    [Fact]
    public void The_version_is_told() => Assert.Matches(@"^\d+\.\d+\.\d+", place.Hearsay("--version").Ends(0).Output);

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "#compdef hearsay")]
    [InlineData("fish", "complete --command hearsay")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void A_completion_script_asks_the_command(string shell, string word)
    {
        var script = place.Hearsay("completion", shell).Ends(0).Output;
        Assert.Contains(word, script);
        Assert.Contains("[suggest:", script);
    }

    [Fact]
    public void The_directive_of_the_completion_scripts_is_understood()
    {
        var suggestions = place.Hearsay("[suggest:10]", "hearsay st").Ends(0).Output.Split('\n');
        Assert.Contains("statements", suggestions);
    }
}
