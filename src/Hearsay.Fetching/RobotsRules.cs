using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Fetching;

/// <summary>What a host's robots.txt allows one program (RFC 9309). Immutable and safe to share between threads.</summary>
public sealed class RobotsRules
{
    /// <summary>How much of a robots.txt is read, in bytes: 500 KiB, the least that the RFC asks for.</summary>
    public const int LongestFile = 500 * 1024;

    private readonly ImmutableArray<Rule> rules;

    private RobotsRules(ImmutableArray<Rule> rules, TimeSpan? delay) => (this.rules, Delay) = (rules, delay);

    /// <summary>Everything is allowed: what a missing file says.</summary>
    public static RobotsRules Everything { get; } = new([], null);

    /// <summary>Nothing is allowed: what a host says that cannot answer.</summary>
    public static RobotsRules Nothing { get; } = new([new Rule("/", Allows: false)], null);

    /// <summary>The delay between requests that the file asks for (Crawl-delay, which is no part of the RFC); null for none.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file in UTF-8; what lies beyond <see cref="LongestFile"/> is passed over.</param>
    /// <param name="product">The program's name as groups give it, compared without regard to case.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> file, string product)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (file is [0xEF, 0xBB, 0xBF, ..]) file = file[3..];
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, LongestFile)]);
        var (own, others) = (new Group(), new Group());
        var (forOwn, forOthers, inNames) = (false, false, false);
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            var comment = written.IndexOf('#');
            var line = (comment < 0 ? written : written[..comment]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Several names before the rules belong to one group.
                if (!inNames) (forOwn, forOthers) = (false, false);
                inNames = true;
                forOwn |= IsProduct(value, product);
                forOthers |= value is "*";
                own.IsNamed |= forOwn;
                continue;
            }

            inNames = inNames && !IsRule(key);
            if (forOwn) own.Add(key, value);
            if (forOthers) others.Add(key, value);
        }

        var group = own.IsNamed ? own : others;
        return new RobotsRules([.. group.Rules], group.Delay);
    }

    /// <summary>Whether an address may be fetched: the longest rule that matches decides, an allowing one before a forbidding one of that length.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var path = Plain(address.PathAndQuery);
        if (path is "/robots.txt") return true;
        var (longest, allows) = (-1, true);
        foreach (var rule in rules)
        {
            if (rule.Path.Length < longest || (rule.Path.Length == longest && !rule.Allows)) continue;
            if (Matches(rule.Path, path)) (longest, allows) = (rule.Path.Length, rule.Allows);
        }

        return allows;
    }

    // * stands for any letters and $ at the end for the end. Going back to the last star alone is enough, so no pattern takes more than pattern times path.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var toEnd = pattern is [.., '$'];
        if (toEnd) pattern = pattern[..^1];
        int at = 0, in1 = 0, star = -1, resume = 0;
        while (in1 < path.Length)
        {
            if (at == pattern.Length && !toEnd) return true;
            if (at < pattern.Length && pattern[at] == '*') (star, resume) = (at++, in1);
            else if (at < pattern.Length && pattern[at] == path[in1]) (at, in1) = (at + 1, in1 + 1);
            else if (star >= 0) (at, in1) = (star + 1, ++resume);
            else return false;
        }

        return pattern[at..].IndexOfAnyExcept('*') < 0;
    }

    private static bool IsProduct(ReadOnlySpan<char> value, string product)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end].Equals(product, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsRule(ReadOnlySpan<char> key) =>
        key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase) || key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase);

    // One spelling of escaped letters, so that a rule meets an address that is written otherwise.
    private static string Plain(string path)
    {
        try
        {
            return Uri.UnescapeDataString(path);
        }
        catch (UriFormatException)
        {
            return path;
        }
    }

    private readonly record struct Rule(string Path, bool Allows);

    private sealed class Group
    {
        public bool IsNamed { get; set; }

        public List<Rule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
        {
            if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e6) Delay = TimeSpan.FromSeconds(seconds);
            }
            else if (IsRule(key) && !value.IsEmpty)
            {
                Rules.Add(new Rule(Plain(value.ToString()), key.Equals("allow", StringComparison.OrdinalIgnoreCase)));
            }
        }
    }
}
