using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli;

/// <summary>What <c>--help</c> says beyond the list of options: a first session, examples for every verb, the exit codes.</summary>
internal static class Help
{
    private const string FirstSession = """
        A first session:
          hearsay read articles/            read a folder of saved pages and text files into hearsay.db
          hearsay report                    the story on one page: who says what, which figures differ, who denies
          hearsay serve --open              the same in a browser, each claim, speaker and article on a page of its own
          hearsay claims --least 2          what several articles say, and how many origins stand behind it
          hearsay show 3f9a                 an article by the first letters of its id; 3f9a-s4 is one of its statements
          hearsay figures --format csv      every figure as a table, for a spreadsheet or a script
          hearsay verify                    every cell still stands on the exact characters of an article

        Without a ledger:
          hearsay report articles/          the same report, keeping nothing
          hearsay extract article.txt       one JSON object for each thing somebody is reported to say

        Data goes to standard output; messages and progress to standard error. NO_COLOR=1 turns colour off.

        Exit codes:
          0  done
          1  something asked for was not found, or did not verify
          2  the command was used wrongly
          3  some inputs could not be read; the rest were
        """;

    private static readonly Dictionary<string, string> ExamplesOf = new(StringComparer.Ordinal)
    {
        ["read"] = """
              hearsay read article.html another.txt
              hearsay read articles/ --ledger flood.db
              curl -s https://news.example/story | hearsay read -
            """,
        ["report"] = """
              hearsay report
              hearsay report articles/
              hearsay report --html report.html
              hearsay report articles/ --format json
            """,
        ["serve"] = """
              hearsay serve --open
              hearsay serve --ledger flood.db --port 0
              hearsay serve --listen 0.0.0.0      other machines may look too, with the token that it prints
            """,
        ["export"] = """
              hearsay export --html site/
              hearsay export --html site/ --story t-3f9a --as-of 2023-03-15
            """,
        ["stories"] = """
              hearsay stories
              hearsay stories --least 3 --as-of 2023-03-15
              hearsay stories archive/ --format json
            """,
        ["articles"] = """
              hearsay articles
              hearsay articles --outlet "Morning Register" --format jsonl
            """,
        ["statements"] = """
              hearsay statements --stance denies
              hearsay statements --speaker Durrick --format csv
            """,
        ["figures"] = """
              hearsay figures --counted missing
              hearsay figures --status planned --format csv
            """,
        ["claims"] = """
              hearsay claims --least 2              what stands in two articles or more
              hearsay claims --speaker Durrick --format csv
            """,
        ["speakers"] = """
              hearsay speakers --kind person
              hearsay speakers --name directorate
            """,
        ["conflicts"] = """
              hearsay conflicts
              hearsay conflicts --revisions --as-of 2023-03-16
            """,
        ["reprints"] = """
              hearsay reprints
              hearsay reprints articles/ --format csv
            """,
        ["show"] = """
              hearsay show 3f9a            the article whose id begins with 3f9a
              hearsay show 3f9a-s4         its fourth statement, with the words that every field stands on
              hearsay show 3f9a-s4 articles/    the same without a ledger
              hearsay show r-3f9a          the articles that carry one text with it, and what each changed
            """,
        ["explain"] = """
              hearsay explain c-3f9a-s4    a claim: from each article to who said it, and why that counts so many origins
              hearsay explain r-3f9a articles/    why these articles carry one text, without a ledger
            """,
        ["withdraw"] = """
              hearsay withdraw "Mara Denholm"     which claims lose an origin if she takes back what she said
              hearsay withdraw "Tarvos Chronicle" articles/ --format json
            """,
        ["judge"] = """
              hearsay judge claim:3f9a…-s4+7c01…-s2 --different --reason "one counts boats, the other crews"
              hearsay judge 3f9a-s4 7c01-s2 --same --as speaker
              hearsay judge t-3f9a t-88e0 --same          two stories are one
              hearsay judge j3 --undo                     as if the third judgement had never been given
              hearsay judge --list
            """,
        ["extract"] = """
              hearsay extract article.txt
              hearsay extract articles/ --format csv
            """,
        ["text"] = """
              hearsay text page.html
              hearsay text articles/ --format table
            """,
        ["verify"] = """
              hearsay verify
              hearsay verify --ledger flood.db
            """,
        ["completion"] = """
              bash:  hearsay completion bash > ~/.local/share/bash-completion/completions/hearsay
              zsh:   hearsay completion zsh > "${fpath[1]}/_hearsay"
              fish:  hearsay completion fish > ~/.config/fish/completions/hearsay.fish
              pwsh:  hearsay completion pwsh >> $PROFILE
            """,
    };

    /// <summary>Makes the help of a command and of its verbs end with examples.</summary>
    public static void Attach(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction inner) option.Action = new WithExamples(inner);
        }
    }

    private sealed class WithExamples(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write(Usual(parseResult));
            if (parseResult.CommandResult.Command is RootCommand)
            {
                output.WriteLine(FirstSession);
            }
            else if (ExamplesOf.TryGetValue(parseResult.CommandResult.Command.Name, out var examples))
            {
                output.WriteLine("Examples:");
                output.WriteLine(examples);
            }

            return ExitCode.Done;
        }

        // The library names the command after its assembly, whatever file it was started from.
        private string Usual(ParseResult parsed)
        {
            var configuration = parsed.InvocationConfiguration;
            var output = configuration.Output;
            using var text = new StringWriter();
            configuration.Output = text;
            inner.Invoke(parsed);
            configuration.Output = output;
            return text.ToString().Replace($"  {RootCommand.ExecutableName} ", "  hearsay ", StringComparison.Ordinal);
        }
    }
}
