using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using Hearsay.Documents;
using Hearsay.Documents.Inputs;

namespace Hearsay.Fetching;

/// <summary>Fetches documents of the web, politely: only what robots.txt allows (RFC 9309), one request to a host at a time and with a delay.</summary>
/// <remarks>
/// Nothing of the program fetches anything unless a person asks for it. Never throws for what a server does: each failure is a problem with a code.
/// Each address that another leads to is checked like the first, and none leads from https to http. A document fetched before is asked
/// for on condition that it has changed (RFC 9110, section 13). Safe to call from several threads; requests to different hosts go on side by side.
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private readonly HttpMessageInvoker web;
    private readonly FetchPolicy policy;
    private readonly TimeProvider time;
    private readonly IFetchCache cache;
    private readonly ConcurrentDictionary<string, HostPace> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A fetcher over a way to the web.</summary>
    /// <param name="handler">Makes the requests: <see cref="OutsideConnections.Open"/>, or what a test puts in its place. It has to follow no redirects of its own. It is not disposed of.</param>
    /// <param name="policy">How politely; null for the defaults.</param>
    /// <param name="cache">What was fetched before; null for nothing but what this fetcher fetches.</param>
    /// <param name="time">The clock of delays; null for the system's.</param>
    public Fetcher(HttpMessageHandler handler, FetchPolicy? policy = null, IFetchCache? cache = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        web = new HttpMessageInvoker(handler, disposeHandler: false);
        this.policy = policy ?? new FetchPolicy();
        this.cache = cache ?? new MemoryFetchCache();
        this.time = time ?? TimeProvider.System;
    }

    /// <summary>Fetches one document.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="facts">What is known of it from where the address was found; goes into the document.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <exception cref="OperationCanceledException">The fetching was stopped.</exception>
    public async Task<FetchResult> FetchAsync(string address, DocumentFacts? facts = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var target) || !IsWeb(target)) return FetchResult.Of(FetchProblem.NotOfTheWeb(address));
        var known = cache.Find(address);
        for (var hop = 0; hop <= policy.Redirects; hop++)
        {
            var (result, next) = await HopAsync(address, target, facts, hop == 0 ? known : null, cancellation).ConfigureAwait(false);
            if (result is not null) return result;
            target = next!;
        }

        return FetchResult.Of(FetchProblem.Redirects(address, $"there are more than {policy.Redirects} addresses in a row"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        web.Dispose();
        foreach (var host in hosts.Values) host.Dispose();
    }

    private async Task<(FetchResult? Result, Uri? Next)> HopAsync(string address, Uri target, DocumentFacts? facts, FetchRecord? known, CancellationToken cancellation)
    {
        if (!policy.AllowPrivate && !PublicAddress.MayBe(target)) return (FetchResult.Of(FetchProblem.Private(address, target.Host)), null);
        var host = hosts.GetOrAdd(target.GetLeftPart(UriPartial.Authority), _ => new HostPace(time));
        await host.TakeAsync(cancellation).ConfigureAwait(false);
        try
        {
            var robots = host.Robots ??= await RobotsAsync(host, target, cancellation).ConfigureAwait(false);
            if (robots.Failure is { } why) return (FetchResult.Of(FetchProblem.NoRobots(address, why)), null);
            if (!robots.Rules.Allows(target)) return (FetchResult.Of(FetchProblem.Forbidden(address, target.AbsoluteUri)), null);
            for (var attempt = 0; ; attempt++)
            {
                var answer = await AskAsync(host, target, robots.Rules, known, policy.LongestDocument, mayCut: false, cancellation).ConfigureAwait(false);
                if (answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && answer.Problem is null)
                {
                    if (attempt > 0 || answer.RetryAfter is not { } wait || wait > policy.LongestRetryAfter) return (FetchResult.Of(FetchProblem.ComeLater(address, answer.RetryAfter)), null);
                    host.Asked(wait);
                    continue;
                }

                return Settle(address, target, facts, known, answer);
            }
        }
        finally
        {
            host.Give();
        }
    }

    private (FetchResult? Result, Uri? Next) Settle(string address, Uri target, DocumentFacts? facts, FetchRecord? known, Answer answer)
    {
        if (answer.Problem is { } problem) return (FetchResult.Of(problem(address)), null);
        if (IsRedirect(answer.Status)) return Follow(target, answer.Location) is var (next, why) && next is not null ? (null, next) : (FetchResult.Of(FetchProblem.Redirects(address, why!)), null);
        if (answer.Status == HttpStatusCode.NotModified && known is not null) return (FetchResult.Unchanged, null);
        if (answer.Status != HttpStatusCode.OK) return (FetchResult.Of(FetchProblem.Status(address, (int)answer.Status)), null);
        cache.Keep(new FetchRecord(address) { EntityTag = answer.EntityTag, LastModified = answer.LastModified, Fetched = time.GetUtcNow() });
        return (FetchResult.Of(new InputDocument(address, answer.Body) { MediaType = answer.MediaType, Charset = answer.Charset, Address = target.AbsoluteUri, Facts = facts }), null);
    }

    // Section 2.3.1 of RFC 9309: a missing file allows everything, a server that fails allows nothing.
    private async Task<RobotsAnswer> RobotsAsync(HostPace host, Uri target, CancellationToken cancellation)
    {
        var file = new Uri(target, "/robots.txt");
        for (var hop = 0; hop <= policy.Redirects; hop++)
        {
            var answer = await AskAsync(host, file, RobotsRules.Everything, null, RobotsRules.LongestFile, mayCut: true, cancellation).ConfigureAwait(false);
            if (answer.Problem is { } problem) return new RobotsAnswer(RobotsRules.Nothing, problem(file.AbsoluteUri).Reason.TrimEnd('.'));
            if (IsRedirect(answer.Status))
            {
                var (next, why) = Follow(file, answer.Location);
                if (next is null || (!policy.AllowPrivate && !PublicAddress.MayBe(next))) return new RobotsAnswer(RobotsRules.Nothing, why ?? "it leads to a private address");
                file = next;
                continue;
            }

            return (int)answer.Status switch
            {
                >= 200 and < 300 => new RobotsAnswer(RobotsRules.Read(answer.Body, FetchPolicy.ProductToken)),
                >= 400 and < 500 => new RobotsAnswer(RobotsRules.Everything),
                var status => new RobotsAnswer(RobotsRules.Nothing, $"the server answered with status {status}"),
            };
        }

        // The RFC lets a program take a file behind too many redirects for missing.
        return new RobotsAnswer(RobotsRules.Everything);
    }

    private async Task<Answer> AskAsync(HostPace host, Uri target, RobotsRules rules, FetchRecord? known, int limit, bool mayCut, CancellationToken cancellation)
    {
        await host.WaitAsync(cancellation).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(policy.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            request.Headers.TryAddWithoutValidation("User-Agent", FetchPolicy.UserAgent);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", ResponseBody.Accepted);
            if (known?.EntityTag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (known?.LastModified is { } changed) request.Headers.TryAddWithoutValidation("If-Modified-Since", changed);
            using var response = await web.SendAsync(request, stop.Token).ConfigureAwait(false);
            var isWanted = response.StatusCode is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;
            // What is too long in a robots.txt is passed over; a document is whole or not at all.
            var body = isWanted ? await ResponseBody.ReadAsync(response, limit, mayCut, stop.Token).ConfigureAwait(false) : [];
            return body is null ? new Answer(address => FetchProblem.TooLong(address, limit)) : Answer.Of(response, body, time);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Answer(address => FetchProblem.TimedOut(address, policy.Timeout));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException or InvalidOperationException or NotSupportedException or System.Net.Sockets.SocketException)
        {
            return new Answer(address => FetchProblem.Failed(address, error.Message));
        }
        finally
        {
            host.Asked(rules.Delay is { } asked ? TimeSpan.FromTicks(Math.Max(policy.Delay.Ticks, Math.Min(asked.Ticks, policy.LongestDelay.Ticks))) : policy.Delay);
        }
    }

    private static (Uri? Next, string? Why) Follow(Uri from, string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(from, location.Trim(), out var next)) return (null, "the server does not say where to");
        if (!IsWeb(next)) return (null, $"{next.Scheme} is not fetched");
        return from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp ? (null, "it leads from https to http") : (next, null);
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
