namespace Hearsay.Training;

/// <summary>The repository that the training was built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds <c>Hearsay.slnx</c>, at or above the program.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("HS390: no Hearsay.slnx above the training program. Run it from a checkout.");
    }
}
