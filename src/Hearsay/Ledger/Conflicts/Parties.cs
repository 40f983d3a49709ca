using System.Collections.Immutable;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Who speaks in each statement, and who speaks for whom.</summary>
internal sealed class Parties
{
    private readonly Dictionary<string, SpeakerIdentity> byStatement = [];
    private readonly HashSet<(string, string)> related = [];

    public Parties(ImmutableArray<SpeakerIdentity> speakers)
    {
        foreach (var speaker in speakers)
        {
            foreach (var statement in speaker.StatementIds) byStatement.TryAdd(statement, speaker);
            foreach (var relation in speaker.Relations)
            {
                related.Add((speaker.Id, relation.To));
                related.Add((relation.To, speaker.Id));
            }
        }
    }

    /// <summary>The party that speaks in a statement, or null where that is not settled.</summary>
    public SpeakerIdentity? Of(string statementId) => byStatement.GetValueOrDefault(statementId);

    /// <summary>Whether two parties are one side: the same, a part of the other, or its voice.</summary>
    public bool AreOneSide(string one, string other) => one == other || related.Contains((one, other));
}
