namespace Hearsay.Cli;

/// <summary>Numbers in messages.</summary>
internal static class Counted
{
    /// <summary>"1 article", "2 articles".</summary>
    public static string Of(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";
}
