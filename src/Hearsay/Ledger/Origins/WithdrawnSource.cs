using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Origins;

/// <summary>A source that is thought to take back what it said: a speaker, an outlet or an article.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Ids">The ids of the parties that it is; empty for an article.</param>
/// <param name="Names">The names that it goes by, as links of chains show them.</param>
/// <param name="Articles">The ids of the articles that go with it.</param>
public sealed record WithdrawnSource(string Name, ImmutableHashSet<string> Ids, ImmutableHashSet<string> Names, ImmutableHashSet<string> Articles)
{
    private const int MostNear = 5;

    /// <summary>What a name or an id means, exactly but for case and a leading "the"; null where the story has no such source.</summary>
    /// <param name="story">The story.</param>
    /// <param name="source">The id of a speaker (<c>p-…</c>), the id of an article or its beginning, the name of an outlet or of a speaker.</param>
    public static WithdrawnSource? Find(Story story, string source)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (story.Articles.Where(entry => IsBeginning(source, entry.Article.Id)).Take(2).ToList() is [var only])
            return new WithdrawnSource(only.Article.Outlet?.Value ?? only.Article.Document, [], None, [only.Article.Id]);
        var wanted = Key(source);
        var outlets = story.Articles.Where(entry => entry.Article.Outlet is { } outlet && Key(outlet.Value) == wanted).ToList();
        var parties = story.Speakers.Where(one => one.Id == source || (!one.Anonymous && one.Names.Append(one.Name).Any(name => Key(name) == wanted))).ToList();
        var names = parties.Where(one => !one.Anonymous).SelectMany(one => one.Names.Append(one.Name)).Append(source).Concat(outlets.Select(entry => entry.Article.Outlet!.Value));
        var isRelay = story.Claims.Any(claim => claim.OriginList.Any(origin => origin.Chains.Any(chain => chain.Links.Any(link => !link.IsUnnamed && Key(link.Name) == wanted))));
        if (outlets.Count == 0 && parties.Count == 0 && !isRelay) return null;
        // A name that two people bear means neither; ids tell them apart.
        if (parties.Count > 1 && parties.Exists(one => one.Id != source)) parties = parties.Exists(one => one.Id == source) ? [.. parties.Where(one => one.Id == source)] : parties;
        return new WithdrawnSource(
            outlets.FirstOrDefault()?.Article.Outlet!.Value ?? parties.FirstOrDefault()?.Name ?? source, [.. parties.Select(one => one.Id)], None.Union(names.Select(Key)),
            [.. outlets.Select(entry => entry.Article.Id)]);
    }

    /// <summary>Several speakers that a name fits, to choose one by its id; empty where it fits one or none.</summary>
    public static ImmutableArray<string> Several(Story story, string source)
    {
        ArgumentNullException.ThrowIfNull(story);
        var wanted = Key(source);
        var found = story.Speakers.Where(one => one.Id != source && !one.Anonymous && one.Names.Append(one.Name).Any(name => Key(name) == wanted)).Select(one => $"{one.Id} ({one.Name})").ToImmutableArray();
        return found.Length > 1 ? found : [];
    }

    /// <summary>Names of the story that have a word of the asked one: to choose from, never to guess by.</summary>
    public static ImmutableArray<string> Near(Story story, string source)
    {
        ArgumentNullException.ThrowIfNull(story);
        var words = Words.OfName(source).Where(word => !Words.IsFunctionWord(word)).ToHashSet();
        return
        [
            .. story.Speakers.Where(one => !one.Anonymous).Select(one => one.Name)
                .Concat(story.Articles.Select(entry => entry.Article.Outlet?.Value).OfType<string>())
                .Distinct().Where(name => Words.OfName(name).Any(words.Contains)).Order(StringComparer.Ordinal).Take(MostNear),
        ];
    }

    /// <summary>Whether a chain leads to the source: it is its article, or one of its links.</summary>
    public bool IsBehind(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Articles.Contains(chain.ArticleId) || chain.Links.Any(link =>
            (link.Id is { } id && Ids.Contains(id)) || (link.Article is { } article && Articles.Contains(article))
            || (!link.IsUnnamed && (link.Id is null || link.Party is SpeakerKind.Outlet or SpeakerKind.Document) && Names.Contains(Key(link.Name))));
    }

    private static readonly ImmutableHashSet<string> None = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    private static bool IsBeginning(string source, string id) => source.Length >= 4 && id.StartsWith(source, StringComparison.Ordinal);

    private static string Key(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..].ToUpperInvariant() : words.ToUpperInvariant();
    }
}
