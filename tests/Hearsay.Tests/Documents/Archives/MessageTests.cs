using System.Text;
using Hearsay.Documents.Archives;
using Hearsay.Documents.Inputs;
using Xunit;
using static Hearsay.Tests.Documents.Archives.ArchiveSamples;

namespace Hearsay.Tests.Documents.Archives;

public sealed class MessageTests
{
    internal const string SavedPage =
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tarnhaven-post.example/pier\r\nSubject: =?utf-8?Q?Pier_closed?=\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B\"\r\n\r\n\r\n"
        + "------B\r\nContent-Type: text/html; charset=windows-1252\r\nContent-ID: <frame@mhtml>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        + "Content-Location: https://tarnhaven-post.example/pier?id=\r\n 7\r\n\r\n<html><p>The pier is =\r\nclosed, Zo=EB said. 1=1</p></html>\r\n"
        + "------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://tarnhaven-post.example/a.png\r\n\r\n!!!\r\n------B--\r\n";

    internal const string Newsletter =
        "Received: from a\r\nFrom: =?utf-8?Q?Tarnhaven_Caf=C3?= =?UTF-8?B?qSBQb3N0?= <news@tarnhaven-post.example>\r\nTo: reader@example.org\r\n"
        + "Subject: The pier\r\n is closed\r\nDate: Tue, 20 Feb 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\npreamble\r\n"
        + "--out\r\nContent-Type: multipart/alternative; boundary=\"in ner\"\r\n\r\n--in ner\r\nContent-Type: text/plain\r\n\r\nplain words\r\n"
        + "--in ner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0bWw+cGFnZSB3\r\nb3JkczwvaHRtbD4=\r\n--in ner--\r\n"
        + "--out\r\nContent-Type: message/rfc822\r\n\r\nFrom: \"Zoe Blank\" <z@example.org>\r\nSubject: Forwarded\r\n\r\nwords within\r\n--out--\r\n";

    [Fact]
    public void A_saved_page_is_its_root_with_the_address_it_was_saved_from()
    {
        var document = Assert.Single(Saved(SavedPage)).Document!;
        Assert.Equal("pier.mhtml", document.Name);
        Assert.Equal("text/html", document.MediaType);
        Assert.Equal("windows-1252", document.Charset);
        Assert.Equal("https://tarnhaven-post.example/pier?id=7", document.Address);
        Assert.Equal("<html><p>The pier is closed, Zo\u00EB said. 1=1</p></html>", Encoding.Latin1.GetString(document.Bytes.Span));
    }

    [Fact]
    public void A_newsletter_is_its_page_with_what_its_header_says_and_the_mails_within_it_follow()
    {
        var items = Mail(Newsletter);
        Assert.Equal("letter.eml 2", Summary(items));
        Assert.Equal("<html>page words</html>", Words(items[0].Document!));
        var facts = items[0].Document!.Facts!;
        Assert.Equal("mail header", facts.Where);
        Assert.Equal("Tarnhaven Caf\u00E9 Post", facts.Outlet);
        Assert.Equal("The pier is closed", facts.Title);
        Assert.Equal("Tue, 20 Feb 2024 08:00:00 +0000", facts.Published);
        Assert.Equal("words within", Words(items[1].Document!));
        Assert.Equal("Zoe Blank", items[1].Document!.Facts!.Outlet);
        Assert.Equal("Forwarded", items[1].Document!.Facts!.Title);
    }

    [Theory]
    [InlineData("Subject: x\r\nContent-Type: multipart/mixed\r\n\r\n--a\r\n\r\nwords\r\n", "HS031")]
    [InlineData("Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--a\r\n\r\nwords\r\n", "HS031")]
    [InlineData("Subject: x\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nwords\r\n", "HS031 letter.eml")]
    [InlineData("Subject: x\r\nContent-Transfer-Encoding: base64\r\n\r\nwords and *** no base64", "HS032")]
    [InlineData("Subject: x\r\nContent-Transfer-Encoding: base64\r\n\r\nd29yZ", "HS032")]
    [InlineData("Subject: x\r\nContent-Transfer-Encoding: uuencode\r\n\r\nbegin", "HS032")]
    [InlineData("Subject: x\r\nContent-Type: image/png\r\n\r\nPNG", "HS034")]
    [InlineData("Subject: x", "letter.eml")]
    public void What_is_wrong_with_a_message_is_told(string message, string expected) => Assert.Equal(expected, Summary(Mail(message)));

    [Fact]
    public void A_page_that_cannot_be_decoded_is_told_and_the_plain_text_taken()
    {
        var items = Mail(Newsletter.Replace("PGh0bWw+cGFnZSB3", "PGh0*Ww+cGFnZSB3", StringComparison.Ordinal));
        Assert.Equal("HS032 letter.eml 2", Summary(items));
        Assert.Equal("plain words", Words(items[1].Document!));
    }

    [Fact]
    public void Parts_and_messages_without_end_are_told()
    {
        var parts = new StringBuilder("Subject: x\r\n");
        for (var level = 0; level < 1000; level++) parts.Append($"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
        Assert.EndsWith("HS033", Summary(Mail(parts.ToString())), StringComparison.Ordinal);
        var messages = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\r\n\r\n", 1000));
        Assert.Equal("HS033", Summary(Mail(messages)));
        var many = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\n\r\nx\r\n", 20_000)) + "--b--";
        Assert.Equal("HS033 letter.eml", Summary(Mail(many)));
    }

    [Theory]
    [InlineData("=?utf-8?q?a_b?=", "a b")]
    [InlineData("x =?iso-8859-1?Q?=E9?= y", "x \u00E9 y")]
    [InlineData("=?utf-8?B?w?= =?utf-8?Q?a?=", "=?utf-8?B?w?= a")]
    [InlineData("=?nothing?Q?a?=", "=?nothing?Q?a?=")]
    [InlineData("=?utf-8?Q?open", "=?utf-8?Q?open")]
    [InlineData("=?", "=?")]
    [InlineData("=?utf-8*en?Q?Zo=C3=AB?=", "Zo\u00EB")]
    public void Encoded_words_are_decoded_and_what_is_none_is_left(string field, string expected) => Assert.Equal(expected, EncodedWords.Decode(field));

    private static InputItem[] Saved(string text) => [.. MhtmlReader.Read("pier.mhtml", new MemoryStream(Encoding.Latin1.GetBytes(text)), TestContext.Current.CancellationToken)];

    private static InputItem[] Mail(string text) => [.. MailReader.Read("letter.eml", new MemoryStream(Encoding.Latin1.GetBytes(text)), TestContext.Current.CancellationToken)];
}
