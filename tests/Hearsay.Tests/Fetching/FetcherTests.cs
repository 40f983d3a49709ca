using System.IO.Compression;
using System.Net;
using System.Text;
using Hearsay.Documents.Inputs;
using Hearsay.Fetching;
using Xunit;

namespace Hearsay.Tests.Fetching;

public sealed class FetcherTests
{
    private const string Page = "https://courier.example/news/1";

    [Fact]
    public async Task A_page_is_fetched_with_its_type_and_what_was_known_of_it()
    {
        var web = new FakeWeb { [Page] = Answer("<p>Pier</p>", "text/html; charset=\"ISO-8859-1\"") };
        using var fetcher = new Fetcher(web, time: web.Clock);

        var document = (await fetcher.FetchAsync(Page, new DocumentFacts("RSS item") { Title = "Pier" }, TestContext.Current.CancellationToken)).Document!;

        Assert.Equal(Page, document.Name);
        Assert.Equal(("text/html", "ISO-8859-1", Page, "Pier"), (document.MediaType, document.Charset, document.Address, document.Facts!.Title));
        Assert.Equal(["https://courier.example/robots.txt", Page], web.Asked.Select(request => request.Address));
        Assert.All(web.Asked, request => Assert.Equal(FetchPolicy.UserAgent, request.Headers["User-Agent"]));
    }

    [Theory]
    [InlineData(200, "User-agent: *\nDisallow: /news/", "HS062")]
    [InlineData(200, "User-agent: *\nDisallow: /", "HS062")]
    [InlineData(200, "User-agent: *\nDisallow:", null)]
    [InlineData(404, "", null)]
    [InlineData(403, "", null)]
    [InlineData(500, "", "HS063")]
    [InlineData(-1, "", "HS063")]
    public async Task Robots_txt_is_asked_first_and_obeyed(int status, string robots, string? problem)
    {
        var web = new FakeWeb { [Page] = Answer("x"), ["https://courier.example/robots.txt"] = Answer(robots, status: status) };
        using var fetcher = new Fetcher(web, time: web.Clock);

        Assert.Equal(problem, (await fetcher.FetchAsync(Page, null, TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal(problem is null, web.Asked.Any(request => request.Address == Page));
    }

    [Fact]
    public async Task A_host_is_asked_at_its_pace_and_its_robots_once()
    {
        var web = new FakeWeb { [Page] = Answer("x"), ["https://courier.example/robots.txt"] = Answer("User-agent: hearsay\nCrawl-delay: 7\nUser-agent: *\nDisallow: /") };
        using var fetcher = new Fetcher(web, time: web.Clock);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => fetcher.FetchAsync(Page, null, TestContext.Current.CancellationToken)));

        Assert.Equal([0, 2, 9, 16], web.Asked.Select(request => (int)request.At.TotalSeconds));
    }

    [Fact]
    public async Task A_document_fetched_before_is_asked_for_on_condition()
    {
        var web = new FakeWeb
        {
            [Page] = request =>
            {
                var answer = new HttpResponseMessage(request.Headers.Contains("If-None-Match") ? HttpStatusCode.NotModified : HttpStatusCode.OK) { Content = new StringContent("x") };
                answer.Headers.TryAddWithoutValidation("ETag", "W/\"a1\"");
                answer.Content.Headers.TryAddWithoutValidation("Last-Modified", "Tue, 03 May 2022 10:00:00 GMT");
                return answer;
            },
        };
        using var fetcher = new Fetcher(web, time: web.Clock);

        var first = await fetcher.FetchAsync(Page, null, TestContext.Current.CancellationToken);
        var second = await fetcher.FetchAsync(Page, null, TestContext.Current.CancellationToken);

        Assert.NotNull(first.Document);
        Assert.True(second.IsUnchanged);
        Assert.Equal("W/\"a1\"", web.Asked[^1].Headers["If-None-Match"]);
        Assert.Equal("Tue, 03 May 2022 10:00:00 GMT", web.Asked[^1].Headers["If-Modified-Since"]);
    }

    [Theory]
    [InlineData("/news/2", null)]
    [InlineData("https://other.example/2", null)]
    [InlineData("/private/2", "HS062")]
    [InlineData("http://courier.example/2", "HS064")]
    [InlineData("file:///etc/hostname", "HS064")]
    [InlineData("https://127.0.0.1/2", "HS061")]
    [InlineData("https://[::1]/2", "HS061")]
    [InlineData("https://localhost/2", "HS061")]
    [InlineData("https://printer.local/2", "HS061")]
    [InlineData("https://192.168.1.1/2", "HS061")]
    [InlineData("https://2130706433/2", "HS061")]
    [InlineData("https://[::ffff:10.0.0.1]/2", "HS061")]
    [InlineData("/news/1", "HS064")]
    [InlineData("", "HS064")]
    public async Task Each_address_on_the_way_is_checked(string location, string? problem)
    {
        var web = new FakeWeb { [Page] = Redirect(location), ["https://courier.example/robots.txt"] = Answer("User-agent: *\nDisallow: /private"), ["https://courier.example/news/2"] = Answer("x"), ["https://other.example/2"] = Answer("x") };
        using var fetcher = new Fetcher(web, time: web.Clock);

        var result = await fetcher.FetchAsync(Page, null, TestContext.Current.CancellationToken);

        Assert.Equal(problem, result.Problem?.Code);
        if (problem is null) Assert.Equal(new Uri(new Uri(Page), location).AbsoluteUri, result.Document!.Address);
    }

    [Theory]
    [InlineData(30, "x", null, 2)]
    [InlineData(3600, "x", "HS069", 1)]
    [InlineData(null, "x", "HS069", 1)]
    [InlineData(30, null, "HS069", 2)]
    public async Task A_server_that_asks_to_come_later_is_left_alone(int? seconds, string? then, string? problem, int requests)
    {
        var asked = 0;
        var web = new FakeWeb
        {
            [Page] = _ =>
            {
                if (asked++ > 0 && then is not null) return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(then) };
                var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
                if (seconds is { } wait) answer.Headers.TryAddWithoutValidation("Retry-After", wait.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return answer;
            },
        };
        using var fetcher = new Fetcher(web, time: web.Clock);

        Assert.Equal(problem, (await fetcher.FetchAsync(Page, null, TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal(requests, asked);
        if (requests == 2) Assert.True(web.Asked[^1].At - web.Asked[^2].At >= TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    public async Task Compressed_answers_are_read_up_to_the_limit(string layer)
    {
        var small = new FakeWeb { [Page] = Compressed(layer, 5_000) };
        var bomb = new FakeWeb { [Page] = Compressed(layer, 5_000_000) };
        var policy = new FetchPolicy { LongestDocument = 100_000 };
        using var reader = new Fetcher(small, policy, time: small.Clock);
        using var bombed = new Fetcher(bomb, policy, time: bomb.Clock);

        Assert.Equal(5_000, (await reader.FetchAsync(Page, null, TestContext.Current.CancellationToken)).Document!.Bytes.Length);
        Assert.Equal("HS066", (await bombed.FetchAsync(Page, null, TestContext.Current.CancellationToken)).Problem!.Code);
    }

    [Fact]
    public async Task What_goes_wrong_is_told()
    {
        var web = new FakeWeb
        {
            ["https://courier.example/gone"] = Answer("", status: 410),
            ["https://courier.example/fails"] = Answer("", status: -1),
            ["https://courier.example/broken"] = request => Encoded("gzip", [1, 2, 3, 4]),
            ["https://courier.example/odd"] = request => Encoded("zstd", [1, 2, 3, 4]),
        };
        using var fetcher = new Fetcher(web, time: web.Clock);

        Assert.Equal("HS065", await Code("https://courier.example/gone"));
        Assert.Equal("HS068", await Code("https://courier.example/fails"));
        Assert.Equal("HS068", await Code("https://courier.example/broken"));
        Assert.Equal("HS068", await Code("https://courier.example/odd"));
        Assert.Equal("HS060", await Code("ftp://courier.example/1"));
        Assert.Equal("HS060", await Code("courier"));
        Assert.Equal("HS061", await Code("http://10.1.2.3/"));

        async Task<string?> Code(string address) => (await fetcher.FetchAsync(address, null, TestContext.Current.CancellationToken)).Problem?.Code;
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        var web = new FakeWeb { Hangs = true };
        using var fetcher = new Fetcher(web, new FetchPolicy { Timeout = TimeSpan.FromMilliseconds(50) }, time: web.Clock);

        var problem = (await fetcher.FetchAsync(Page, null, TestContext.Current.CancellationToken)).Problem!;

        Assert.Equal("HS063", problem.Code);
        Assert.Contains("did not answer", problem.Reason, StringComparison.Ordinal);
    }

    private static Func<HttpRequestMessage, HttpResponseMessage> Answer(string body, string type = "text/html", int status = 200) => _ =>
    {
        if (status < 0) throw new HttpRequestException("the connection was refused");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    };

    private static Func<HttpRequestMessage, HttpResponseMessage> Redirect(string location) => _ =>
    {
        var answer = new HttpResponseMessage(HttpStatusCode.Found) { Content = new StringContent("") };
        answer.Headers.TryAddWithoutValidation("Location", location);
        return answer;
    };

    private static Func<HttpRequestMessage, HttpResponseMessage> Compressed(string layer, int length) => _ =>
    {
        using var packed = new MemoryStream();
        using (Stream stream = layer switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new DeflateStream(packed, CompressionLevel.Fastest),
        })
        {
            stream.Write(new byte[length]);
        }

        return Encoded(layer.Replace("raw ", "", StringComparison.Ordinal), packed.ToArray());
    };

    private static HttpResponseMessage Encoded(string layer, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Encoding", layer);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }
}
