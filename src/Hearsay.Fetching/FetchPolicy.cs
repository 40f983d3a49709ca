namespace Hearsay.Fetching;

/// <summary>How politely and how far pages are fetched. Immutable; the defaults are meant for a person who fetches what a feed lists.</summary>
public sealed record FetchPolicy
{
    /// <summary>The name that the program gives itself. A fork that fetches on its own account should give another, with an address of its own.</summary>
    public const string UserAgent = "Hearsay/0.1 (+https://github.com/hearsay)";

    /// <summary>The name that groups of a robots.txt are compared with.</summary>
    public const string ProductToken = "Hearsay";

    /// <summary>The least time between two requests to one host: two seconds.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest delay that a host's robots.txt is granted: thirty seconds. One that asks for more gets this.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time that is waited when a host asks to come again later: one minute. Beyond it the document is told as not fetched.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest time for one request, its body with it: thirty seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many times one address may lead on to another: five.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>The longest document, in bytes after decompression: 32 MiB.</summary>
    public int LongestDocument { get; init; } = 32 * 1024 * 1024;

    /// <summary>Whether this machine's and its network's own addresses may be asked: no, for a page must not lead a reader there.</summary>
    public bool AllowPrivate { get; init; }
}
