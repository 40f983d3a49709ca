using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Output;
using Hearsay.Site.Days;
using Hearsay.Site.Stances;

namespace Hearsay.Site;

/// <summary>A story that was built and laid out for the pages of the site: made once, shown in many pages.</summary>
/// <remarks>Nothing that is seen of it changes; safe to share between threads.</remarks>
public sealed class SiteStory
{
    private readonly ConcurrentDictionary<string, Lazy<ImmutableArray<Action<HtmlWriter>>>> parts = new(StringComparer.Ordinal);

    /// <summary>Lays out a story.</summary>
    /// <param name="group">Which articles are in it, and its label.</param>
    /// <param name="story">The story as it was built of these articles.</param>
    /// <param name="asOf">The day that the ledger is shown as of, or null for all of it.</param>
    /// <param name="days">The days on which articles of the story were published, as the whole ledger has it; none where no other day can be asked for.</param>
    public SiteStory(StoryGroup group, Story story, DateOnly? asOf = null, IEnumerable<DateOnly>? days = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(story);
        (Group, AsOf) = (group, asOf);
        Days = [.. (days ?? []).Distinct().Order()];
        Links = new SiteLinks(group.Id, asOf);
        Index = new ReportIndex(story, Links);
        Questions = [.. ContestedQuestion.Of(Index).Where(question => question.Voices.Any(voice => voice.Point.HasValue))];
        Matrix = StanceMatrix.Of(Index, Questions);
        Timeline = TimelineLine.Of(Index);
        Summary = new StorySummary(
            story.Claims.SelectMany(claim => claim.OriginList).Where(origin => origin.Counts).Select(origin => origin.Speaker).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Questions.Length,
            story.Conflicts.Length);
    }

    /// <summary>Which articles are in it.</summary>
    public StoryGroup Group { get; }

    /// <summary>The day that it is shown as of, or null.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The days that it can be shown as of, in order; on each an article of it was published.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>What a list tells of it.</summary>
    public StorySummary Summary { get; }

    /// <summary>The headline of its most central article, or of the first that has one; its label where none has.</summary>
    public string Name => Headline ?? LabelOf(Group);

    /// <summary>The headline that names it, or null where no article has one.</summary>
    internal string? Headline =>
        Index.Story.Articles.FirstOrDefault(entry => Group.LabelWords.Any(words => words.ArticleId == entry.Article.Id))?.Article.Title?.Value
        ?? Index.Story.Articles.FirstOrDefault(entry => entry.Article.Title is not null)?.Article.Title?.Value;

    /// <summary>A story's label made of its articles' own words, or its id where there is none.</summary>
    internal static string LabelOf(StoryGroup group) => group.Label.Length > 0 ? ReportWords.Sentence(group.Label) : group.Id;

    internal SiteLinks Links { get; }

    internal ReportIndex Index { get; }

    internal ImmutableArray<ContestedQuestion> Questions { get; }

    internal StanceMatrix Matrix { get; }

    internal ImmutableArray<TimelineLine> Timeline { get; }

    /// <summary>The parts of a section: cut when first asked for, which takes as long as writing it all.</summary>
    internal ImmutableArray<Action<HtmlWriter>> Parts(string section) => parts.GetOrAdd(section, name => new Lazy<ImmutableArray<Action<HtmlWriter>>>(() => StorySection.All[name].Parts(this))).Value;
}

/// <summary>What a list tells of a story that was built.</summary>
/// <param name="Speakers">How many parties put something forward in it: named ones, and unnamed ones once for each article that is no reprint.</param>
/// <param name="Contested">How many contested questions it has.</param>
/// <param name="Conflicts">How many pairs of its statements cannot both hold.</param>
public sealed record StorySummary(int Speakers, int Contested, int Conflicts);
