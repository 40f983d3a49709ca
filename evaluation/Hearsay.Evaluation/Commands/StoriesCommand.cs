using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Stories;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>stories</c>: measures the stories found in the news corpus against those that a person coded.</summary>
public static class StoriesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string[]> gold = new("--gold") { Description = "The files of coded articles.", Required = true };
        Option<string> news = new("--news") { Description = "The news corpus, JSON Lines, packed with xz or not.", Required = true };
        Option<bool> whole = new("--whole") { Description = "Find the stories of the whole corpus, and not only those of the coded articles." };
        Option<bool> list = new("--list") { Description = "Print each coded article that is in no story with most of its own." };
        Option<int> largest = new("--largest") { Description = "Print so many of the largest stories." };
        var command = new Command("stories", "Measures which articles are found to tell one story.") { gold, news, whole, list, largest };
        command.SetAction(parsed =>
        {
            var coded = parsed.GetRequiredValue(gold).Select(path => (path, Codes: StoryGold.Read(path))).ToList();
            var all = parsed.GetValue(whole);
            var archive = StoryArchive.Read(parsed.GetRequiredValue(news), id => all || coded.Exists(file => file.Codes.ContainsKey(id)));
            foreach (var (path, codes) in coded)
            {
                var score = BCubed.Of(codes, archive.StoryOf);
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(path)}, {(all ? "whole corpus" : "coded articles alone")}: {codes.Count} articles, {codes.Values.Distinct().Count()} labels; BCubed P {100 * score.Precision:F2} R {100 * score.Recall:F2} F1 {100 * score.F1:F2}"));
                if (parsed.GetValue(list)) archive.List(codes, Console.Out);
            }

            archive.Largest(parsed.GetValue(largest), Console.Out);
            return 0;
        });
        return command;
    }
}
