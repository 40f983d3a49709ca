using Hearsay.Ledger.Conflicts;

namespace Hearsay.Ledger.Claims;

/// <summary>Joins figures that say one number of one thing, whoever gives them: what is counted, where, when, of what status and scope must agree.</summary>
internal sealed class SameFigure
{
    /// <summary>With so many figures of one number and question a later one is compared; more would add nothing.</summary>
    private const int MostHolders = 24;

    /// <summary>Counts up to this one are shared by chance.</summary>
    private const int MostSmall = 12;

    /// <summary>Counts up to this one are shared by chance where words tell of other things.</summary>
    private const int MostCommon = 99;

    /// <summary>So many words that two sentences share say that they are about one matter.</summary>
    private const int OneMatter = 2;

    private readonly StoryMembers members;
    private readonly ClaimSets sets;
    private readonly ArticleNames names = new();
    private readonly FigureFrame?[] frames;
    private readonly string[] questions;

    public SameFigure(StoryMembers members, ClaimSets sets, ClaimSpeakers speakers)
    {
        (this.members, this.sets) = (members, sets);
        (frames, questions) = (new FigureFrame?[members.Count], new string[members.Count]);
        for (var member = 0; member < members.Count; member++)
        {
            if (!IsComparable(member)) continue;
            var item = members.Of(member);
            var frame = FigureFrame.Of(new StatedFigure(item.Article, item.Statement, members.Figure(member)!, speakers.Of(item)?.Id));
            (frames[member], questions[member]) = (frame, frame.QuestionOf());
        }
    }

    /// <summary>The question that a member answers, or null where it is no figure with a number and a thing counted.</summary>
    public string? Question(int member) => questions[member];

    /// <summary>Whether a member is a figure with a number and a thing counted.</summary>
    public bool IsComparable(int member) => members.Figure(member) is { Counted: not null, Flaw: Figures.FigureFlaw.None } figure && (figure.Low ?? figure.High) is not null
        && !CalledNumbers.Is(members.Of(member).Article.Text, figure);

    /// <summary>Joins them.</summary>
    public void Join()
    {
        var holders = new Dictionary<string, List<int>>();
        for (var member = 0; member < members.Count; member++)
        {
            if (frames[member] is not { } frame) continue;
            if (!holders.TryGetValue(questions[member], out var list)) holders.Add(questions[member], list = []);
            var compared = 0;
            foreach (var other in Enumerable.Reverse(list))
            {
                if (compared >= MostHolders) break;
                if (sets.Find(other) == sets.Find(member)) continue;
                compared++;
                var (relation, reason) = FigureComparison.Compare(frames[other]!, frame);
                if (relation == FigureRelation.Same && (IsOne(other, member) || IsTelling(frames[other]!, frame) && names.MayMeet(members.Of(other).Article, members.Of(member).Article))) sets.Join(other, member, Rule(reason), () => [.. Places(other), .. Places(member)], Differ);
            }

            // One of a set stands for all of it.
            if (!list.Exists(other => sets.Find(other) == sets.Find(member))) list.Add(member);
        }
    }

    /// <summary>Whether both are the same characters, read into two statements.</summary>
    private bool IsOne(int one, int other) =>
        members.Of(one).ArticleIndex == members.Of(other).ArticleIndex && members.Figure(one)!.Span == members.Figure(other)!.Span;

    /// <summary>
    /// Whether one number can tell that two speak of one thing. A small one is shared by chance, so that what became of them, what is said of them, where
    /// they are or of what kind they are must be shared too; "one" tells nothing.
    /// </summary>
    private static bool IsTelling(FigureFrame left, FigureFrame right)
    {
        var value = Math.Max(left.Stated.Figure.High ?? left.Stated.Figure.Low ?? 0, right.Stated.Figure.High ?? right.Stated.Figure.Low ?? 0);
        if (left.Unit.Measures.Length == 0 && value <= 1) return false;
        if (value > MostSmall && (left.Unit.Measures.Length > 0 || (value > MostCommon && !IsVague(left.Thing) && !IsVague(right.Thing)))) return left.Thing.Kind.Length > 0;
        if (value > MostSmall) return IsCommonTelling(left, right);
        if (left.Thing.Outcome is not null && left.Thing.Outcome == right.Thing.Outcome) return true;
        var isKind = !ClaimWords.IsGeneric(left.Thing.Kind) && left.Thing.Kind.Length > 0;
        if (left.Thing.Qualifiers.Intersect(right.Thing.Qualifiers).Any()) return isKind || IsOnePlace(left.Stated, right.Stated);
        return isKind && (left.Thing.Predicate is not null && left.Thing.Predicate == right.Thing.Predicate || IsOnePlace(left.Stated, right.Stated));
    }

    // "10 million people" are as often viewers as patients.
    private static bool IsVague(CountedThing thing) => ClaimWords.IsGeneric(thing.Kind) && thing.Outcome is null;

    // What is planned is not what has happened, and what was added is no whole.
    private static bool AreOfOneFooting(FigureFrame left, FigureFrame right) =>
        left.Scope == right.Scope && FigureFrame.Reality(left.Stated.Figure.Status) == FigureFrame.Reality(right.Stated.Figure.Status);

    // "17 students were killed" and "17 killings in 2018": either the sentences share more, or things and what became of them are one.
    private static bool IsCommonTelling(FigureFrame left, FigureFrame right)
    {
        if (left.Thing.Kind.Length == 0) return false;
        if (SharedBeside(left, right) >= OneMatter) return true;
        if (left.Time.IsPast != right.Time.IsPast) return false;
        var isKind = left.Thing.Kind == right.Thing.Kind || (ThingWords.MayBeAll(left.Thing.Kind) && ThingWords.MayBeAll(right.Thing.Kind));
        if (left.Thing.Outcome is not null && left.Thing.Outcome == right.Thing.Outcome) return isKind;
        return left.Thing.Kind == right.Thing.Kind && (left.Thing.Qualifiers.Intersect(right.Thing.Qualifiers).Any()
            || (left.Thing.Predicate is not null && left.Thing.Predicate == right.Thing.Predicate) || IsOnePlace(left.Stated, right.Stated));
    }

    // How many words both sentences share beside the number and what is counted.
    private static int SharedBeside(FigureFrame left, FigureFrame right)
    {
        var (text, figure) = (left.Stated.Article.Text, left.Stated.Figure);
        var own = FigureFrame.ContextOf(text, figure.Span);
        if (figure.Counted is { } counted) own = own.Union(FigureFrame.ContextOf(text, counted));
        return left.Context.Count(word => right.Context.Contains(word) && !own.Contains(word));
    }

    private static bool IsOnePlace(StatedFigure left, StatedFigure right) =>
        left.Figure.Where is { } mine && right.Figure.Where is { } theirs && mine.In(left.Article.Text).SequenceEqual(theirs.In(right.Article.Text));

    private static string Rule(string reason) => $"the same figure in one frame: {reason}";

    private bool Differ(int one, int other) =>
        frames[one] is { } left && frames[other] is { } right && !IsOne(one, other) && (!AreOfOneFooting(left, right) || FigureComparison.Compare(left, right).Relation != FigureRelation.Same);

    private IEnumerable<ArticleSpan> Places(int member)
    {
        var (article, figure) = (members.Of(member).Article, members.Figure(member)!);
        yield return new ArticleSpan(article.Id, figure.Span);
        if (figure.Counted is { } counted) yield return new ArticleSpan(article.Id, counted);
        if (figure.Where is { } where) yield return new ArticleSpan(article.Id, where);
    }
}
