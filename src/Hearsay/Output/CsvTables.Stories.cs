namespace Hearsay.Output;

/// <content>Stories.</content>
public sealed partial class CsvTables
{
    private static readonly string[] StoryColumns = ["id", "label", "first", "last", "article_count", "outlets", "without_outlet", "documents", "articles"];

    /// <summary>Begins a table of stories and writes its header.</summary>
    public static CsvTables OfStories(TextWriter output) => new(output, StoryColumns);

    /// <summary>Writes one story.</summary>
    public void Write(StoryRow row)
    {
        Cells(row.Story.Id, row.Story.Label, row.First is { } first ? JsonCells.Day(first) : null, row.Last is { } last ? JsonCells.Day(last) : null);
        csv.WriteField(row.Articles.Length);
        Cells(Joined(row.Outlets));
        csv.WriteField(row.WithoutOutlet);
        Cells(Joined(row.Articles.Select(one => one.Document)), Joined(row.Articles.Select(one => one.Id)));
        csv.NextRecord();
    }
}
