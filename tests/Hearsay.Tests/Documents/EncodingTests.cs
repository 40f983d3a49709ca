using System.Text;
using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents;

public class EncodingTests
{
    private const string Text = "Zoë said: “The café on the pier is closed.” – It is £5 dearer, she added.";
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-16", true, "utf-16")]
    [InlineData("utf-16", false, "utf-16")]
    [InlineData("utf-16BE", true, "utf-16BE")]
    [InlineData("utf-16BE", false, "utf-16BE")]
    [InlineData("utf-32", true, "utf-32")]
    [InlineData("windows-1252", false, "windows-1252")]
    public void Text_is_read_in_its_encoding_and_the_mark_is_dropped(string name, bool marked, string expected)
    {
        var encoding = name == "windows-1252" ? Western : Encoding.GetEncoding(name);
        var article = Reading.Bytes("a.txt", [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);
        Assert.Equal(Text, article.Text);
        Assert.Equal(expected, article.Encoding);
        Assert.Equal(marked || name == "utf-8", article.Remarks.IsEmpty);
    }

    [Fact]
    public void Stray_bytes_in_utf8_are_read_as_windows_1252_and_counted()
    {
        byte[] bytes = [.. "Zoë "u8, 0x93, .. "said"u8, 0x94, .. " that the café was closed."u8];
        var article = Reading.Bytes("a.txt", bytes);
        Assert.Equal("Zoë “said” that the café was closed.", article.Text);
        Assert.Equal("utf-8", article.Encoding);
        Assert.Contains("2 stray bytes", Assert.Single(article.Remarks), StringComparison.Ordinal);
        Assert.Contains("at character 4", article.Remarks[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta charset=latin1>")]
    [InlineData("<meta charset=\"ISO-8859-1\">")]
    [InlineData("<META http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">")]
    [InlineData("<!-- <meta charset=utf-8> --><meta charset='windows-1252'>")]
    public void A_page_is_read_in_the_encoding_that_it_declares(string declaration)
    {
        var article = Reading.Bytes("a.html", Western.GetBytes($"<html><head>{declaration}</head><body><p>{Text}</p></body></html>"));
        Assert.Equal(Text, article.Text);
        Assert.Equal("windows-1252", article.Encoding);
        Assert.Empty(article.Remarks);
    }

    [Fact]
    public void A_page_that_declares_the_wrong_encoding_is_read_as_the_utf8_that_it_is()
    {
        var article = Reading.Bytes("a.html", Encoding.UTF8.GetBytes($"<html><head><meta charset=iso-8859-1></head><body><p>{Text}</p></body></html>"));
        Assert.Equal(Text, article.Text);
        Assert.Single(article.Remarks);
    }

    [Fact]
    public void A_page_in_a_declared_multibyte_encoding_is_read()
    {
        var japanese = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!;
        var article = Reading.Bytes("a.html", japanese.GetBytes("<html><head><meta charset=x-sjis></head><body><p>桟橋は月曜日に閉鎖された。桟橋は月曜日に閉鎖された。</p></body></html>"));
        Assert.StartsWith("桟橋は", article.Text, StringComparison.Ordinal);
        Assert.Equal("shift_jis", article.Encoding);
    }

    [Fact]
    public void Line_ends_and_odd_characters_stay_as_they_are()
    {
        const string odd = "The pier\u200B is closed.\r\nIt was\u00AD shut\u00A0on Monday.\rNobody knew.\n";
        Assert.Equal(odd, Reading.Text(odd).Text);
    }
}
