namespace Hearsay.Evaluation.Stories;

/// <summary>Which story each coded article tells, as a person coded it.</summary>
internal static class StoryGold
{
    /// <summary>Reads lines of an article's id and its story's label, parted by a tab; lines that begin with # are comments.</summary>
    public static Dictionary<string, string> Read(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t')).DistinctBy(fields => fields[0]).ToDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);
}
