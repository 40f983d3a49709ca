using System.CommandLine;
using System.Globalization;
using Hearsay.Documents.Inputs;
using Hearsay.Documents.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>The options and arguments that several verbs have, defined once.</summary>
internal static class SharedOptions
{
    /// <summary>The file that keeps the ledger.</summary>
    public static Option<string> Ledger() => new("--ledger")
    {
        Description = "The file that keeps the ledger",
        HelpName = "FILE",
        DefaultValueFactory = _ => "hearsay.db",
    };

    /// <summary>How rows are written. The default is the same whether or not standard output is a terminal.</summary>
    public static Option<string> Format(string byDefault, params string[] among)
    {
        var option = new Option<string>("--format")
        {
            Description = "How to write the data (the same default on a terminal and in a pipe)",
            DefaultValueFactory = _ => byDefault,
        };
        option.AcceptOnlyFromAmong(among.Length > 0 ? among : ["table", "json", "jsonl", "csv"]);
        return option;
    }

    /// <summary>How many articles are analysed at once. The output does not depend on it.</summary>
    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "How many articles to analyse at once; the output is the same for any number",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var threads) && threads is < 1 or > 1024)
            {
                result.AddError("--threads takes a number from 1 to 1024.");
            }
        });
        return option;
    }

    /// <summary>Which fields of JSON records hold what.</summary>
    public static Option<string?> Fields()
    {
        var option = new Option<string?>("--fields")
        {
            Description = "Which fields of JSON records hold what, where they have uncommon names: text=body,published=date_download",
            HelpName = "MAP",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !RecordMapping.TryParse(result.Tokens[0].Value, out _, out var problem)) result.AddError($"--fields: {problem!.Reason} {problem.Advice}");
        });
        return option;
    }

    /// <summary>How inputs are read by the options of a command line.</summary>
    public static InputOptions InputOptionsOf(string? fields) =>
        fields is not null && RecordMapping.TryParse(fields, out var mapping, out _) ? new InputOptions { Mapping = mapping } : InputOptions.Default;

    /// <summary>The least confidence of what is listed.</summary>
    public static Option<double> MinConfidence()
    {
        var option = new Option<double>("--min-confidence")
        {
            Description = "Only what is at least so likely to be right, from 0 to 1",
            HelpName = "SHARE",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1))
                result.AddError("--min-confidence takes a number from 0 to 1, such as 0.8.");
        });
        return option;
    }

    /// <summary>The day that the ledger is to be shown as of.</summary>
    public static Option<DateOnly?> AsOf() =>
        FilterOptions.Day("--as-of", "The ledger as it stood on this day (YYYY-MM-DD): only what was surely published by then");

    /// <summary>The story that is asked for.</summary>
    public static Option<string?> Story() => new("--story")
    {
        Description = "Only this story: its id as hearsay stories prints it, or the beginning of the id of one of its articles",
        HelpName = "ID",
    };

    /// <summary>The day of <see cref="AsOf"/>, or null; says on standard error how many articles are left out because their day is not settled.</summary>
    public static DateOnly? AsOf(ParseResult parsed, Option<DateOnly?> option, LedgerFile ledger)
    {
        if (parsed.GetResult(option) is null || parsed.GetValue(option) is not { } day) return null;
        var unsettled = ledger.UnsettledBy(day);
        if (unsettled > 0)
            Messages.Say($"{Counted.Of(unsettled, "article")} left out: whether published by {day:yyyy-MM-dd} is not known.");
        return day;
    }

    /// <summary>Files and folders to read.</summary>
    public static Argument<string[]> Paths(bool required)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Saved pages (.html), text files (.txt), or folders of them; - reads standard input",
            Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            // Whatever the parser knows no option for becomes a path; a misspelt option must not be taken for a missing file.
            foreach (var token in result.Tokens)
            {
                if (token.Value is ['-', _, ..] && !Path.Exists(token.Value))
                {
                    result.AddError($"There is no option {token.Value} here, and no file of that name.");
                }
            }
        });
        return paths;
    }

    /// <summary>The format that was asked for.</summary>
    public static OutputFormat FormatOf(string name) => Enum.Parse<OutputFormat>(name, ignoreCase: true);
}

/// <summary>How rows are written.</summary>
internal enum OutputFormat
{
    /// <summary>For reading: aligned columns.</summary>
    Table,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>JSON Lines: one object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values with a header.</summary>
    Csv,
}
