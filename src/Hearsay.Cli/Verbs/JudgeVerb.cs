using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay judge ID [OTHER]</c>: a person's word on a decision, its taking back, and the log of both.</summary>
internal static class JudgeVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "A decision (claim:…+…), or one side: an article, a statement (3f9a…-s4), a figure in it (3f9a…-s4.f1), or c-…, p-…, r-…, t-…, x-…",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var other = new Argument<string?>("OTHER") { Description = "The other side", Arity = ArgumentArity.ZeroOrOne };
        var same = new Option<bool>("--same") { Description = "The two are one" };
        var different = new Option<bool>("--different") { Description = "The two are not one" };
        var undo = new Option<bool>("--undo") { Description = "Take the word back: all is as it was before; ID may be that of a judgement (j3)" };
        var list = new Option<bool>("--list") { Description = "List every judgement, those taken back too" };
        var reason = new Option<string?>("--reason") { Description = "Why, in your words; shown wherever the decision is", HelpName = "TEXT" };
        var kind = FilterOptions.Among<DecisionKind>("--as", "What the two sides are judged as");
        var ledger = SharedOptions.Ledger();
        var verb = new Command("judge", "Say that two things are one or are not: your word goes before every rule, is kept with its date and reason, and can be taken back")
        {
            id, other, same, different, undo, list, reason, kind, ledger,
        };
        verb.Validators.Add(result =>
        {
            var asked = ((Option[])[same, different, undo, list]).Count(option => result.GetResult(option) is not null);
            if (asked != 1) result.AddError("Say one of --same, --different, --undo and --list.");
            else if (result.GetResult(list) is null && result.GetValue(id) is null) result.AddError("Say what is judged: the id of a decision, or two ids.");
            else if (result.GetResult(list) is not null && result.GetValue(id) is not null) result.AddError("--list takes no ids.");
        });
        verb.SetVerb((parsed, token) =>
        {
            using var opened = LedgerSource.OpenExisting(parsed.GetValue(ledger)!);
            if (opened is null) return ExitCode.NotFound;
            if (parsed.GetValue(list)) return List(opened);
            try
            {
                return Judge(
                    opened, parsed.GetValue(id)!, parsed.GetValue(other), FilterOptions.Read<DecisionKind>(parsed.GetValue(kind)),
                    parsed.GetValue(undo) ? null : parsed.GetValue(same), parsed.GetValue(reason), token);
            }
            catch (JudgedSidesException problem)
            {
                Messages.Problem(problem.Message);
                return problem.ExitCode;
            }
        });
        return verb;
    }

    private static int Judge(LedgerFile ledger, string id, string? other, DecisionKind? kind, bool? same, string? reason, CancellationToken token)
    {
        var now = DateTimeOffset.UtcNow;
        if (same is null && other is null && (IsNumbered(id) || Decision.TryParseId(id) is not null) && ledger.Undo(id, now) is { } direct)
        {
            Print("taken back", direct);
            return ExitCode.Done;
        }

        if (same is null && IsNumbered(id)) throw JudgedSidesException.Missing($"no judgement {id} stands. hearsay judge --list shows all that were given.");
        var sides = JudgedSides.Find(ledger, id, other, kind, token);
        if (same is null)
        {
            var undone = ledger.Undo(sides.Id, now) ?? throw JudgedSidesException.Missing($"no judgement on {sides.Id} stands. hearsay judge --list shows all that were given.");
            Print("taken back", undone);
            return ExitCode.Done;
        }

        var before = ledger.JudgementLog().Length;
        var given = ledger.Judge(sides.Kind, sides.Left, sides.Right, same.Value, reason, now);
        Print(ledger.JudgementLog().Length > before ? "given" : "stands already", given);
        return ExitCode.Done;
    }

    private static bool IsNumbered(string id) => id is ['j' or 'J', _, ..] && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static int List(LedgerFile ledger)
    {
        using var output = StandardOutput.OpenText();
        foreach (var one in ledger.JudgementLog())
        {
            output.Write(Line(one));
            output.Write($"  given {one.Given:yyyy-MM-dd HH:mm}Z");
            output.WriteLine(one.Undone is { } undone ? $", taken back {undone:yyyy-MM-dd HH:mm}Z" : "");
        }

        return ExitCode.Done;
    }

    private static void Print(string what, Judgement judgement)
    {
        using var output = StandardOutput.OpenText();
        output.WriteLine($"{what}: {Line(judgement)}");
    }

    private static string Line(Judgement one)
    {
        var sides = $"{JsonCells.Name(one.Kind)} {one.Left} and {one.Right}";
        return TextLayout.Printable($"{one.Id}  {sides}  {(one.Same ? "the same" : "different")}{(one.Reason is { } reason ? $"  “{reason}”" : "")}");
    }
}
