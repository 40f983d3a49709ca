using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>A speaker of one article: the statements that the article itself gives to one party.</summary>
/// <param name="Article">The number of the article among those of the story.</param>
/// <param name="Speaker">The speaker as the first of the statements has it.</param>
/// <param name="Statements">The numbers of the statements among all of the story that have a speaker, in order.</param>
internal sealed record LocalSpeaker(int Article, Speaker Speaker, ImmutableArray<int> Statements)
{
    /// <summary>Every role that the article gives, with where it stands; each wording once.</summary>
    public ImmutableArray<(string Words, Span? Evidence)> Roles { get; init; } = [];

    /// <summary>Whom the speaker belongs to, as the article words it.</summary>
    public ImmutableArray<string> Affiliations { get; init; } = [];
}

/// <summary>Gathers the speakers of each article.</summary>
internal sealed class LocalSpeakers
{
    private static readonly ImmutableArray<string> Indefinite = [.. Lexicon.Read("Ledger/Speakers/indefinite.lexicon").Select(fields => fields[0])];

    private readonly Dictionary<string, int> numbers = [];
    private readonly ImmutableArray<int> articleOf;

    private LocalSpeakers(ImmutableArray<ArticleEntry> articles, ImmutableArray<LocalSpeaker> all, ImmutableArray<Statement> statements, ImmutableArray<int> articleOf)
    {
        (Articles, All, Statements, this.articleOf) = (articles, all, statements, articleOf);
        for (var one = 0; one < statements.Length; one++) numbers.TryAdd(statements[one].Id, one);
    }

    public ImmutableArray<ArticleEntry> Articles { get; }

    /// <summary>The speakers, in order of their first statement.</summary>
    public ImmutableArray<LocalSpeaker> All { get; }

    /// <summary>Every statement that has a speaker, in order of publication, then of the text.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The number of a statement among <see cref="Statements"/>.</summary>
    public int NumberOf(string statementId) => numbers[statementId];

    /// <summary>The text that a statement stands in.</summary>
    public string TextOf(string statementId) => Articles[articleOf[numbers[statementId]]].Article.Text;

    /// <summary>What the words of an article alone join: the same place of the name, or the same name.</summary>
    public static LocalSpeakers Of(ImmutableArray<ArticleEntry> articles, CancellationToken cancellationToken)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var placed = ImmutableArray.CreateBuilder<int>();
        var all = ImmutableArray.CreateBuilder<LocalSpeaker>();
        for (var article = 0; article < articles.Length; article++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = statements.Count;
            statements.AddRange(articles[article].Statements.Where(one => one.Speaker is not null));
            while (placed.Count < statements.Count) placed.Add(article);
            var groups = new Dictionary<(SpeakerKind, bool, string, Span?), List<int>>();
            var order = new List<List<int>>();
            for (var at = from; at < statements.Count; at++)
            {
                var speaker = statements[at].Speaker!;
                var words = PlainWords.Of(speaker.Name);
                // "A resident" is another one each time, unless it is the same mention.
                var key = (speaker.Kind, speaker.Anonymous, words, IsIndefinite(words) ? speaker.Evidence : (Span?)null);
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = []);
                    order.Add(group);
                }

                group.Add(at);
            }

            foreach (var group in order) all.Add(Make(article, articles[article].Article.Text, [.. group.Select(at => statements[at].Speaker!)], [.. group]));
        }

        return new LocalSpeakers(articles, all.ToImmutable(), statements.ToImmutable(), placed.ToImmutable());
    }

    private static LocalSpeaker Make(int article, string text, ImmutableArray<Speaker> speakers, ImmutableArray<int> statements) => new(article, speakers[0], statements)
    {
        Roles = [.. speakers.Where(one => one.Role is not null).Select(one => (one.Role!, one.RoleEvidence)).DistinctBy(one => one.Item1)],
        Affiliations = [.. speakers.Select(one => one.Affiliation).OfType<Span>().Select(span => span.Of(text)).Distinct()],
    };

    private static bool IsIndefinite(string words) => words.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 && Indefinite.Contains(words[..end], StringComparer.Ordinal);
}
