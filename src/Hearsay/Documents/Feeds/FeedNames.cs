using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Documents.Feeds;

/// <summary>Gives the elements of feeds short names, whatever prefix and spelling of a namespace a feed uses.</summary>
internal static class FeedNames
{
    private static readonly string[][] Entries = [.. Lexicon.Read("Documents/Feeds/feed-namespaces.lexicon")];

    private static readonly FrozenDictionary<string, string> Prefixes = Entries.ToFrozenDictionary(entry => Plain(entry[1]), entry => entry[0], StringComparer.Ordinal);

    /// <summary>The name with the usual prefix (<c>dc:creator</c>); without one for an element of the entry's own language.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="own">The namespace of the entry that it stands in.</param>
    public static string Of(XName name, XNamespace own)
    {
        if (name.Namespace == own || name.NamespaceName.Length == 0) return name.LocalName;
        return Prefixes.TryGetValue(Plain(name.NamespaceName), out var prefix) ? $"{prefix}:{name.LocalName}" : $"?:{name.LocalName}";
    }

    /// <summary>The prefixes that a feed may use without declaring them.</summary>
    public static XmlNamespaceManager Usual()
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var entry in Entries.Reverse()) names.AddNamespace(entry[0], entry[1]);
        return names;
    }

    private static string Plain(string address) => address.TrimEnd('/', '#').Replace("https://", "http://", StringComparison.OrdinalIgnoreCase).ToUpperInvariant();
}
