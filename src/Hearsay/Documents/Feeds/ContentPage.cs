using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Hearsay.Documents.Feeds;

/// <summary>Makes a page of an entry's content and of nothing else: the same content gives the same bytes.</summary>
internal static class ContentPage
{
    private const string Head = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body><article>\n";
    private const string Foot = "\n</article></body></html>\n";

    // The elements of HTML that have no end: all others need one, or what follows them goes inside.
    private static readonly HashSet<string> Void =
        new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The page of a piece of HTML; one without any tag is divided at its empty lines.</summary>
    public static byte[] OfHtml(string html) => Encoding.UTF8.GetBytes(Head + (MarkupText.HasTags(html) ? html.Trim() : Paragraphs(html)) + Foot);

    /// <summary>The page of plain text.</summary>
    public static byte[] OfText(string text) => Encoding.UTF8.GetBytes(Head + Paragraphs(WebUtility.HtmlEncode(text)) + Foot);

    /// <summary>The HTML of elements that stand in a feed as XML.</summary>
    public static string Markup(XElement parent)
    {
        foreach (var element in parent.Descendants())
        {
            element.Name = element.Name.LocalName;
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration || attribute.Name.NamespaceName.Length > 0).Remove();
            if (element.IsEmpty && !Void.Contains(element.Name.LocalName)) element.Add("");
        }

        var html = new StringBuilder();
        foreach (var node in parent.Nodes())
        {
            if (node is XCData data) html.Append(WebUtility.HtmlEncode(data.Value));
            else html.Append(node.ToString(SaveOptions.DisableFormatting));
        }

        return html.ToString();
    }

    private static string Paragraphs(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        var html = new StringBuilder(text.Length + 64);
        var open = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                if (open) html.Append("</p>\n");
                open = false;
                continue;
            }

            html.Append(open ? "<br>\n" : "<p>").Append(line);
            open = true;
        }

        return (open ? html.Append("</p>") : html).ToString();
    }
}
