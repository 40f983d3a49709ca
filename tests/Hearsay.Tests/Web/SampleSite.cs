using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Tests.Evaluation;
using Hearsay.Tests.Ledger;
using Hearsay.Web;

namespace Hearsay.Tests.Web;

/// <summary>A site over a ledger of its own, on a free port of this machine.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly HttpClient client;

    private SampleSite(TemporaryFolder folder, HearsaySite site)
    {
        (this.folder, Site) = (folder, site);
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
    }

    public HearsaySite Site { get; }

    public string Ledger => folder["story.db"];

    /// <summary>Reads documents into a ledger and serves it.</summary>
    public static async Task<SampleSite> Of(IEnumerable<(string Name, byte[] Bytes)> documents, Func<SiteOptions, SiteOptions>? with = null)
    {
        var own = new TemporaryFolder();
        Read(own["story.db"], documents);
        var options = new SiteOptions(own["story.db"]) { Port = 0 };
        return new SampleSite(own, await HearsaySite.Start(with is null ? options : with(options), Xunit.TestContext.Current.CancellationToken));
    }

    /// <summary>A site over the invented story of the samples.</summary>
    public static Task<SampleSite> OfSamples() => Of(Directory.EnumerateFiles(Checkout.Path("samples")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))));

    /// <summary>Adds documents to a ledger, as another process would.</summary>
    public static void Read(string ledger, IEnumerable<(string Name, byte[] Bytes)> documents)
    {
        using var opened = LedgerFile.Open(ledger);
        foreach (var (name, bytes) in documents)
            opened.Add(ArticleEntry.From(ArticlePipeline.English.Analyse(ArticleReader.Read(name, bytes).Article!)));
    }

    public async Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form as a browser does from a page of the site, with that page's token unless another is given.</summary>
    public async Task<HttpResponseMessage> Post(string address, IEnumerable<(string Name, string Value)> fields, string? token = null, params (string Name, string Value)[] headers)
    {
        token ??= await FormToken();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Prepend(("form-token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Sends files as the form of the page that adds articles does.</summary>
    public async Task<HttpResponseMessage> Upload(IEnumerable<(string Name, byte[] Bytes)> files, string? token = null)
    {
        using var form = new MultipartFormDataContent();
        using var first = new StringContent(token ?? await FormToken());
        form.Add(first, "form-token");
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/add") { Content = form };
        return await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>The token of this run's forms, as a page has it.</summary>
    public async Task<string> FormToken() => (await Page("/add")).QuerySelector("input[name=form-token]")!.GetAttribute("value")!;

    public async Task<IHtmlDocument> Page(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Get(address);
        Xunit.Assert.Equal(expected, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Site.DisposeAsync();
        folder.Dispose();
    }
}
