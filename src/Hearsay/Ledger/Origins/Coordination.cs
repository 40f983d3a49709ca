using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Origins;

/// <summary>Cuts names that stand side by side: "The Post, the Herald and Radio Osk".</summary>
internal static class Coordination
{
    private static readonly string[] Joints = [", and ", " and ", ", "];

    /// <summary>The names, each with its place; one where nothing joins several or where the article words the name in another way.</summary>
    public static ImmutableArray<(string Name, Span Span)> Parts(Article article, string name, Span span)
    {
        if (!span.Of(article.Text).Equals(name, StringComparison.Ordinal)) return [(name, span)];
        var parts = ImmutableArray.CreateBuilder<(string, Span)>();
        var from = 0;
        for (var at = 0; at < name.Length;)
        {
            var joint = Joints.FirstOrDefault(one => string.CompareOrdinal(name, at, one, 0, one.Length) == 0);
            if (joint is null)
            {
                at++;
                continue;
            }

            Add(from, at);
            from = at += joint.Length;
        }

        Add(from, name.Length);
        return parts.ToImmutable();

        void Add(int start, int end)
        {
            if (end > start) parts.Add((name[start..end], new Span(span.Start + start, span.Start + end)));
        }
    }
}
