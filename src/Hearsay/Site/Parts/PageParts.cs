using System.Collections.Immutable;
using Hearsay.Output;

namespace Hearsay.Site.Parts;

/// <summary>Cuts what is too long for one page into parts that each make a page of bearable size.</summary>
internal static class PageParts
{
    /// <summary>So many bytes of HTML a part may hold. What every page has besides comes to it: a page stays under 300 KB.</summary>
    public const int MostBytes = 240_000;

    /// <summary>Cuts a list, in its order, so that each part is written in at most so many bytes, or holds one thing alone.</summary>
    /// <param name="things">The list.</param>
    /// <param name="write">Writes one thing, with no less around it than it has among others.</param>
    /// <param name="most">So many bytes.</param>
    /// <returns>At least one part; it is empty where the list is.</returns>
    public static ImmutableArray<ImmutableArray<T>> Of<T>(IEnumerable<T> things, Action<HtmlWriter, T> write, int most = MostBytes)
    {
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var part = ImmutableArray.CreateBuilder<T>();
        var bytes = 0L;
        foreach (var thing in things)
        {
            using var count = new ByteCount();
            write(new HtmlWriter(count), thing);
            if (part.Count > 0 && bytes + count.Bytes > most)
            {
                parts.Add(part.DrainToImmutable());
                bytes = 0;
            }

            part.Add(thing);
            bytes += count.Bytes;
        }

        if (part.Count > 0 || parts.Count == 0) parts.Add(part.DrainToImmutable());
        return parts.DrainToImmutable();
    }
}
