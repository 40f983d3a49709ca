using System.Collections.Immutable;
using Hearsay.Ledger.Store;

namespace Hearsay.Ledger;

/// <content>A person's word on decisions.</content>
public sealed partial class LedgerFile
{
    /// <summary>The judgements that stand, for <see cref="StoryBuilder"/>.</summary>
    public Judgements Judgements() => new(JudgementLog());

    /// <summary>Every judgement, taken back or not, in the order in which they were given.</summary>
    public ImmutableArray<Judgement> JudgementLog() => Guarded(() => StoredJudgements.All(connection));

    /// <summary>Notes a person's word on two things. It goes before every rule until it is taken back.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="left">The id of one side, see <see cref="DecisionKind"/>. It may be unknown to the ledger: the word then waits for it.</param>
    /// <param name="right">The id of the other side.</param>
    /// <param name="same">Whether the two are one.</param>
    /// <param name="reason">Why, in the person's words, or null.</param>
    /// <param name="given">When.</param>
    /// <returns>The judgement; an earlier one, and nothing is written, where it says the same for the same reason, or none is given now.</returns>
    /// <exception cref="ArgumentException">Both sides are the same.</exception>
    /// <exception cref="LedgerException">HS103 to HS106 and HS109: nothing was noted.</exception>
    public Judgement Judge(DecisionKind kind, string left, string right, bool same, string? reason, DateTimeOffset given)
    {
        if (left == right) throw new ArgumentException("A judgement is about two things.", nameof(right));
        if (string.CompareOrdinal(left, right) > 0) (left, right) = (right, left);
        return Guarded(() =>
        {
            KeepLogBeside();
            using var transaction = connection.BeginTransaction(deferred: false);
            var standing = StoredJudgements.Standing(connection, transaction, kind, left, right).FirstOrDefault();
            if (standing is not null && standing.Same == same && (reason is null || reason == standing.Reason)) return standing;
            var judgement = StoredJudgements.Append(connection, transaction, new Judgement("", kind, left, right, same, given, reason));
            transaction.Commit();
            return judgement;
        });
    }

    /// <summary>Takes a person's word back. The log keeps it, with the time; everything is then as it was before it was given.</summary>
    /// <param name="id">The judgement's id (<c>j3</c>), or that of the decision: the latest word on it that stands is taken back.</param>
    /// <param name="at">When it is taken back.</param>
    /// <returns>The judgement as it is now in the log; null, and nothing is written, where no such one stands.</returns>
    /// <exception cref="LedgerException">HS103 to HS106 and HS109: nothing was noted.</exception>
    public Judgement? Undo(string id, DateTimeOffset at) => Guarded(() =>
    {
        var sides = Decision.TryParseId(id);
        if (sides is null && StoredJudgements.NumberOf(id) is null) return null;
        KeepLogBeside();
        using var transaction = connection.BeginTransaction(deferred: false);
        var found = sides is var (kind, left, right)
            ? StoredJudgements.Standing(connection, transaction, kind, left, right).FirstOrDefault()
            : StoredJudgements.Find(connection, transaction, id);
        if (found is null || found.Undone is not null) return null;
        var undone = StoredJudgements.TakeBack(connection, transaction, found, at);
        transaction.Commit();
        return undone;
    });
}
