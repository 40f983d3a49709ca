using System.CommandLine;
using Hearsay.Cli.Terminal;
using Hearsay.Ledger;
using Hearsay.Ledger.Origins;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay withdraw SOURCE</c>: which claims lose an origin if a source takes back what it said.</summary>
internal static class WithdrawVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("SOURCE") { Description = "A speaker (p-… or the name), an outlet, or an article's id" };
        var choice = new StoryChoice();
        var format = SharedOptions.Format("table", "table", "json");
        var verb = new Command("withdraw", "Tell which claims lose an origin if a source takes back what it said; the ledger stays as it is")
        {
            name, choice.Paths, format, choice.Story, choice.AsOf, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) => choice.Use(
            parsed, (story, _) => Withdraw(story.Story, parsed.GetValue(name)!, SharedOptions.FormatOf(parsed.GetValue(format)!), token), token));
        return verb;
    }

    private static int Withdraw(Story story, string name, OutputFormat format, CancellationToken token)
    {
        if (WithdrawnSource.Several(story, name) is { Length: > 1 } several)
        {
            Messages.Problem($"{name} fits several speakers: {string.Join(", ", several)}. Name one by its id.");
            return ExitCode.NotFound;
        }

        if (name.Length == 0 || WithdrawnSource.Find(story, name) is not { } source)
        {
            var near = name.Length == 0 ? [] : WithdrawnSource.Near(story, name);
            var hint = near.IsEmpty ? "" : $" There is: {string.Join("; ", near)}.";
            Messages.Problem($"there is no speaker, outlet or article {name} here; names must be whole.{hint}");
            return ExitCode.NotFound;
        }

        var losses = Withdrawal.Of(story, source, cancellationToken: token);
        if (format == OutputFormat.Json)
        {
            using var output = StandardOutput.Open();
            WithdrawalReport.WriteJson(source, losses, output);
            return ExitCode.Done;
        }

        using var text = StandardOutput.OpenText();
        WithdrawalReport.Write(story, source, losses, Screen.Layout(text));
        return ExitCode.Done;
    }
}
