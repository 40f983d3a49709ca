using System.Net;
using Hearsay.Output;

namespace Hearsay.Site.Disk;

/// <summary>Makes the addresses in a page's markup ways from its file to other files.</summary>
/// <remarks>
/// What stands in quotation marks behind <c>href=</c> or <c>src=</c> and begins with a slash is an address of the site and nothing else is: <see cref="HtmlWriter"/> escapes the quotation
/// marks of everything that is text. Links of every page, also of pages that come later, are so found in one place.
/// </remarks>
internal static class DiskPage
{
    private static readonly string[] Attributes = [" href=\"/", " src=\"/"];

    /// <summary>The markup with its addresses made ways.</summary>
    /// <param name="markup">A page as it is served.</param>
    /// <param name="file">The page's file.</param>
    /// <param name="found">Is told each address.</param>
    public static string Of(string markup, string file, Action<string> found)
    {
        using var output = new StringWriter();
        for (var at = 0; ;)
        {
            var next = Attributes.Select(attribute => (At: markup.IndexOf(attribute, at, StringComparison.Ordinal), attribute.Length)).Where(one => one.At >= 0).DefaultIfEmpty((At: -1, Length: 0)).MinBy(one => one.At);
            if (next.At < 0)
            {
                output.Write(markup.AsSpan(at));
                return output.ToString();
            }

            var start = next.At + next.Length - 1;
            var end = markup.IndexOf('"', start);
            var address = WebUtility.HtmlDecode(markup[start..end]);
            found(address);
            output.Write(markup.AsSpan(at, start - at));
            var fragment = address.IndexOf('#', StringComparison.Ordinal);
            MarkedText.Escape(output, DiskNames.Way(file, DiskNames.Of(address)) + (fragment < 0 ? "" : address[fragment..]));
            at = end;
        }
    }
}
