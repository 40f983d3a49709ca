using System.Collections.Immutable;

namespace Hearsay.Evaluation.Annotations;

/// <summary>An article with the attributions that a person marked in it.</summary>
/// <param name="Name">The file's name, which predictions give as <c>document</c>.</param>
/// <param name="Path">Where the article's file stands.</param>
/// <param name="Text">The text that the offsets of gold and predictions count in.</param>
/// <param name="Attributions">What was marked, in the order of the gold file.</param>
public sealed record GoldDocument(string Name, string Path, string Text, ImmutableArray<MarkedAttribution> Attributions)
{
    /// <summary>The outlet, as the file's name begins: up to the first underscore, or the whole name where it has none.</summary>
    public string Outlet => Name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end ? Name[..end] : Name;
}
