using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Placing;
using Hearsay.Evaluation.Stories;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>placing</c>: measures what it costs to place an article, the more of them there are.</summary>
public static class PlacingCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> news = new("--news") { Description = "The news corpus, JSON Lines, packed with xz or not.", Required = true };
        Option<int[]> sizes = new("--sizes") { Description = "At how many articles to measure.", DefaultValueFactory = _ => [10_000, 100_000, 1_000_000], AllowMultipleArgumentsPerToken = true };
        var command = new Command("placing", "Measures the cost of placing an article in a growing archive: the corpus, repeated with edits.") { news, sizes };
        command.SetAction(parsed =>
        {
            var articles = NewsArticles.Read(parsed.GetRequiredValue(news), _ => true).Select(one => one.Article).ToList();
            Console.Out.WriteLine("articles | sketch, ms | place, ms | articles/s a core | likenesses an article | managed memory, MiB");
            foreach (var cost in PlacingCost.Measure(articles, parsed.GetRequiredValue(sizes)))
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cost.Articles} | {cost.Sketch.TotalMilliseconds:F2} | {cost.Place.TotalMilliseconds:F2} | {1000 / (cost.Sketch + cost.Place).TotalMilliseconds:F0} | {cost.Likenesses:F1} | {cost.Memory / 1024 / 1024}"));
                Console.Out.Flush();
            }

            return 0;
        });
        return command;
    }
}
