using System.CommandLine;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Commands;

var root = new RootCommand("Measures Hearsay against articles that people annotated.")
{
    AttributionsCommand.Create(),
    ReportCommand.Create(),
    TokensCommand.Create(),
    CasesCommand.Create(),
    QuantitiesCommand.Create(),
    RecognizersCommand.Create(),
    DatesCommand.Create(),
    SpeakersCommand.Create(),
    PairsCommand.Create(),
    PairsLearnCommand.Create(),
    ReprintsCommand.Create(),
    StoriesCommand.Create(),
    PlacingCommand.Create(),
    PagesCommand.Create(),
    RecordsCommand.Create(),
};

try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (EvaluationInputException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
