using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>What a person's word is about: the kind of decision and the ids of both sides.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Left">One side.</param>
/// <param name="Right">The other side.</param>
internal sealed record JudgedSides(DecisionKind Kind, string Left, string Right)
{
    // What stands before an id tells what it is the id of. A conflict's two members are sides of claims.
    private static readonly (string Prefix, DecisionKind Kind)[] Prefixes =
        [("c-", DecisionKind.Claim), ("p-", DecisionKind.Speaker), ("r-", DecisionKind.Reprint), ("t-", DecisionKind.Story), ("x-", DecisionKind.Claim)];

    /// <summary>The id of the decision.</summary>
    public string Id => Decision.Of(Kind, Left, Right, same: true, "").Id;

    /// <summary>Reads what was written on the command line, and looks up every id in the ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="id">The id of a decision, of a conflict, or of one side.</param>
    /// <param name="other">The id of the other side, or null.</param>
    /// <param name="named">The kind that was asked for, or null.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="JudgedSidesException">It is not to be understood, or an id is not in the ledger.</exception>
    public static JudgedSides Find(LedgerFile ledger, string id, string? other, DecisionKind? named, CancellationToken token)
    {
        if (other is null)
        {
            if (Decision.TryParseId(id) is var (kind, left, right))
            {
                if (named is { } asked && asked != kind) throw JudgedSidesException.Misused($"{id} is a decision of another kind than --as names.");
                return Of(ledger, kind, left, right, token);
            }

            if (id.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && id.IndexOf('+', StringComparison.Ordinal) is > 2 and var plus && plus < id.Length - 1)
                return Of(ledger, named ?? DecisionKind.Claim, id[2..plus], id[(plus + 1)..], token);
            throw JudgedSidesException.Misused($"{id} is not the id of a decision (claim:…+…). Give the id of the other side too.");
        }

        var told = named ?? KindOf(id) ?? KindOf(other)
            ?? throw JudgedSidesException.Misused("Say what the two are to be judged as: --as speaker, claim, reprint, story or origin.");
        return Of(ledger, told, id, other, token);
    }

    private static JudgedSides Of(LedgerFile ledger, DecisionKind kind, string one, string other, CancellationToken token)
    {
        var (left, right) = (Side(ledger, kind, one, token), Side(ledger, kind, other, token));
        return left == right ? throw JudgedSidesException.Misused($"{one} and {other} are the same: a judgement is about two things.") : new(kind, left, right);
    }

    private static string Side(LedgerFile ledger, DecisionKind kind, string id, CancellationToken token)
    {
        if (id.StartsWith("p-", StringComparison.OrdinalIgnoreCase)) return FirstStatementOf(ledger, id, token);
        var bare = Prefixes.Any(one => id.StartsWith(one.Prefix, StringComparison.OrdinalIgnoreCase)) ? id[2..] : id;
        // Of a conflict, its first member.
        if (id.StartsWith("x-", StringComparison.OrdinalIgnoreCase)) bare = bare.Split('+')[0];
        return kind is DecisionKind.Reprint or DecisionKind.Story ? ArticleOf(ledger, bare) : MemberOf(ledger, bare);
    }

    private static string ArticleOf(LedgerFile ledger, string id)
    {
        if (id.Length > 0 && ledger.Article(id) is { } entry) return entry.Article.Id;
        throw ledger.Statement(id) is not null
            ? JudgedSidesException.Misused($"{id} is a statement. Reprints and stories are judged by two articles.")
            : JudgedSidesException.Missing($"the ledger has no article {id}. hearsay articles lists what there is.");
    }

    private static string MemberOf(LedgerFile ledger, string id)
    {
        var dot = id.LastIndexOf(".f", StringComparison.Ordinal);
        if (ledger.Statement(dot < 0 ? id : id[..dot])?.Statement is not { } statement)
        {
            throw id.Length > 0 && ledger.Article(id) is not null
                ? JudgedSidesException.Misused($"{id} is an article. Speakers, claims and origins are judged by two statements.")
                : JudgedSidesException.Missing($"the ledger has no statement {id}. hearsay statements lists what there is.");
        }

        if (dot < 0) return statement.Id;
        return int.TryParse(id.AsSpan(dot + 2), out var number) && number >= 1 && number <= statement.Figures.Length
            ? $"{statement.Id}.f{number}"
            : throw JudgedSidesException.Missing($"the statement {statement.Id} has no figure {id[(dot + 2)..]}.");
    }

    private static string FirstStatementOf(LedgerFile ledger, string id, CancellationToken token) =>
        ledger.Story(cancellationToken: token)?.Speakers.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { StatementIds: [var first, ..] }
            ? first
            : throw JudgedSidesException.Missing($"the ledger has no speaker {id}.");

    private static DecisionKind? KindOf(string id) =>
        Array.Find(Prefixes, one => id.StartsWith(one.Prefix, StringComparison.OrdinalIgnoreCase)) is { Prefix: not null } found ? found.Kind : null;
}

/// <summary>The ids of a judgement name nothing that can be judged.</summary>
internal sealed class JudgedSidesException : Exception
{
    private JudgedSidesException(string message, int exitCode)
        : base(message) => ExitCode = exitCode;

    /// <summary>The code to end with.</summary>
    public int ExitCode { get; }

    /// <summary>An id is not in the ledger.</summary>
    public static JudgedSidesException Missing(string what) => new(what, Cli.ExitCode.NotFound);

    /// <summary>The ids do not go together.</summary>
    public static JudgedSidesException Misused(string what) => new(what, Cli.ExitCode.WrongUse);
}
