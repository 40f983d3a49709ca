using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.Pages;

public class LeadImageTests
{
    private const string Caption = "The pier at dusk.";
    private const string Later = "Engineers at work in June.";
    private const string Prose = $"<p>{Reading.Paragraph}</p><p>{Reading.Another}</p>";

    public static TheoryData<string, string?> Pages => new()
    {
        { $"<h1>North pier to close</h1><figure><img src=/p/dusk.jpg><figcaption>{Caption}</figcaption></figure>{Prose}<figure><img src=/p/work.jpg><figcaption>{Later}</figcaption></figure><p>{Reading.Another} Again.</p>", Caption },
        { $"<figure><img src=/p/dusk.jpg><figcaption>{Caption}</figcaption></figure><h1>North pier to close</h1>{Prose}", Caption },
        { $"<h1>North pier to close</h1><p>{Reading.Paragraph}</p><div class=wp-caption><img src=/p/dusk.jpg><p class=wp-caption-text>{Caption}</p></div><p>{Reading.Another}</p>", Caption },
        { $"<h1>North pier to close</h1>{Prose}<figure><img src=/p/work.jpg><figcaption>{Later}</figcaption></figure><p>{Reading.Another} Again.</p>", null },
        { $"<h1>North pier to close</h1>{Prose}<figure><img srcset='/p/pier-north-640x400.jpg 640w'><figcaption>{Caption}</figcaption></figure><p>{Reading.Another} Again.</p>", Caption },
        { $"<h1>North pier to close</h1><figure><img src=/p/work.jpg><figcaption>{Later}</figcaption></figure>{Prose}<figure><img src=/p/pier-north-300x200.jpg><figcaption>{Caption}</figcaption></figure>", Caption },
        { $"<h1>North pier to close</h1><aside class=related><figure><img src=/p/pier-north.jpg><figcaption>{Later}</figcaption></figure></aside>{Prose}", null },
        { $"<h1>North pier to close</h1><figure><img src=/p/pier-north.jpg></figure>{Prose}", null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_caption_is_that_of_the_page_s_own_picture_or_of_the_one_at_its_head(string body, string? caption)
    {
        var article = Reading.Page($"""<html><head><meta property="og:image" content="https://lantern.example/p/pier-north-1200x630.jpg?w=1"></head><body><main>{body}</main></body></html>""");
        Assert.Equal(caption, article.LeadCaption?.Value);
        if (caption is null) return;
        Assert.Equal(caption, article.LeadCaption!.Evidence.Span!.Value.Of(article.Text));
        Assert.Equal("photo caption", article.ReasonOf(caption));
        if (article.Text.Contains(Later, StringComparison.Ordinal)) Assert.Equal("photo caption", article.ReasonOf(Later));
    }
}
