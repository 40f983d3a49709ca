namespace Hearsay.Tests.Evaluation;

/// <summary>Finds files of the checkout that the tests run from.</summary>
internal static class Checkout
{
    private static readonly string Root = FindRoot();

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Case(params ReadOnlySpan<string> parts) => Path(["tests", "Hearsay.Tests", "Evaluation", "cases", .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from inside a checkout.");
    }
}
