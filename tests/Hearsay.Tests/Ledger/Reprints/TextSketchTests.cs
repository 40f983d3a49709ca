using Hearsay.Ledger.Reprints;
using Xunit;

namespace Hearsay.Tests.Ledger.Reprints;

public class TextSketchTests
{
    [Fact]
    public void A_copy_shares_marks_and_a_stranger_hardly_any()
    {
        var text = InventedCopies.Paragraphs(1, 30);
        var (original, copy, stranger) = (Of(text), Of([.. InventedCopies.Spun(text, 10, 1), "Weather."]), Of(InventedCopies.Paragraphs(2, 30)));
        Assert.True(Shared(original, copy) >= 8);
        Assert.True(TextSketch.Compare(original, copy)!.Value.Jaccard > 0.3);
        Assert.True(TextSketch.Compare(original, stranger)!.Value.Containment < 0.3);
        Assert.True(original.Marks.Length <= 32);
    }

    [Fact]
    public void A_part_is_contained_in_the_whole_and_not_the_other_way()
    {
        var text = InventedCopies.Paragraphs(3, 60);
        var likeness = TextSketch.Compare(Of(text[..15]), Of(text))!.Value;
        Assert.True(likeness.OfLeft > 0.85);
        Assert.InRange(likeness.OfRight, 0.1, 0.45);
        Assert.Equal(likeness.OfLeft, likeness.Containment);
    }

    [Fact]
    public void Bytes_read_back_are_the_same_sketch_and_other_bytes_are_refused()
    {
        var sketch = Of(InventedCopies.Paragraphs(4));
        var again = TextSketch.FromBytes(sketch.ToBytes());
        Assert.Equal(sketch.ToBytes(), again.ToBytes());
        Assert.Equal(sketch.Marks.ToArray(), again.Marks.ToArray());
        Assert.True(sketch.ToBytes().Length <= 1028);
        Assert.Throws<FormatException>(() => TextSketch.FromBytes(sketch.ToBytes().AsSpan(1)));
        Assert.Throws<FormatException>(() => TextSketch.FromBytes([]));
    }

    [Fact]
    public void A_very_short_text_has_no_marks_and_no_likeness()
    {
        var brief = Of(["Rain fell on the quay."]);
        Assert.Equal(0, brief.Marks.Length);
        Assert.Null(TextSketch.Compare(brief, brief));
        Assert.Equal(0, TextSketch.FromBytes(Of([""]).ToBytes()).Pairs);
    }

    private static TextSketch Of(IEnumerable<string> paragraphs) => TextSketch.Of(InventedCopies.Entry("x.txt", paragraphs).Article);

    private static int Shared(TextSketch left, TextSketch right) => left.Marks.ToArray().Intersect(right.Marks.ToArray()).Count();
}
