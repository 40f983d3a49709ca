using System.Text;
using Hearsay.Documents.Inputs;
using Hearsay.Documents.Records;
using Xunit;

namespace Hearsay.Tests.Documents.Records;

public sealed class RecordReaderTests
{
    private const string Good = """{"id": "n1", "outlet": "Velmora Courier", "url": "https://courier.example/1", "published": "2016-09-20", "authors": "M. Holt", "title": "Pier", "topic": "x", "text": "First “paragraph”.\n\nSecond."}""";

    [Fact]
    public void A_record_of_an_archive_is_a_text_with_facts()
    {
        var document = Assert.Single(Read(Good + "\n")).Document!;

        Assert.Equal("f.jsonl#1", document.Name);
        Assert.Equal("text/plain", document.MediaType);
        Assert.Equal("First “paragraph”.\n\nSecond.", Encoding.UTF8.GetString(document.Bytes.Span));
        Assert.Equal("https://courier.example/1", document.Address);
        Assert.Equal("JSON record", document.Facts!.Where);
        Assert.Equal("Pier", document.Facts.Title);
        Assert.Equal("Velmora Courier", document.Facts.Outlet);
        Assert.Equal("2016-09-20", document.Facts.Published);
        Assert.Equal(["M. Holt"], document.Facts.Authors);
    }

    [Theory]
    [InlineData("""{"Body":"t","headline":"h","byline":["A","B"],"site":"o","link":"https://u.example","publishedAt":"2020"}""", "h|A;B|o|https://u.example|2020|text/plain")]
    [InlineData("""{"maintext":"t","title":null,"title_page":"x","authors":[{"name":"A"},{"name":"B"}],"source_domain":"o","date_publish":"2020"}""", "|A;B|o||2020|text/plain")]
    [InlineData("""{"content":{"rendered":"<p>t</p>"},"title":{"rendered":"h"},"source":{"id":null,"name":"o"},"date":1474329600}""", "h||o||2016-09-20T00:00:00Z|text/html")]
    [InlineData("""{"content":"<p>t</p>","title":["h","i"],"published":20160920,"author":{"name":"A"}}""", "h|A|||20160920|text/html")]
    [InlineData("""{"content":"short","text":"","body":"t","html":"<p>x","timestamp":1474329600000}""", "||||2016-09-20T00:00:00Z|text/plain")]
    [InlineData("""{"text":"t","title":NaN,"score":-Infinity,"published":NaN}""", "|||||text/plain")]
    public void Common_names_of_fields_are_known(string record, string expected)
    {
        var document = Assert.Single(Read(record)).Document!;

        var facts = document.Facts!;
        Assert.Equal(expected, $"{facts.Title}|{string.Join(';', facts.Authors)}|{facts.Outlet}|{document.Address}|{facts.Published}|{document.MediaType}");
    }

    [Theory]
    [InlineData("text=lead,published=got", "L|2021")]
    [InlineData("text=missing,text=lead", "L|2020")]
    [InlineData("html=text", "t|2020")]
    [InlineData("text = inner.deep , title=id", "d|2020")]
    public void Options_go_before_the_common_names(string options, string expected)
    {
        Assert.True(RecordMapping.TryParse(options, out var mapping, out _));

        var document = Assert.Single(Read("""{"text":"t","lead":"L","published":"2020","got":"2021","inner":{"deep":"d"}}""", mapping)).Document!;

        Assert.Equal(expected, $"{Encoding.UTF8.GetString(document.Bytes.Span)}|{document.Facts!.Published}");
        Assert.Equal(options.StartsWith("html", StringComparison.Ordinal) ? "text/html" : "text/plain", document.MediaType);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("text=")]
    [InlineData("txt=body")]
    [InlineData("0=body")]
    [InlineData("title=a,=b")]
    public void Options_that_say_nothing_are_told(string options)
    {
        Assert.False(RecordMapping.TryParse(options, out var mapping, out var problem));
        Assert.Equal("HS054", problem!.Code);
        Assert.Same(RecordMapping.Common, mapping);
    }

    [Fact]
    public void A_broken_line_is_told_with_its_number_and_the_next_is_read()
    {
        var items = Read($"{Good}\n{{\"text\": \"open\n\n{Good}\r\n[1,2]\n\"x\"\n{Good} trailing\n{{\"title\":\"no text\",\"id\":7}}\n{Good}\n{Good[..50]}");

        Assert.Equal(["f.jsonl#1", "HS050", "f.jsonl#4", "HS053", "HS053", "HS050", "HS052", "f.jsonl#9", "HS050"], items.Select(Shown));
        Assert.Contains("Line 2 is not valid JSON", items[1].Problem!.Reason, StringComparison.Ordinal);
        Assert.Contains("\"7\" holds no text of an article. It has the fields title, id.", items[6].Problem!.Reason, StringComparison.Ordinal);
        Assert.Contains("cut", items[8].Problem!.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_is_read_around_a_broken_record_and_up_to_a_cut()
    {
        var items = Read($" [\n{Good},\n{{\"text\": \"x\" \"y\"}},\n{{\"text\": \"a }} [ \\\" brace\"}}, {Good.Replace("{", "{\n", StringComparison.Ordinal)}\n,{Good[..60]}");

        Assert.Equal(["f.jsonl#1", "HS050", "f.jsonl#3", "f.jsonl#4", "HS055"], items.Select(Shown));
        Assert.Equal("a } [ \" brace", Encoding.UTF8.GetString(items[2].Document!.Bytes.Span));
        Assert.Contains("Line 3 is not valid JSON", items[1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_object_over_several_lines_is_read() => Assert.Equal("t", Encoding.UTF8.GetString(Assert.Single(Read("{\n  \"text\": \"t\"\n}\n")).Document!.Bytes.Span));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_beyond_the_limit_is_told_and_the_next_is_read(bool array)
    {
        var long1 = Good.Replace("Second", new string('x', 300_000), StringComparison.Ordinal);
        var text = array ? $"[{Good},{long1},\n{Good}]" : $"{Good}\n{long1}\n{Good}\n";

        var items = RecordReader.Read("f.jsonl", new Drip(Encoding.UTF8.GetBytes(text)), RecordMapping.Common, 100_000, TestContext.Current.CancellationToken).ToList();

        Assert.Equal(["f.jsonl#1", "HS051", "f.jsonl#3"], items.Select(Shown));
        Assert.Contains($"{Encoding.UTF8.GetByteCount(long1):N0} bytes", items[1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    public void Records_in_another_encoding_are_read(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var items = RecordReader.Read("f.jsonl", new Drip([.. encoding.GetPreamble(), .. encoding.GetBytes(Good + "\n" + Good)]), null, TestContext.Current.CancellationToken).ToList();

        Assert.All(items, item => Assert.Equal("First “paragraph”.\n\nSecond.", Encoding.UTF8.GetString(item.Document!.Bytes.Span)));
        Assert.Equal(2, items.Count);
    }

    [Theory]
    [InlineData("{\"text\":\"a\\ud83d\\ude00b\"}", "a😀b")]
    [InlineData("{\"text\":\"a\\ud83db\"}", "a\uFFFDb")]
    [InlineData("{\"text\":\"a\\ude00\\ud83d\"}", "a\uFFFD\uFFFD")]
    [InlineData("{\"text\":\"a\\\\ud83d\"}", "a\\ud83d")]
    [InlineData("\u001E{\"text\":\"a\"}", "a")]
    public void Halves_of_surrogate_pairs_do_no_harm(string record, string expected) => Assert.Equal(expected, Encoding.UTF8.GetString(Assert.Single(Read(record)).Document!.Bytes.Span));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("[]")]
    public void A_file_without_a_record_is_told(string text) => Assert.Equal("HS057", Assert.Single(Read(text)).Problem!.Code);

    [Fact]
    public void A_stream_that_breaks_gives_what_was_read()
    {
        var items = RecordReader.Read("f.jsonl", new Drip(Encoding.UTF8.GetBytes(Good + "\n" + Good), failAfter: Good.Length + 40), null, TestContext.Current.CancellationToken).ToList();

        Assert.Equal(["f.jsonl#1", "HS050", "HS056"], items.Select(Shown));
    }

    private static string Shown(InputItem item) => item.Document?.Name ?? item.Problem!.Code;

    private static List<InputItem> Read(string text, RecordMapping? mapping = null) =>
        [.. RecordReader.Read("f.jsonl", new MemoryStream(Encoding.UTF8.GetBytes(text)), mapping, TestContext.Current.CancellationToken)];

    // Gives a few bytes at a time, as a network or a decompressor may, and fails where it is told to.
    private sealed class Drip(byte[] bytes, int failAfter = int.MaxValue) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position >= failAfter) throw new InvalidDataException("The stream is damaged.");
            return base.Read(buffer, offset, Math.Min(count, 100));
        }

        public override int Read(Span<byte> buffer) => Position >= failAfter ? throw new InvalidDataException("The stream is damaged.") : base.Read(buffer[..Math.Min(buffer.Length, 100)]);
    }
}
