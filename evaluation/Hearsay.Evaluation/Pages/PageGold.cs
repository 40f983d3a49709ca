using System.Text.Json;

namespace Hearsay.Evaluation.Pages;

/// <summary>What people took down of one page.</summary>
/// <param name="Name">The page's name in its folder, without endings.</param>
/// <param name="Text">The article's words.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Author">The authors in one line, or null.</param>
/// <param name="Published">The day, as YYYY-MM-DD, or null.</param>
public sealed record PageGold(string Name, string Text, string? Title, string? Author, string? Published)
{
    /// <summary>Reads a folder of <c>NNNN.json</c> with <c>ground_truth</c>, as the WCXB data set keeps it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="EvaluationInputException">There is no such folder, or it holds no gold.</exception>
    public static IReadOnlyList<PageGold> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new EvaluationInputException("HS901", folder, "There is no such folder.", "Check the path.");
        var gold = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).ToList();
        return gold.Count > 0 ? gold : throw new EvaluationInputException("HS901", folder, "It holds no .json file.", "Name the folder with the gold.");
    }

    private static PageGold Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var truth = json.RootElement.GetProperty("ground_truth");
            return new PageGold(Path.GetFileNameWithoutExtension(path), Of(truth, "main_content") ?? "", Of(truth, "title"), Of(truth, "author"), Of(truth, "publish_date"));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new EvaluationInputException("HS904", path, $"It is no gold of a page: {error.Message}", "Name a folder of such gold alone.", error);
        }
    }

    private static string? Of(JsonElement truth, string name) => !truth.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())) is { Length: > 0 } text ? text : null,
        _ => null,
    };
}
