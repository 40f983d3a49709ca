using System.CommandLine;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Commands;

/// <summary>What every command asks for: gold, predictions and how to compare them.</summary>
public sealed class ScoringOptions
{
    private readonly Option<string> gold = new("--gold")
    {
        Description = "The gold: a folder with text/ and attributions/ (brat), or one with *.attributions.json files.",
        Required = true,
    };

    private readonly Option<string?> predictions = new("--pred")
    {
        Description = "The predictions: JSON Lines as `hearsay extract --format jsonl` prints them. Default: the product is run on the articles.",
    };

    private readonly Option<string?> articles = new("--articles")
    {
        Description = "For *.attributions.json: the folder of the articles. Default: samples/ of the checkout that holds the gold.",
    };

    private readonly Option<bool> outermost = new("--outermost")
    {
        Description = "Leave attributions inside the content of others out, in gold and predicted.",
    };

    private readonly Option<int> draws = new("--draws")
    {
        Description = "How often the articles are drawn for the intervals.",
        DefaultValueFactory = _ => Bootstrap.DefaultDraws,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(gold);
        command.Options.Add(predictions);
        command.Options.Add(articles);
        command.Options.Add(outermost);
        command.Options.Add(draws);
    }

    /// <summary>Reads both sides and compares them.</summary>
    /// <exception cref="EvaluationInputException">A file cannot be used.</exception>
    public Scores Score(ParseResult parsed)
    {
        var documents = GoldFolder.Open(parsed.GetRequiredValue(gold), parsed.GetValue(articles));
        var predicted = parsed.GetValue(predictions) is { } path ? Predictions.Read(path) : ProductRun.Predict(documents);
        return Scores.Of(documents, predicted, parsed.GetValue(draws), parsed.GetValue(outermost));
    }

    /// <summary>Whether the gold is brat, which is what published figures were measured on.</summary>
    public bool IsBrat(ParseResult parsed) => BratReader.Recognises(parsed.GetRequiredValue(gold));

    /// <summary>The gold folder's name, for a heading.</summary>
    public string GoldName(ParseResult parsed) => new DirectoryInfo(parsed.GetRequiredValue(gold)).Name;
}
