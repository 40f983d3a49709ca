using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Output;
using Xunit;

namespace Hearsay.Tests.Output;

public class MarkedTextTests
{
    [Fact]
    public void Overlapping_marks_become_flat_pieces_with_all_their_classes()
    {
        Assert.Equal(
            "a<mark class=\"c\">b</mark><mark class=\"c f\">c</mark><mark class=\"f\">d</mark>e",
            Html("abcde", [new Mark(new Span(1, 3), MarkKind.Content), new Mark(new Span(2, 4), MarkKind.Figure)]));
    }

    [Fact]
    public void Content_inside_content_is_told_apart()
    {
        Assert.Equal(
            "<mark class=\"c\">a</mark><mark class=\"c n\">b</mark><mark class=\"c\">c</mark>",
            Html("abc", [new Mark(new Span(0, 3), MarkKind.Content), new Mark(new Span(1, 2), MarkKind.Content)]));
    }

    [Fact]
    public void An_anchor_inside_a_mark_splits_it_and_adds_no_characters()
    {
        var html = Html("abc", [new Mark(new Span(0, 3), MarkKind.Source)], [new Anchor(1, "t-1", "s-1", 7)]);
        Assert.Equal(
            "<mark class=\"s\">a</mark><a class=\"at\" id=\"t-1\" href=\"#s-1\" data-n=\"7\" aria-label=\"Statement 7\"></a><mark class=\"s\">bc</mark>",
            html);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onload='x' &amp;", "&quot; onload=&#39;x&#39; &amp;amp;")]
    [InlineData("a\r\nb", "a&#13;\nb")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    public void Characters_are_escaped(string text, string html) => Assert.Equal(html, Html(text, []));

    [Fact]
    public void What_html_cannot_say_is_the_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFD", Html("a\0b\uD800c\uDC00", []));

    [Fact]
    public void A_mark_that_cuts_a_surrogate_pair_takes_all_of_it()
    {
        Assert.Equal("<mark class=\"q\">\U0001F600</mark>", Html("\U0001F600", [new Mark(new Span(1, 2), MarkKind.Cue)]));
        Assert.Equal("<mark class=\"q\">\U0001F600</mark>", Html("\U0001F600", [new Mark(new Span(0, 1), MarkKind.Cue)]));
    }

    [Fact]
    public void An_empty_mark_inside_a_surrogate_pair_marks_nothing() =>
        Assert.Equal("\U0001F600", Html("\U0001F600", [new Mark(new Span(1, 1), MarkKind.Cue), new Mark(new Span(1, -4), MarkKind.Cue)]));

    [Fact]
    public void Without_its_tags_the_html_is_the_text()
    {
        Prop.ForAll(Cases.ToArbitrary(), given =>
        {
            var html = Html(given.Text, given.Marks, given.Anchors);
            return Parsed(html) == Sayable(given.Text);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Windows_that_tile_a_text_hold_it_once_with_every_anchor_once()
    {
        Prop.ForAll(Cases.ToArbitrary(), given =>
        {
            var marked = new MarkedText(given.Text, given.Marks, given.Anchors);
            var output = new StringWriter();
            var cut = MarkedText.Clip(given.Text, new Span(0, given.Text.Length / 2)).End;
            if (cut > 0) marked.Write(output, new Span(0, cut));
            marked.Write(output, new Span(cut, given.Text.Length));
            var html = output.ToString();
            return Parsed(html) == Sayable(given.Text) && html.Split("class=\"at\"").Length - 1 == given.Anchors.Length;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_hundred_thousand_overlapping_marks_do_not_multiply()
    {
        var text = new string('x', 100_000);
        var marks = Enumerable.Range(0, 100_000).Select(i => new Mark(new Span(i / 2, text.Length - i / 2), (MarkKind)(i % 4)));
        Assert.InRange(Html(text, marks).Length, text.Length, 40 * text.Length);
    }

    private static Gen<(string Text, Mark[] Marks, Anchor[] Anchors)> Cases
    {
        get
        {
            var unit = Gen.Frequency(
                (6, Gen.Elements("ab <>&\"'\r\n\t".ToCharArray())),
                // AngleSharp takes U+FFFF for the end of the file.
                (1, Gen.Choose(0, 0xFFFE).Select(value => (char)value)),
                (1, Gen.Elements('\uD83D', '\uDE00', '\0', '\u202E')));
            return from text in unit.ArrayOf().Select(units => new string(units))
                   from marks in (from start in Gen.Choose(-2, text.Length + 2)
                                  from end in Gen.Choose(-2, text.Length + 2)
                                  from kind in Gen.Choose(0, 3)
                                  select new Mark(new Span(start, end), (MarkKind)kind)).ArrayOf()
                   from anchors in Gen.Choose(-1, text.Length + 1).Select(at => new Anchor(at, "t", "s", 1)).ArrayOf()
                   select (text, marks, anchors);
        }
    }

    private static string Html(string text, IEnumerable<Mark> marks, IEnumerable<Anchor>? anchors = null)
    {
        var output = new StringWriter();
        new MarkedText(text, marks, anchors ?? []).Write(output);
        return output.ToString();
    }

    private static string Parsed(string html) =>
        new HtmlParser().ParseDocument("<!DOCTYPE html><div>" + html + "</div>").QuerySelector("div")!.TextContent;

    // What HTML has no way to say is U+FFFD; EnumerateRunes gives that for an unpaired surrogate.
    private static string Sayable(string text)
    {
        var builder = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) builder.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        return builder.ToString();
    }
}
