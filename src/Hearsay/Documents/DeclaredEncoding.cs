using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Documents;

/// <summary>Finds the encoding that a page declares in its markup.</summary>
/// <remarks>After the prescan of the HTML Standard, §13.2.3.2, over a longer stretch: many pages put scripts before their declaration.</remarks>
internal static class DeclaredEncoding
{
    private const int Prescan = 16384;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"'; \t\r\n/>");

    private static readonly FrozenDictionary<string, string> Labels = Lexicon.Read("Documents/encoding-labels.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The label in a meta element or an XML declaration, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            var end = text.IndexOf("?>", StringComparison.Ordinal);
            if (end > 0 && Value(text.AsSpan(0, end), "encoding") is { } declared) return declared;
        }

        for (var at = 0; (at = text.IndexOf('<', at)) >= 0; at++)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = rest.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0) return null;
                at += end;
            }
            else if (rest.StartsWith("<meta", StringComparison.OrdinalIgnoreCase) && rest.Length > 5 && (char.IsWhiteSpace(rest[5]) || rest[5] == '/'))
            {
                var end = rest.IndexOf('>');
                if (end < 0) return null;
                if (Value(rest[..end], "charset") is { } label) return label;
            }
        }

        return null;
    }

    /// <summary>The encoding that browsers use for a label, or null where the label is unknown.</summary>
    public static Encoding? Resolve(string label)
    {
        var name = Labels.GetValueOrDefault(label.Trim(), label.Trim());
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Value(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart().TrimStart("\"'").TrimStart();
        var end = rest.IndexOfAny(LabelEnds);
        var value = end < 0 ? rest : rest[..end];
        return value.IsEmpty ? null : value.ToString();
    }
}
