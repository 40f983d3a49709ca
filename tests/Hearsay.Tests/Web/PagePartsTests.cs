using System.Text;
using Hearsay.Output;
using Hearsay.Site.Parts;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>How what is too long for one page is cut.</summary>
public class PagePartsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(95, 10)]
    public void Parts_hold_everything_once_in_order_and_none_is_too_long(int things, int parts)
    {
        var cut = PageParts.Of(Enumerable.Range(0, things), (html, _) => html.Write($"ten bytes."), 100);
        Assert.Equal(parts, cut.Length);
        Assert.Equal(Enumerable.Range(0, things), cut.SelectMany(part => part));
        Assert.All(cut, part => Assert.InRange(part.Length, 0, 10));
    }

    [Fact]
    public void What_is_longer_than_a_part_stands_alone()
    {
        var cut = PageParts.Of((int[])[1, 500, 1, 1], (html, length) => html.Write($"{new string('x', length)}"), 100);
        Assert.Equal([1, 1, 2], cut.Select(part => part.Length));
    }

    [Fact]
    public void Bytes_are_counted_as_they_are_sent()
    {
        const string Words = "Ünïcode “quoted” <b>&amp;</b> 漢字 🦊";
        using var count = new ByteCount();
        new HtmlWriter(count).Write($"<p title=\"{Words}\">{Words}</p>{7}{2.5}");
        using var text = new StringWriter();
        new HtmlWriter(text).Write($"<p title=\"{Words}\">{Words}</p>{7}{2.5}");
        Assert.Equal(Encoding.UTF8.GetByteCount(text.ToString()), count.Bytes);
    }
}
