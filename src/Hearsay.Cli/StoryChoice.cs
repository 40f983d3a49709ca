using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Cli;

/// <summary>The options that choose which articles a verb lays side by side: paths or a ledger, one story of it, as of a day.</summary>
internal sealed class StoryChoice
{
    /// <summary>Files and folders instead of a ledger.</summary>
    public Argument<string[]> Paths { get; } = SharedOptions.Paths(required: false);

    /// <summary>The file that keeps the ledger.</summary>
    public Option<string> Ledger { get; } = SharedOptions.Ledger();

    /// <summary>How many articles are analysed at once.</summary>
    public Option<int> Threads { get; } = SharedOptions.Threads();

    /// <summary>One story of the ledger.</summary>
    public Option<string?> Story { get; } = SharedOptions.Story();

    /// <summary>The day as of which the ledger is looked at.</summary>
    public Option<DateOnly?> AsOf { get; } = SharedOptions.AsOf();

    /// <summary>Builds the story of the chosen articles and hands it on.</summary>
    public int Use(ParseResult parsed, Action<CitedStory> use, CancellationToken token) => Use(
        parsed,
        (story, _) =>
        {
            use(story);
            return ExitCode.Done;
        },
        token);

    /// <summary>The same for a verb with an exit code of its own.</summary>
    public int Use(ParseResult parsed, Func<CitedStory, LedgerSource, int> use, CancellationToken token)
    {
        var source = new LedgerSource(parsed.GetValue(Paths)!, parsed.GetValue(Ledger)!, parsed.GetValue(Threads));
        return source.Use(
            opened =>
            {
                var id = parsed.GetValue(Story);
                if (id is not null) PlacingProgress.Run(opened, token);
                if (opened.Story(id, SharedOptions.AsOf(parsed, AsOf, opened), token) is { } story) return use(new CitedStory(story), source);
                Messages.Problem($"there is no story {id} here. hearsay stories lists what there is.");
                return ExitCode.NotFound;
            },
            token);
    }
}
