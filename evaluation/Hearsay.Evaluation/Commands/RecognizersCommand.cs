using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Specs;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>recognizers</c>: counts the cases of recognizers' specifications that the product passes.</summary>
public static class RecognizersCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> specs = new("--specs") { Description = "The folder of the specifications, with Number/, NumberWithUnit/ and DateTime/.", Required = true };
        Option<string?> model = new("--model") { Description = "Only this model, as in NumberModel." };
        Option<int> differences = new("--differences") { Description = "List so many failed cases of each model." };
        Option<bool> scope = new("--scope") { Description = "List how many cases are not counted, by reason." };
        var command = new Command("recognizers", "Counts the passed cases of specifications of numbers, units and dates.") { specs, model, differences, scope };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(model);
            foreach (var each in SpecModels.All.Where(candidate => chosen is null || candidate.Path.EndsWith("/" + chosen, StringComparison.Ordinal)))
            {
                var results = SpecResult.Of(each, parsed.GetRequiredValue(specs));
                var counted = results.Where(result => result.Reason is null).ToList();
                var passed = counted.Count(result => result.Passes);
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{each.Path,-34} {passed,4} of {counted.Count,4} in scope {100.0 * passed / Math.Max(1, counted.Count),6:F2} %   {results.Count(result => result.Passes),4} of all {results.Length,4}"));
                foreach (var failed in counted.Where(result => !result.Passes).Take(parsed.GetValue(differences))) Console.Out.WriteLine("    " + failed);
                if (!parsed.GetValue(scope)) continue;
                foreach (var group in results.Where(result => result.Reason is not null).GroupBy(result => result.Reason))
                {
                    Console.Out.WriteLine($"    not counted, {group.Key}: {group.Count()} ({group.Count(result => result.Passes)} of them pass)");
                }
            }

            return 0;
        });
        return command;
    }
}
