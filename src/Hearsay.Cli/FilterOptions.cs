using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Statements;

namespace Hearsay.Cli;

/// <summary>The options that choose rows of the ledger.</summary>
internal sealed class FilterOptions
{
    /// <summary>A part of the speaker's name.</summary>
    public Option<string?> Speaker { get; } = new("--speaker") { Description = "Only where this is part of the speaker's name", HelpName = "NAME" };

    /// <summary>A part of the outlet's name.</summary>
    public Option<string?> Outlet { get; } = new("--outlet") { Description = "Only where this is part of the outlet's name", HelpName = "NAME" };

    /// <summary>The stance.</summary>
    public Option<string?> Stance { get; } = Among<Stance>("--stance", "Only statements with this stance");

    /// <summary>The least confidence.</summary>
    public Option<double> MinConfidence { get; } = SharedOptions.MinConfidence();

    /// <summary>One article.</summary>
    public Option<string?> Article { get; } = new("--article")
    {
        Description = "Only this article: the beginning of its id, or its file name", HelpName = "ID",
    };

    /// <summary>The first day.</summary>
    public Option<DateOnly?> From { get; } = Day("--from", "Only from this day on (YYYY-MM-DD); what has no date is left out");

    /// <summary>The last day.</summary>
    public Option<DateOnly?> To { get; } = Day("--to", "Only up to this day (YYYY-MM-DD); what has no date is left out");

    /// <summary>An option that takes the name of an enumeration's member.</summary>
    public static Option<string?> Among<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. Enum.GetNames<T>().Select(member => member.ToLowerInvariant())]);
        return option;
    }

    /// <summary>The member that was named, or null.</summary>
    public static T? Read<T>(string? name)
        where T : struct, Enum => name is null ? null : Enum.Parse<T>(name, ignoreCase: true);

    /// <summary>What was asked for.</summary>
    public LedgerFilter Read(ParseResult parsed) => new()
    {
        Speaker = Value(parsed, Speaker),
        Outlet = Value(parsed, Outlet),
        Stance = Read<Stance>(Value(parsed, Stance)),
        LeastConfidence = parsed.GetResult(MinConfidence) is null ? 0 : parsed.GetValue(MinConfidence),
        Article = Value(parsed, Article),
        From = parsed.GetResult(From) is null ? null : parsed.GetValue(From),
        To = parsed.GetResult(To) is null ? null : parsed.GetValue(To),
    };

    private static string? Value(ParseResult parsed, Option<string?> option) =>
        parsed.GetResult(option) is null ? null : parsed.GetValue(option);

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var day)) return day;
            result.AddError($"{name} takes a day as YYYY-MM-DD, and '{result.Tokens[0].Value}' is none.");
            return null;
        },
    };
}
