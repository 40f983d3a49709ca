using System.Text;
using Hearsay.Fetching;
using Xunit;

namespace Hearsay.Tests.Fetching;

public sealed class RobotsRulesTests
{
    // The file, a path, and whether it is allowed; a bar stands for a line break.
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *|Disallow: /", "/a", false)]
    [InlineData("User-agent: *|Disallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *|Disallow: /a|Allow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *|Disallow: /a|Allow: /a", "/a", true)]
    [InlineData("User-agent: *|Allow: /a|Disallow: /a", "/a", true)]
    [InlineData("User-agent: *|Allow: /|Disallow: /a/b", "/a/b", false)]
    [InlineData("User-agent: *|Disallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *|Disallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *|Disallow: /*/print", "/x/print/1", false)]
    [InlineData("User-agent: *|Disallow: /*?", "/x?y=1", false)]
    [InlineData("User-agent: *|Disallow: /caf%C3%A9", "/café", false)]
    [InlineData("User-agent: *|Disallow: /a|User-agent: Hearsay|Disallow: /b", "/a", true)]
    [InlineData("User-agent: *|Disallow: /a|User-agent: hearsay/2.0|Disallow: /b", "/b", false)]
    [InlineData("User-agent: Other|User-agent: HEARSAY # us|Disallow: /b", "/b", false)]
    [InlineData("User-agent: Hearsay|User-agent: Other|Allow: /|User-agent: *|Disallow: /", "/b", true)]
    [InlineData("User-agent: Hearsay|Disallow: /a|User-agent: *|Disallow: /|User-agent: Hearsay|Disallow: /b", "/b", false)]
    [InlineData("User-agent: Hearsayer|Disallow: /", "/b", true)]
    [InlineData("user-AGENT:*|Sitemap: https://x.example/s.xml|disALLOW :/a", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("<html>|no: robots</html>", "/a", true)]
    [InlineData("\uFEFFUser-agent: *|Disallow: /a", "/a", false)]
    public void The_longest_rule_of_the_nearest_group_decides(string file, string path, bool allowed)
    {
        var rules = RobotsRules.Read(Encoding.UTF8.GetBytes(file.Replace('|', '\n')), "Hearsay");

        Assert.Equal(allowed, rules.Allows(new Uri("https://courier.example" + path)));
    }

    [Fact]
    public void Many_stars_take_no_time_to_speak_of()
    {
        var rules = RobotsRules.Read(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 1000)) + "$"), "Hearsay");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(rules.Allows(new Uri("https://courier.example/" + new string('a', 5000) + "b")));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void What_lies_beyond_the_limit_is_passed_over()
    {
        var file = "User-agent: *\nDisallow: /a\n" + new string('#', RobotsRules.LongestFile) + "\nDisallow: /b";

        var rules = RobotsRules.Read(Encoding.UTF8.GetBytes(file), "Hearsay");

        Assert.False(rules.Allows(new Uri("https://courier.example/a")));
        Assert.True(rules.Allows(new Uri("https://courier.example/b")));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("100.64.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:192.168.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Addresses_of_private_networks_are_known(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(System.Net.IPAddress.Parse(address)));
}
