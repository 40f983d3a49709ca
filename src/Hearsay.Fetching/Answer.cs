using System.Net;
using System.Net.Http;
using Hearsay.Documents;

namespace Hearsay.Fetching;

/// <summary>What the fetcher takes from a server's answer, or why there was none. Immutable.</summary>
/// <param name="Problem">Makes the problem for an address; null where there was an answer.</param>
internal sealed record Answer(Func<string, ReadProblem>? Problem)
{
    public HttpStatusCode Status { get; private init; }

    public byte[] Body { get; private init; } = [];

    public string? Location { get; private init; }

    public string? MediaType { get; private init; }

    public string? Charset { get; private init; }

    public string? EntityTag { get; private init; }

    public string? LastModified { get; private init; }

    /// <summary>How long the server asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static Answer Of(HttpResponseMessage response, byte[] body, TimeProvider time)
    {
        var type = response.Content.Headers.ContentType;
        var retry = response.Headers.RetryAfter;
        var wait = retry?.Delta ?? (retry?.Date is { } date ? date - time.GetUtcNow() : null);
        return new Answer((Func<string, ReadProblem>?)null)
        {
            Status = response.StatusCode,
            Body = body,
            Location = First(response.Headers, "Location"),
            MediaType = type?.MediaType?.ToLowerInvariant(),
            Charset = type?.CharSet?.Trim('"'),
            EntityTag = First(response.Headers, "ETag"),
            LastModified = First(response.Content.Headers, "Last-Modified"),
            RetryAfter = wait is { } some && some < TimeSpan.Zero ? TimeSpan.Zero : wait,
        };
    }

    private static string? First(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
