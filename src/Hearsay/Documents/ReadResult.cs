using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Documents;

/// <summary>What came of reading one document: an article, or the problem that stood in the way.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ReadResult
{
    private ReadResult(Article? article, ReadProblem? problem) => (Article, Problem) = (article, problem);

    /// <summary>The article, or null where it could not be read.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article, or null where there is one.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Article is not null;

    /// <summary>A document that was read.</summary>
    public static ReadResult Of(Article article) => new(article, null);

    /// <summary>A document that could not be read.</summary>
    public static ReadResult Of(ReadProblem problem) => new(null, problem);
}
