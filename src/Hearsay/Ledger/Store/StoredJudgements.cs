using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>The log of a person's word in a ledger: written at its end, and never shortened.</summary>
internal static class StoredJudgements
{
    private const string Rows = "SELECT number, kind, left_id AS \"Left\", right_id AS \"Right\", same, given, reason, undone FROM judgements";

    /// <summary>Every judgement, taken back or not, in the order in which they were given.</summary>
    public static ImmutableArray<Judgement> All(SqliteConnection connection) =>
        [.. connection.Query<Row>($"{Rows} ORDER BY number").Select(row => row.ToJudgement())];

    /// <summary>Those of two sides that stand, the latest first.</summary>
    public static List<Judgement> Standing(SqliteConnection connection, SqliteTransaction transaction, DecisionKind kind, string left, string right) =>
        [.. connection.Query<Row>(
            $"{Rows} WHERE undone IS NULL AND kind = @Kind AND left_id = @left AND right_id = @right ORDER BY number DESC",
            new { Kind = EnumNames.Of(kind), left, right },
            transaction).Select(row => row.ToJudgement())];

    /// <summary>The judgement with an id (<c>j3</c>), or null.</summary>
    public static Judgement? Find(SqliteConnection connection, SqliteTransaction transaction, string id) =>
        NumberOf(id) is { } number
            ? connection.QuerySingleOrDefault<Row>($"{Rows} WHERE number = @number", new { number }, transaction)?.ToJudgement()
            : null;

    /// <summary>Writes a judgement behind the others and gives it its id.</summary>
    public static Judgement Append(SqliteConnection connection, SqliteTransaction transaction, Judgement judgement)
    {
        var number = connection.ExecuteScalar<long>(
            """
            INSERT INTO judgements (number, kind, left_id, right_id, same, given, reason)
            SELECT coalesce(max(number), 0) + 1, @Kind, @Left, @Right, @Same, @Given, @Reason FROM judgements
            RETURNING number
            """,
            new
            {
                Kind = EnumNames.Of(judgement.Kind),
                judgement.Left,
                judgement.Right,
                judgement.Same,
                Given = Moment(judgement.Given),
                judgement.Reason,
            },
            transaction);
        return judgement with { Id = $"j{number}" };
    }

    /// <summary>Notes that a judgement was taken back.</summary>
    public static Judgement TakeBack(SqliteConnection connection, SqliteTransaction transaction, Judgement judgement, DateTimeOffset at)
    {
        connection.Execute("UPDATE judgements SET undone = @At WHERE number = @Number", new { At = Moment(at), Number = NumberOf(judgement.Id) }, transaction);
        return judgement with { Undone = at };
    }

    /// <summary>The number of an id such as <c>j3</c>, or null where it is none.</summary>
    public static long? NumberOf(string id) =>
        id is ['j' or 'J', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Moment(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    // The setters are Dapper's alone, so the analyzers see nobody call them.
#pragma warning disable CA1812, S3459, MA0160
    private sealed class Row
    {
        public long Number { get; init; }
        public string Kind { get; init; } = "";
        public string Left { get; init; } = "";
        public string Right { get; init; } = "";
        public bool Same { get; init; }
        public string Given { get; init; } = "";
        public string? Reason { get; init; }
        public string? Undone { get; init; }

        public Judgement ToJudgement() => new($"j{Number}", EnumNames.Parse<DecisionKind>(Kind), Left, Right, Same, Time(Given), Reason)
        {
            Undone = Undone is null ? null : Time(Undone),
        };

        private static DateTimeOffset Time(string moment) => DateTimeOffset.ParseExact(moment, "O", CultureInfo.InvariantCulture);
    }
}
