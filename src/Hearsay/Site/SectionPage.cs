using System.Text.Json;
using Hearsay.Output;
using Hearsay.Site.Parts;

namespace Hearsay.Site;

/// <summary>A part of one section of a story: the story's own page holds the section's beginning. The JSON twin is whole.</summary>
internal sealed class SectionPage : SitePage
{
    private readonly SiteStory story;
    private readonly string name;
    private readonly int number;

    private SectionPage(SiteStory story, string name, int number) => (this.story, this.name, this.number) = (story, name, number);

    /// <inheritdoc/>
    public override string Title => Section.Title;

    /// <inheritdoc/>
    internal override string Kind => story.Name;

    /// <inheritdoc/>
    internal override DateOnly? AsOf => story.AsOf;

    /// <inheritdoc/>
    internal override string StoryAddress => story.Links.OwnStory;

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(story.Links.Section(name)!);

    /// <inheritdoc/>
    internal override Action<TextWriter> Table => output => SiteTables.Section(output, story, name);

    private StorySection Section => StorySection.All[name];

    /// <summary>The page of a part of a section; null where there is no section of that name or no such part.</summary>
    /// <param name="story">The story.</param>
    /// <param name="name">The section's name in its address.</param>
    /// <param name="number">Which part, from 1.</param>
    public static SectionPage? Of(SiteStory story, string name, int number) =>
        StorySection.All.ContainsKey(name) && number >= 1 && number <= story.Parts(name).Length ? new SectionPage(story, name, number) : null;

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        var parts = story.Parts(name);
        PartsWay.Write(html, number, parts.Length, page => story.Links.Part(name, page), "Parts");
        parts[number - 1](html);
        PartsWay.Write(html, number, parts.Length, page => story.Links.Part(name, page), "Parts, once more");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        Section.WriteJson(writer, story);
        writer.WriteEndArray();
    }
}
