using System.Collections.Frozen;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>A proposition made ready to be compared with others: its predicate by one name, its arguments by one spelling.</summary>
internal sealed class ComparableContent
{
    private const int MostTelling = 9;

    private static readonly ArgumentRole[] Core = [ArgumentRole.Subject, ArgumentRole.Object];

    private readonly StatementInStory item;
    private readonly Dictionary<ArgumentRole, (HashSet<string> Heads, HashSet<string> Names, Dictionary<string, Word> Terms)> parts = [];

    private readonly Dictionary<string, HashSet<string>> places = [];

    private int names;

    private ComparableContent(StatementInStory item, string predicate) => (this.item, Predicate) = (item, predicate);

    /// <summary>The predicate's name, with "will" before it where it looks ahead.</summary>
    public string Predicate { get; }

    /// <summary>Whether the predicate tells little by itself.</summary>
    public bool IsLight { get; private init; }

    /// <summary>Every name in the arguments.</summary>
    public HashSet<string> Names => [.. parts.Values.SelectMany(part => part.Names)];

    /// <summary>The keys by which contents that may be one are found.</summary>
    public IEnumerable<string> Keys()
    {
        var telling = Terms().Where(term => !ClaimWords.IsGeneric(term.Key)).OrderByDescending(term => term.IsName).ThenBy(term => term.Key, StringComparer.Ordinal).Take(MostTelling).ToList();
        for (var first = 0; first < telling.Count; first++)
        {
            if (telling[first].IsName && !IsLight) yield return $"{Predicate}|{telling[first].Key}";
            for (var second = first + 1; second < telling.Count; second++)
            {
                var (a, b) = string.CompareOrdinal(telling[first].Key, telling[second].Key) < 0 ? (telling[first], telling[second]) : (telling[second], telling[first]);
                yield return $"{Predicate}|{a.Key}|{b.Key}";
            }
        }
    }

    /// <summary>The content of a statement, or null where it has no proposition.</summary>
    public static ComparableContent? Of(StatementInStory item, ClaimSpeakers speakers)
    {
        if (item.Statement.Proposition is not { } said) return null;
        var isAhead = said.Lemma.StartsWith("will ", StringComparison.Ordinal);
        var lemma = isAhead ? said.Lemma[5..] : said.Lemma;
        var (name, turned) = ClaimWords.Predicate(lemma);
        turned &= !said.Arguments.Any(one => one.Role == ArgumentRole.Object);
        var content = new ComparableContent(item, isAhead ? $"will {name}" : name) { IsLight = ClaimWords.IsLight(name) };
        var start = item.Statement.Attribution.Content[0].Start;
        foreach (var argument in said.Arguments)
        {
            var role = turned && argument.Role == ArgumentRole.Subject ? ArgumentRole.Object : argument.Role;
            content.Add(role, argument, start, speakers);
        }

        return content;
    }

    /// <summary>Why both say the same, with the words of both that agree; null where that is not sure.</summary>
    public List<ArticleSpan>? Agreement(ComparableContent other)
    {
        if (Predicate != other.Predicate || Contradicts(other)) return null;
        var hasHead = false;
        foreach (var role in IsLight ? Enum.GetValues<ArgumentRole>() : Core)
        {
            var (mine, theirs) = (Part(role), other.Part(role));
            if (mine.Heads.Count == 0 || theirs.Heads.Count == 0) continue;
            if (!mine.Heads.Overlaps(theirs.Heads)) return null;
            hasHead |= role != ArgumentRole.Oblique;
        }

        if (!hasHead) return null;
        var (mineNamed, theirsNamed) = (new HashSet<int>(), new HashSet<int>());
        var (words, spans) = (0, new List<ArticleSpan>());
        foreach (var role in Enum.GetValues<ArgumentRole>())
        {
            foreach (var (key, here) in Part(role).Terms)
            {
                if (!other.Part(role).Terms.TryGetValue(key, out var there)) continue;
                var isName = here.IsName && there.IsName;
                // "In a storm" and "in a storm shelter" share a word and no thing.
                if (role == ArgumentRole.Oblique && !isName && here.Head != there.Head) continue;
                spans.Add(new ArticleSpan(item.Article.Id, here.Span));
                spans.Add(new ArticleSpan(other.item.Article.Id, there.Span));
                if (ClaimWords.IsGeneric(key)) continue;
                if (isName)
                {
                    mineNamed.Add(here.Name);
                    theirsNamed.Add(there.Name);
                }
                else
                {
                    words++;
                }
            }
        }

        // A name is one thing, however many words it has.
        var named = Math.Min(mineNamed.Count, theirsNamed.Count);
        var telling = named + words;
        if (item.Statement.About?.Value is { } day && other.item.Statement.About?.Value is { } same && day == same && day.From == day.To) (named, telling) = (named + 1, telling + 1);
        var isDoubted = IsOnWhatIsSaid(item.Statement.Stance) || IsOnWhatIsSaid(other.item.Statement.Stance);
        var enough = named > 0 && telling >= (IsLight ? 3 : isDoubted ? 1 : 2);
        if (!enough) return null;
        spans.Insert(0, new ArticleSpan(other.item.Article.Id, other.item.Statement.Proposition!.Predicate));
        spans.Insert(0, new ArticleSpan(item.Article.Id, item.Statement.Proposition!.Predicate));
        return [.. spans.Distinct()];
    }

    /// <summary>Whether both cannot be one claim: other names or numbers in one place of the sentence, another day.</summary>
    public bool Contradicts(ComparableContent other)
    {
        if (Predicate != other.Predicate) return false;
        foreach (var role in Enum.GetValues<ArgumentRole>())
        {
            var (mine, theirs) = (Part(role).Names, other.Part(role).Names);
            if (mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs)) return true;
        }

        foreach (var (preposition, mine) in places)
        {
            if (other.places.TryGetValue(preposition, out var theirs) && !mine.Overlaps(theirs)) return true;
        }

        if (item.Statement.About?.Value is { } day && other.item.Statement.About?.Value is { } there && (day.To < there.From || there.To < day.From)) return true;
        return Numbers(item.Statement).Any(mine => Numbers(other.item.Statement).Any(theirs => mine.High < theirs.Low || theirs.High < mine.Low));
    }

    private static IEnumerable<Figures.Figure> Numbers(Statement statement) =>
        statement.Figures.Where(figure => figure is { Low: not null, High: not null, Unit: null } && statement.Proposition!.Arguments.Any(one => one.Role != ArgumentRole.Oblique && one.Span.Contains(figure.Span.Start)));

    private static bool IsOnWhatIsSaid(Stance stance) => stance is Stance.Denies or Stance.Unconfirmed;

    private IEnumerable<ClaimTerm> Terms() => parts.Values.SelectMany(part => part.Terms).DistinctBy(pair => pair.Key).Select(pair => new ClaimTerm(pair.Key, pair.Value.IsName));

    private HashSet<string> Behind(string preposition)
    {
        if (!places.TryGetValue(preposition, out var names)) places.Add(preposition, names = []);
        return names;
    }

    /// <summary>The word before an argument, but for articles: "in" of "in the east"; null where none stands there.</summary>
    private string? Preposition(int start)
    {
        const int Farthest = 24;
        var text = item.Article.Text;
        var words = Words.In(text, new Span(Math.Max(0, start - Farthest), start)).ToList();
        for (var at = words.Count - 1; at >= 0 && at >= words.Count - 3; at--)
        {
            if (Words.EndsHead(words[at].Hash)) return words[at].Span.Of(text).ToLowerInvariant();
            if (!Words.IsPassedOver(words[at].Hash)) return null;
        }

        return null;
    }

    private (HashSet<string> Heads, HashSet<string> Names, Dictionary<string, Word> Terms) Part(ArgumentRole role) =>
        parts.TryGetValue(role, out var part) ? part : ([], [], []);

    private void Add(ArgumentRole role, PropositionArgument argument, int start, ClaimSpeakers speakers)
    {
        if (!parts.TryGetValue(role, out var part)) parts.Add(role, part = ([], [], []));
        var isHead = false;
        var preposition = role == ArgumentRole.Oblique ? Preposition(argument.Span.Start) : null;
        var terms = ClaimWords.Terms(item.Article.Text, argument.Span, argument.Span.Start <= start + 1, speakers.NameKey).ToList();
        foreach (var term in terms) isHead |= term.Key == ClaimWords.Noun(argument.Lemma);

        // Of a name that coreference led to a fuller one, the fuller one counts.
        var head = ClaimWords.Country(argument.Lemma) ?? (isHead ? ClaimWords.Noun(argument.Lemma) : argument.Lemma.Contains(' ', StringComparison.Ordinal) ? speakers.NameKey(argument.Lemma) : ClaimWords.Noun(argument.Lemma));
        foreach (var term in terms)
        {
            if (term.IsName && !term.GoesOn) names++;
            part.Terms.TryAdd(term.Key, new Word(term.IsName, names, head, argument.Span));
            if (!term.IsName) continue;
            part.Names.Add(term.Key);
            if (preposition is not null) Behind(preposition).Add(term.Key);
        }

        part.Heads.Add(head);
        part.Terms.TryAdd(head, new Word(part.Names.Contains(head), names, head, argument.Span));
    }

    /// <summary>A word of an argument.</summary>
    /// <param name="IsName">Whether it is of a name.</param>
    /// <param name="Name">The number of the name that it is of, among those of the content.</param>
    /// <param name="Head">The head of its argument.</param>
    /// <param name="Span">The argument.</param>
    private readonly record struct Word(bool IsName, int Name, string Head, Span Span);
}
