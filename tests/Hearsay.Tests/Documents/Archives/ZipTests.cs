using System.Text;
using Hearsay.Documents.Archives;
using Xunit;
using static Hearsay.Tests.Documents.Archives.ArchiveSamples;

namespace Hearsay.Tests.Documents.Archives;

public sealed class ZipTests
{
    private static readonly byte[] APage = Encoding.UTF8.GetBytes(Page(1));

    [Fact]
    public void Pages_feeds_and_archives_are_given_on_and_everything_else_passed_over()
    {
        var archive = Zip(
            ("2024/pier.html", APage), ("feed.rss", "<rss/>"u8.ToArray()), ("crawl.warc.gz", Gzip(Warc(1))), ("page", APage), ("LICENSE", "words"u8.ToArray()),
            (".hidden/pier.html", APage), ("__MACOSX/._pier.html", APage), ("photo.jpg", [0xFF, 0xD8]), ("empty/", []),
            ("2024/pier_files/frame.html", APage), ("notes_files/frame.html", APage));
        Assert.Equal("2024/pier.html feed.rss crawl.warc.gz page notes_files/frame.html", Read(archive));
    }

    [Theory]
    [InlineData("../pier.html")]
    [InlineData("a/../../pier.html")]
    [InlineData("a\\..\\..\\pier.html")]
    [InlineData("/etc/pier.html")]
    [InlineData("C:\\pier.html")]
    public void A_name_that_leads_outside_is_refused_and_the_next_entry_read(string name)
    {
        Assert.Equal("HS028 b.html", Read(Zip((name, APage), ("b.html", APage))));
    }

    [Fact]
    public void A_bomb_is_refused_and_the_next_entry_read()
    {
        Assert.Equal("HS025 HS025 b.html", Read(Zip(("ratio.html", new byte[3 * 1024 * 1024]), ("long.html", new byte[33 * 1024 * 1024]), ("b.html", APage))));
    }

    [Fact]
    public void An_encrypted_entry_is_told()
    {
        var archive = Zip(("a.html", APage), ("b.html", APage));
        archive[6] |= 1;
        archive[archive.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Equal("HS029 b.html", Read(archive));
    }

    [Fact]
    public void A_damaged_entry_is_told_and_the_next_read()
    {
        var archive = Zip(("a.html", APage), ("b.html", APage));
        archive.AsSpan(60, 8).Fill(0x55);
        Assert.Equal("HS030 b.html", Read(archive));
    }

    [Fact]
    public void A_cut_archive_and_one_with_nothing_to_read_are_told()
    {
        Assert.Equal("HS030", Read(Zip(("a.html", APage))[..^10]));
        Assert.Equal("HS034", Read(Zip(("a.png", APage))));
    }

    [Fact]
    public void A_packed_page_is_called_after_what_is_packed()
    {
        var item = Assert.Single(GzipReader.Read("saved/pier.html.gz", new MemoryStream(Gzip(APage)), TestContext.Current.CancellationToken));
        Assert.Equal("saved/pier.html.gz#pier.html", item.Document!.Name);
        Assert.Equal(Page(1), Words(item.Document));
    }

    [Fact]
    public void A_broken_or_endless_packed_page_is_told()
    {
        Assert.Equal("HS027", Unpack(Gzip(APage)[..40]));
        Assert.Equal("HS027", Unpack([.. Gzip(APage)[..^8], 1, 2, 3, 4, 5, 6, 7, 8]));
        Assert.Equal("HS027", Unpack("<html>"u8.ToArray()));
        Assert.Equal("HS027", Unpack([]));
        Assert.Equal("HS025", Unpack(Gzip(new byte[33 * 1024 * 1024])));
        Assert.Equal("page.html", Unpack([.. Gzip(APage), .. Gzip(APage), 0, 0, 0]));
    }

    [Theory]
    [InlineData("news/pier_files/frame.html", true)]
    [InlineData("news/pier-Dateien/a/b.html", true)]
    [InlineData("news/other_files/frame.html", false)]
    [InlineData("pier_photos/frame.html", false)]
    [InlineData("news/pier.html", false)]
    [InlineData("_files/a.html", false)]
    public void A_folder_belongs_to_a_saved_page_only_where_the_page_lies_beside_it(string path, bool expected)
    {
        Assert.Equal(expected, SavedPageFolder.Holds(path, file => file is "news/pier.html" or "pier.html" or ".html"));
    }

    private static string Read(byte[] archive) => Summary(ZipReader.Read("pages.zip", new MemoryStream(archive), TestContext.Current.CancellationToken));

    private static string Unpack(byte[] file) => Summary(GzipReader.Read("page.html.gz", new MemoryStream(file), TestContext.Current.CancellationToken));
}
