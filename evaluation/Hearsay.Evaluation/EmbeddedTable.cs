using System.Reflection;

namespace Hearsay.Evaluation;

/// <summary>Reads the word lists and tables that are compiled into this program, in the format of <see cref="Lexicon"/>.</summary>
public static class EmbeddedTable
{
    /// <summary>The entries of a table, each split into its fields.</summary>
    /// <param name="name">The path of the file under this project, as in <c>Slices/pronouns.lexicon</c>.</param>
    /// <exception cref="InvalidOperationException">The program was built without that file.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the program. Build it again from a whole checkout.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
