using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Output;

/// <summary>An article whose characters are about to be cited: hands out their offsets as code points, and their words.</summary>
/// <remarks>Make one per article, not one per row: it walks the text once. Immutable and safe to share between threads.</remarks>
public sealed class CitedText
{
    /// <summary>What stands between two spans that are shown as one text.</summary>
    public const string Gap = " […] ";

    private readonly CodePointMap map;

    /// <summary>Prepares an article for citing.</summary>
    public CitedText(Article article)
    {
        Article = article;
        map = new CodePointMap(article.Text);
    }

    /// <summary>The article that is cited.</summary>
    public Article Article { get; }

    /// <summary>A span in Unicode code points, as every output counts.</summary>
    public Span CodePoints(Span span) => map.ToCodePoints(span);

    /// <summary>The exact characters of a span.</summary>
    public string Words(Span span) => span.Of(Article.Text);

    /// <summary>The exact characters of a span, or null where there is none.</summary>
    public string? Words(Span? span) => span is { } there ? Words(there) : null;

    /// <summary>The exact characters of the spans in text order, with <see cref="Gap"/> between them; empty for no spans.</summary>
    public string Words(ImmutableArray<Span> spans) => spans.Length switch
    {
        0 => "",
        1 => Words(spans[0]),
        _ => string.Join(Gap, spans.Select(span => Words(span))),
    };
}
