using Hearsay.Documents;
using Hearsay.Ledger.Reprints;
using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>Articles that carry one text, on a terminal: which was first, how much each shares, and what each changes.</summary>
internal static class ReprintPage
{
    private const int MostChanges = 40;

    /// <summary>Writes it.</summary>
    public static void Write(ReprintRow row, TextLayout layout)
    {
        var (story, group) = row;
        layout.Paragraph(0, 0, new TextPiece(group.Id, TextStyle.Heading));
        layout.Paragraph(2, 4, group.Original is { } id ? $"First: {Name(story, id)}" : "Which was first is unknown.");
        layout.Paragraph(2, 4, new TextPiece($"Rule: {group.Rule}", TextStyle.Aside));
        foreach (var copy in group.Copies)
        {
            if (story.Text(copy.ArticleId) is not { } text) continue;
            layout.Heading(Name(story, copy.ArticleId));
            var treatment = copy.Treatment.IsEmpty ? "" : $"; {string.Join(", ", copy.Treatment)}";
            layout.Paragraph(2, 4, $"{Math.Floor(copy.SharedShare * 100):0}% of the sentences shared{treatment}{(copy.IsRevision ? "; a revision of its own article" : "")}.");
            if (!copy.Evidence.IsEmpty) layout.Paragraph(2, 4, $"It says: “{text.Words(copy.Evidence)}”");
            var first = story.Entry(group.Original ?? group.Copies[0].ArticleId)?.Article;
            if (first is not null && first.Id != copy.ArticleId) Changes(layout, first, text.Article);
        }
    }

    private static void Changes(TextLayout layout, Article first, Article copy)
    {
        var changes = WordDiff.Of(first, copy).Pieces.Where(piece => piece.Kind != WordDiffKind.Kept)
            .Select(piece => (piece.Kind, Old: Words(first, piece.Original), New: Words(copy, piece.Copy))).Where(one => one.Old.Length + one.New.Length > 0).ToList();
        layout.Paragraph(2, 4, $"Against {first.Document}: {(changes.Count == 0 ? "nothing changed" : ReportWords.Count(changes.Count, "change"))}.");
        foreach (var (kind, old, present) in changes.Take(MostChanges))
        {
            var words = kind switch
            {
                WordDiffKind.Dropped => $"“{old}”",
                WordDiffKind.Changed => $"“{old}” to “{present}”",
                _ => $"“{present}”",
            };
            layout.Paragraph(4, 8, $"{JsonCells.Name(kind)}: {words}");
        }

        if (changes.Count > MostChanges) layout.Paragraph(4, 8, $"and {changes.Count - MostChanges:#,0} more: hearsay report --html shows them all.");
    }

    private static string Words(Article article, Span span) => ReportWords.Shorten(ReportWords.Readable(article, span), 300);

    private static string Name(CitedStory story, string id) =>
        story.Entry(id)?.Article is { } article ? $"{ReportWords.Outlet(article)}, {ReportWords.Published(article)} ({article.Document}, {id})" : id;
}
