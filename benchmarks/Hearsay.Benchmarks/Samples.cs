using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Benchmarks;

/// <summary>What is measured on: the invented articles of the checkout.</summary>
internal static class Samples
{
    /// <summary>The root of the checkout.</summary>
    /// <exception cref="InvalidOperationException">The program does not run from inside one.</exception>
    public static string Checkout { get; } = Find();

    /// <summary>The articles of <c>samples/</c>, in the order of their names.</summary>
    public static ImmutableArray<Article> Articles { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Checkout, "samples"))
            .Where(path => !path.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => ArticleReader.Read(path).Article)
            .OfType<Article>(),
    ];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The benchmarks read samples/ and models/ and do not run from outside a checkout.");
    }
}
