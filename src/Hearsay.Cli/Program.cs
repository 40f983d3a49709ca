using System.CommandLine;
using System.CommandLine.Invocation;
using Hearsay.Cli;

var parsed = HearsayCommand.Create().Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction action)
{
    // Help goes to standard output, which is for data: a wrong use is told in two lines on standard error.
    action.ShowHelp = false;
    parsed.Invoke(new InvocationConfiguration { Output = Console.Error });
    Messages.Say($"Try: {HearsayCommand.PathOf(parsed.CommandResult.Command)} --help");
    return ExitCode.WrongUse;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
