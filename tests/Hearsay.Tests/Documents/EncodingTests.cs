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

    public static TheoryData<string, string> TwiceEncoded => new()
    {
        { "The pier isnâ€™t safe, she said. It wasnâ€™t in June, and it wonâ€™t be.", "The pier isn’t safe, she said. It wasn’t in June, and it won’t be." },
        { "â€œWe looked at every bolt,â€\u009D said ZoÃ« Marrow â€” twice. She paid Â£5 for it.", "“We looked at every bolt,” said Zoë Marrow — twice. She paid £5 for it." },
        { "Itâ\u0080\u0099s the board\u00E2\u0080\u0099s pier, said JosÃ© in the cafÃ©.", "It’s the board’s pier, said José in the café." },
        { "ÐŸÐ¸Ñ€Ñ\u0081 Ð·Ð°ÐºÑ€Ñ‹Ñ‚.", "Пирс закрыт." },
    };

    [Theory]
    [MemberData(nameof(TwiceEncoded))]
    public void Text_that_was_encoded_twice_is_mended_and_marked(string written, string meant)
    {
        var text = Reading.Bytes("a.txt", Encoding.UTF8.GetBytes(written));
        Assert.Equal(meant, text.Text);
        Assert.Contains("encoded twice", Assert.Single(text.Remarks, remark => remark.Contains("encoded", StringComparison.Ordinal)), StringComparison.Ordinal);
        var page = Reading.Page($"<html><head><meta charset=utf-8></head><body><p>{written}</p></body></html>");
        Assert.Equal(meant, page.Text);
    }

    [Fact]
    public void Many_places_encoded_twice_are_mended_beside_a_frame_that_is_sound()
    {
        var page = Reading.Page($"<body><nav>Tarvos · Vellan · Orlé</nav><article>{string.Concat(Enumerable.Repeat("<p>The board didnâ€™t say who hadnâ€™t voted. It wonâ€™t say.</p>", 5))}</article><footer>© The Vellan Lantern</footer></body>");
        Assert.Contains("The board didn’t say who hadn’t voted.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tarvos · Vellan · Orlé", page.Text, StringComparison.Ordinal);
        Assert.Contains("â€™ as ’ (15)", Assert.Single(page.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The curved mark came out as \"â€™\", the dash as \"â€”\", and the name as \"ZoÃ«\" or \"JosÃ©\".")]
    [InlineData("Readers saw donâ€™t on the page. It’s an old fault, and the board’s clerk doesn’t know why.")]
    [InlineData("Readers saw isnâ€™t, donâ€™t and wonâ€™t. They don't know why it wasn't mended, and won't ask.")]
    [InlineData("The sign on the cafÃ© was odd.")]
    [InlineData("VELLCAFÉ® is sold on the pier. VELLCAFÉ® was banned in June, and VELLCAFÉ® is back.")]
    [InlineData("LE CAFÉ» EST FERMÉ. «CAFÉ» ET «PRÉ», À LA JETÉE.")]
    [InlineData("Zoë said that the café is £5 dearer – and that’s that.")]
    public void Text_that_is_sound_or_speaks_of_such_places_stays_as_it_is(string written)
    {
        Assert.Equal(written, Reading.Bytes("a.txt", Encoding.UTF8.GetBytes(written)).Text);
        Assert.Equal(written, Reading.Page($"<html><head><meta charset=utf-8></head><body><p>{written}</p></body></html>").Text);
    }

    [Theory]
    [InlineData("windows-1252", "utf-8", "<meta charset=utf-8>", "windows-1252")]
    [InlineData("utf-8", "latin1", "<meta charset=utf-8>", "utf-8")]
    [InlineData("windows-1252", "latin1", "<meta charset=utf-8>", "windows-1252")]
    [InlineData("windows-1252", "nonesuch", "<meta charset=latin1>", "windows-1252")]
    [InlineData("iso-8859-15", "iso-8859-15", "<meta charset=utf-8>", "iso-8859-15")]
    public void A_page_is_decoded_by_its_bytes_its_server_and_its_markup_in_this_order(string own, string server, string declared, string expected)
    {
        var encoding = own == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(own) ?? Encoding.GetEncoding(own);
        var bytes = encoding.GetBytes($"<html><head>{declared}</head><body><p>Zoë said that the café on the pier is closed.</p></body></html>");
        var article = ArticleReader.Read(new Hearsay.Documents.Inputs.InputDocument("a.html", bytes) { Charset = server }, TestContext.Current.CancellationToken).Article!;
        Assert.Equal("Zoë said that the café on the pier is closed.", article.Text);
        Assert.Equal(expected, article.Encoding);
    }
}
