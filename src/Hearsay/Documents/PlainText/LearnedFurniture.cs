namespace Hearsay.Documents.PlainText;

/// <summary>The blocks of a text that the model takes for page furniture where rules said nothing, each with a reason that a reader can check.</summary>
internal sealed class LearnedFurniture
{
    // Fewer blocks than this are no page: the rules alone decide.
    private const int FewestBlocks = 6;

    private const int FewestInList = 3;

    // Where no more than a twelfth of the words is furniture, the text was cleaned before: then a line is marked only where the model is sure.
    private const int FewOf = 12;
    private const float DoubtOfClean = 0.4f;

    private const int WordsOfSentence = 3;

    // So many whole sentences alone between an article's line and what comes next are the article's: furniture comes in heaps.
    private const int MostSpared = 2;

    private readonly string?[] _reasons;

    private LearnedFurniture(string?[] reasons) => _reasons = reasons;

    /// <summary>What rules told of the blocks, as the model takes it.</summary>
    public static LineMark[] Marks(List<Draft> drafts)
    {
        var marks = new LineMark[drafts.Count];
        for (var at = 0; at < marks.Length; at++)
        {
            marks[at] = drafts[at].Reason switch
            {
                null => LineMark.None,
                "comments" or "comments policy" => LineMark.Comments,
                "related links" or "related link" or "topics" => LineMark.Links,
                "age of the article" or "reading time" or "byline" or "date line" => LineMark.Credit,
                _ => LineMark.Furniture,
            };
        }

        return marks;
    }

    /// <summary>Asks the model; null where the text is too short to ask it, or where it would leave no article at all.</summary>
    public static LearnedFurniture? Find(string text, List<Draft> drafts, LineModel model)
    {
        if (drafts.Count < FewestBlocks) return null;
        var page = PageLines.Measure(text, drafts.ConvertAll(draft => draft.Span), Marks(drafts), model.Words);
        var likely = model.Weigh(page);
        var isFurniture = Choose(page, drafts, likely, model, 1);
        if (IsClean(page, isFurniture)) isFurniture = Choose(page, drafts, likely, model, DoubtOfClean);
        var (first, last) = (Array.IndexOf(isFurniture, false), Array.LastIndexOf(isFurniture, false));
        if (first < 0) return null;
        var reasons = new string?[likely.Length];
        for (var at = 0; at < likely.Length; at++)
        {
            if (isFurniture[at] && drafts[at].IsBody) reasons[at] = at < first ? "before the article begins" : at > last ? "after the article ends" : Inside(page.Facts, isFurniture, at);
        }

        return new LearnedFurniture(reasons);
    }

    /// <summary>Marks what nothing else has claimed.</summary>
    public void Mark(List<Draft> drafts)
    {
        for (var at = 0; at < _reasons.Length; at++)
        {
            if (_reasons[at] is { } reason) drafts[at].Mark(reason);
        }
    }

    private static bool[] Choose(PageLines page, List<Draft> drafts, float[] likely, LineModel model, float doubt)
    {
        var isFurniture = new bool[likely.Length];
        for (var at = 0; at < likely.Length; at++)
        {
            isFurniture[at] = !drafts[at].IsBody || likely[at] < doubt * (page.Facts[at].IsProse ? model.BoundOfProse : model.Bound);
        }

        Spare(page.Facts, drafts, isFurniture);
        return isFurniture;
    }

    // A whole sentence that is lost costs a reader more than one too many.
    private static void Spare(ReadOnlySpan<LineFacts> facts, List<Draft> drafts, bool[] isFurniture)
    {
        for (var at = 1; at < isFurniture.Length; at++)
        {
            if (isFurniture[at - 1] || !isFurniture[at] || !drafts[at].IsBody) continue;
            var end = at;
            while (end < isFurniture.Length && isFurniture[end] && drafts[end].IsBody && IsSentence(facts[end])) end++;
            if (end - at <= MostSpared && (end == isFurniture.Length || !isFurniture[end] || !drafts[end].IsBody)) Array.Fill(isFurniture, false, at, end - at);
        }
    }

    private static bool IsSentence(in LineFacts line) => line is { EndsSentence: true, BeginsUpper: true, Words: >= WordsOfSentence, Function: > 0 };

    private static bool IsClean(PageLines page, bool[] isFurniture)
    {
        long all = 0, furniture = 0;
        for (var at = 0; at < isFurniture.Length; at++)
        {
            all += page.Facts[at].Words;
            if (isFurniture[at]) furniture += page.Facts[at].Words;
        }

        return furniture * FewOf <= all;
    }

    private static string Inside(ReadOnlySpan<LineFacts> facts, bool[] isFurniture, int at)
    {
        int start = at, end = at + 1, prose = 0;
        while (start > 0 && isFurniture[start - 1]) start--;
        while (end < isFurniture.Length && isFurniture[end]) end++;
        for (var line = start; line < end; line++)
        {
            if (facts[line].IsProse) prose++;
        }

        return end - start >= FewestInList && prose * 4 <= end - start && !facts[at].IsProse ? "short lines among short lines" : "reads as page furniture";
    }
}
