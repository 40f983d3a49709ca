using System.IO.Compression;
using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Inputs;
using Hearsay.Tests.Documents.Archives;
using Xunit;

namespace Hearsay.Tests.Documents;

public sealed class PdfTests : IDisposable
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj\n<< >>\nendobj\n"u8];
    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-pdf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void In_a_folder_each_is_told_and_the_rest_is_read()
    {
        File.WriteAllBytes(Path.Combine(folder, "a.pdf"), Pdf);
        File.WriteAllBytes(Path.Combine(folder, "b.html"), Pdf);
        File.WriteAllText(Path.Combine(folder, "c.txt"), Reading.Paragraph);
        var files = ArticleFiles.Expand([folder], TestContext.Current.CancellationToken).Files;
        Assert.Equal(["HS012", "HS012", "read"], files.SelectMany(file => InputReader.Read(file, new InputOptions(), null, TestContext.Current.CancellationToken)).Select(Outcome));
        Assert.Equal(Path.Combine(folder, "a.pdf"), InputReader.Read(files[0], new InputOptions(), null, TestContext.Current.CancellationToken).Single().Problem!.Document);
    }

    [Fact]
    public void In_a_zip_each_is_told_and_the_rest_is_read()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in ((string, byte[])[])[("report.PDF", Pdf), ("report", Pdf), ("report.txt", Pdf), ("pier.txt", Encoding.UTF8.GetBytes(Reading.Paragraph)), ("pier.png", [1])])
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        Assert.Equal(["story.zip#report.PDF HS012", "story.zip#report HS012", "story.zip#report.txt HS012", "story.zip#pier.txt read"], Read("story.zip", bytes.ToArray()));
    }

    [Fact]
    public void In_a_web_archive_each_is_told_and_the_rest_is_read()
    {
        byte[] bytes =
        [
            .. ArchiveSamples.Warc(1), .. ArchiveSamples.Warc(ArchiveSamples.Http(Pdf, "Content-Type: application/pdf"), 2), .. ArchiveSamples.Warc(ArchiveSamples.Http(Pdf), 3),
            .. ArchiveSamples.Warc(ArchiveSamples.Http(Pdf, "Content-Type: application/octet-stream"), 4), .. ArchiveSamples.Warc(5),
        ];
        Assert.Equal(["crawl.warc#1 read", "crawl.warc#2 HS012", "crawl.warc#3 HS012", "crawl.warc#4 HS012", "crawl.warc#5 read"], Read("crawl.warc", bytes));
    }

    [Fact]
    public void A_stream_of_one_is_told_without_being_read_whole()
    {
        Assert.Equal(["- HS012"], Read("-", [.. Pdf, .. new byte[ArticleReader.LongestFile]]));
    }

    [Fact]
    public void A_page_that_is_called_so_is_read_and_a_text_about_such_files_too()
    {
        Assert.True(ArticleReader.Read("pier.pdf", Encoding.UTF8.GetBytes($"<html><body><p>{Reading.Paragraph}</p></body></html>"), TestContext.Current.CancellationToken).Succeeded);
        Assert.True(ArticleReader.Read("pier.txt", Encoding.UTF8.GetBytes($"{Reading.Paragraph} Such a file begins with %PDF-1.7."), TestContext.Current.CancellationToken).Succeeded);
    }

    private static List<string> Read(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. InputReader.Read(name, stream, new InputOptions(), TestContext.Current.CancellationToken).Select(item => $"{item.Document?.Name ?? item.Problem!.Document} {Outcome(item)}")];
    }

    private static string Outcome(InputItem item) =>
        item.Document is { } document ? ArticleReader.Read(document).Problem?.Code ?? "read" : item.Problem!.Code;
}
