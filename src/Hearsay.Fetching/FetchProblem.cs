using System.Globalization;
using Hearsay.Documents;

namespace Hearsay.Fetching;

/// <summary>Why a document could not be fetched, in words: the codes HS060 to HS069.</summary>
internal static class FetchProblem
{
    public static ReadProblem NotOfTheWeb(string address) =>
        new("HS060", address, "It is no address of the web: only http and https are fetched.", "Give the whole address, as a browser shows it.");

    public static ReadProblem Private(string address, string target) =>
        new("HS061", address, $"{target} is an address of this machine or of a private network.", "It is not fetched unless private addresses are allowed.");

    public static ReadProblem Forbidden(string address, string target) =>
        new("HS062", address, $"The site's robots.txt forbids programs to fetch {target}.", "Open it in a browser and save the page.");

    public static ReadProblem NoRobots(string address, string why) =>
        new("HS063", address, $"The site's robots.txt cannot be asked, so nothing may be fetched: {why}.", "Try again later, or open it in a browser and save the page.");

    public static ReadProblem Redirects(string address, string why) =>
        new("HS064", address, $"The address leads on and cannot be followed: {why}.", "Open it in a browser and save the page.");

    public static ReadProblem Status(string address, int status) =>
        new("HS065", address, string.Create(CultureInfo.InvariantCulture, $"The server answered with status {status}."), "Open the address in a browser; the page may have gone.");

    public static ReadProblem TooLong(string address, long limit) =>
        new("HS066", address, string.Create(CultureInfo.InvariantCulture, $"The document is longer than {limit:N0} bytes."), "Save it and split it.");

    public static ReadProblem TimedOut(string address, TimeSpan limit) =>
        new("HS067", address, string.Create(CultureInfo.InvariantCulture, $"The server did not answer within {limit.TotalSeconds:N0} seconds."), "Try again later.");

    public static ReadProblem Failed(string address, string why) =>
        new("HS068", address, $"The document cannot be fetched: {why.TrimEnd('.').ReplaceLineEndings(" ")}.", "Check the address and the connection.");

    public static ReadProblem ComeLater(string address, TimeSpan? wait) =>
        new("HS069", address, wait is { } time ? string.Create(CultureInfo.InvariantCulture, $"The server asks to come again in {time.TotalSeconds:N0} seconds.") : "The server is busy.", "Try again later.");

    public static ReadProblem TooManyAddresses(string address, int most) =>
        new("HS059", address, string.Create(CultureInfo.InvariantCulture, $"It leads to more than {most:N0} addresses; the others are not fetched."), "Give the feeds or sitemaps that you need by themselves.");
}
