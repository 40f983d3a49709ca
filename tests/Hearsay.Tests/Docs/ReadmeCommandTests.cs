using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using Hearsay.Cli;
using Xunit;

namespace Hearsay.Tests.Docs;

public sealed class ReadmeCommandTests
{
    private static readonly MarkdownPage Readme = MarkdownPage.Read("README.md");

    private static readonly RootCommand Program = HearsayCommand.Create();

    private static readonly HashSet<string> OptionsOfTheProgram =
        [.. Program.Subcommands.Append<Command>(Program).SelectMany(command => command.Options).SelectMany(option => option.Aliases.Append(option.Name))];

    // A verb that is only named, or asked for its help, needs no arguments.
    public static TheoryData<string> Commands =>
        [.. ReadmeCommand.In(Readme).Select(command => command.Words).Where(words => words.Contains(' ') && !words.Contains("--help")).Distinct()];

    public static TheoryData<string> Verbs => [.. Program.Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_readme_is_one_that_the_program_understands(string words) =>
        Assert.Empty(HearsayCommand.Create().Parse(CommandLineParser.SplitCommandLine(words).ToArray()).Errors.Select(error => error.Message));

    [Fact]
    public void A_verb_of_the_readme_is_one_of_the_program() => Assert.Subset(
        Program.Subcommands.Select(verb => verb.Name).Append("--help").ToHashSet(),
        ReadmeCommand.In(Readme).Select(command => command.Words.Split(' ')[0]).ToHashSet());

    [Fact]
    public void An_option_of_the_readme_is_one_of_the_program() =>
        Assert.Subset(OptionsOfTheProgram, OptionsOfTheReadme());

    [Fact]
    public void An_option_of_the_program_is_in_the_readme() =>
        Assert.Subset(
            OptionsOfTheReadme(),
            Program.Subcommands.SelectMany(verb => verb.Options).Where(option => option is not System.CommandLine.Help.HelpOption).Select(option => option.Name).ToHashSet());

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_of_the_program_is_in_the_readme(string verb) =>
        Assert.Contains(ReadmeCommand.In(Readme), command => command.Words.Split(' ')[0] == verb);

    [Fact]
    public void The_exit_codes_of_the_readme_are_those_of_the_program() => Assert.Equal(
        typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()!.ToString()).Order(StringComparer.Ordinal),
        Readme.TableUnder("Exit codes").Select(row => row[0]).Order(StringComparer.Ordinal));

    // Options alone in backticks, and those of commands. A command of other programs has options of its own.
    private static HashSet<string> OptionsOfTheReadme() =>
        [.. Readme.InlineCode.Where(code => code.StartsWith("--", StringComparison.Ordinal)).Concat(ReadmeCommand.In(Readme).Select(command => command.Words))
            .SelectMany(code => code.Split(' ')).Where(word => word.StartsWith("--", StringComparison.Ordinal))];
}
