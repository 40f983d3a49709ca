using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Site.Adding;

/// <summary>How far a reading of added articles is, and what came of each.</summary>
/// <param name="Number">The reading's number, from 1.</param>
/// <param name="Inputs">How many files, texts and addresses were given.</param>
/// <param name="Begun">How many of them have been begun.</param>
/// <param name="At">What is being read now, or null.</param>
/// <param name="IsFinished">Whether all is done.</param>
public sealed record ReadingState(int Number, int Inputs, int Begun, string? At, bool IsFinished)
{
    /// <summary>The articles, in the order in which they were read.</summary>
    public ImmutableArray<AddedArticle> Articles { get; init; } = [];

    /// <summary>What could not be read, and why.</summary>
    public ImmutableArray<ReadProblem> Problems { get; init; } = [];
}

/// <summary>An article that was read, and what became of it.</summary>
/// <param name="Id">The id that it stands under.</param>
/// <param name="Document">What it was called.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Statements">How many statements were read out of it.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record AddedArticle(string Id, string Document, string? Title, int Statements, AddedOutcome Outcome);

/// <summary>What became of an article that was added.</summary>
public enum AddedOutcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is another text of an article that the ledger had: both stand.</summary>
    Revision,

    /// <summary>The ledger had it, under this name or another.</summary>
    AlreadyThere,
}
