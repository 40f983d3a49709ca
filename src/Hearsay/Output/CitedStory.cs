using System.Collections.Concurrent;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Output;

/// <summary>A story whose characters are about to be cited: finds articles, statements, figures and parties by their ids.</summary>
/// <remarks>Make one per story. Safe to share between threads; an article's offsets are counted when it is first cited.</remarks>
public sealed class CitedStory
{
    private readonly Dictionary<string, ArticleEntry> entries = [];
    private readonly ConcurrentDictionary<string, CitedText> texts = [];
    private readonly Dictionary<string, (string ArticleId, int At)> statements = [];
    private readonly Dictionary<string, SpeakerIdentity> speakers = [];
    private readonly Dictionary<string, SpeakerIdentity> speakersById = [];

    /// <summary>Takes down where everything is.</summary>
    public CitedStory(Story story)
    {
        Story = story;
        foreach (var entry in story.Articles)
        {
            entries.TryAdd(entry.Article.Id, entry);
            for (var at = 0; at < entry.Statements.Length; at++) statements.TryAdd(entry.Statements[at].Id, (entry.Article.Id, at));
        }

        foreach (var speaker in story.Speakers)
        {
            speakersById.TryAdd(speaker.Id, speaker);
            foreach (var id in speaker.StatementIds) speakers.TryAdd(id, speaker);
        }
    }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>The article with that id, or null.</summary>
    public ArticleEntry? Entry(string articleId) => entries.GetValueOrDefault(articleId);

    /// <summary>The article's text for citing, or null where the story has no such article.</summary>
    public CitedText? Text(string articleId)
    {
        if (texts.TryGetValue(articleId, out var text)) return text;
        if (Entry(articleId) is not { } entry) return null;
        return texts.GetOrAdd(articleId, _ => new CitedText(entry.Article));
    }

    /// <summary>The statement with that id in its article, or null.</summary>
    public StatementRow? Row(string statementId) =>
        statements.TryGetValue(statementId, out var place) ? new StatementRow(Text(place.ArticleId)!, entries[place.ArticleId].Statements[place.At]) : null;

    /// <summary>The figure that a member of a claim is, or null where it is a whole content.</summary>
    public Figure? Figure(ClaimMember member) =>
        member.Figure is { } number && Row(member.StatementId) is { } row && number <= row.Statement.Figures.Length ? row.Statement.Figures[number - 1] : null;

    /// <summary>The party behind a statement, across articles, or null where nobody is settled.</summary>
    public SpeakerIdentity? SpeakerOf(string statementId) => speakers.GetValueOrDefault(statementId);

    /// <summary>The party with that id, or null.</summary>
    public SpeakerIdentity? Speaker(string id) => speakersById.GetValueOrDefault(id);

    /// <summary>The exact characters, or an empty text where the story has no such article.</summary>
    public string Words(ArticleSpan place) => Text(place.ArticleId)?.Words(place.Span) ?? "";

    /// <summary>The member whose id that is.</summary>
    /// <param name="memberId">As <see cref="ClaimMember.Id"/> writes it.</param>
    public static ClaimMember Member(string memberId)
    {
        var dot = memberId.LastIndexOf(".f", StringComparison.Ordinal);
        return dot > 0 && int.TryParse(memberId.AsSpan(dot + 2), out var number) ? new ClaimMember(memberId[..dot], number) : new ClaimMember(memberId, null);
    }
}
