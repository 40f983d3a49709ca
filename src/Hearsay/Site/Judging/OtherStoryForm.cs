using Hearsay.Output;

namespace Hearsay.Site.Judging;

/// <summary>Asks for another story that tells of the same events, so that a person can join the two.</summary>
internal static class OtherStoryForm
{
    /// <summary>Writes the form, closed until it is asked for.</summary>
    public static void Write(HtmlWriter html, SiteStory story)
    {
        if (html.IsOnDisk) return;
        html.WriteLine($"""
            <details class="join"><summary>Join with another story</summary>
            <form method="get" action="{SiteLinks.Ask}">
            <input type="hidden" name="kind" value="story"><input type="hidden" name="left" value="{story.Group.ArticleIds[0]}">
            <p><label for="join-story">The other story's address or id</label> <span class="note">copy it from its page: t-…</span></p>
            <input type="text" id="join-story" name="right" required maxlength="300" autocomplete="off">
            <p class="buttons"><button type="submit">Look at both</button></p>
            </form></details>
            """);
    }
}
