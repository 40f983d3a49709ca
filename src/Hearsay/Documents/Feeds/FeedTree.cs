using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Documents.Feeds;

/// <summary>Builds the tree of an element from its leaves up: attached from the root down, each new node would walk the whole way back.</summary>
/// <remarks>Linear, however deep the element is. Comments and declarations of namespaces are left out.</remarks>
internal static class FeedTree
{
    // Nobody needs more of them, and each one is compared with those before.
    private const int MostAttributes = 64;

    /// <summary>The element that the reader stands on; the reader goes behind it.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static XElement Read(XmlReader reader)
    {
        var open = new Stack<XElement>();
        while (true)
        {
            XElement? closed = null;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    if (isEmpty) closed = element;
                    else open.Push(element);
                    break;
                case XmlNodeType.EndElement: closed = open.Pop(); break;
                case XmlNodeType.CDATA: open.Peek().Add(new XCData(reader.Value)); break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: open.Peek().Add(new XText(reader.Value)); break;
            }

            var more = reader.Read();
            if (closed is not null)
            {
                if (open.Count == 0) return closed;
                open.Peek().Add(closed);
            }
            else if (!more)
            {
                throw new XmlException("It ends before its closing tag.");
            }
        }
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        if (!reader.IsEmptyElement) element.Add("");
        var taken = 0;
        for (var more = reader.MoveToFirstAttribute(); more && taken < MostAttributes; more = reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            taken++;
        }

        reader.MoveToElement();
        return element;
    }
}
