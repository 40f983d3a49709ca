using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Feeds;

/// <summary>An entry as its format gives it, before it is decided whether it holds an article.</summary>
internal sealed class FeedDraft
{
    public string? Title { get; set; }

    public List<string> Authors { get; } = [];

    public string? Outlet { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    public string? Language { get; set; }

    public string? Address { get; set; }

    /// <summary>What may be the article, the likeliest first.</summary>
    public List<FeedContent> Contents { get; } = [];

    /// <summary>Makes a document of it, or a problem and a link.</summary>
    public FeedEntry Finish(string feed, int number, string where, FeedChannel channel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{feed}#{number}");
        var facts = new DocumentFacts(where)
        {
            Title = Some(Title),
            Authors = [.. (Authors.Count > 0 ? Authors.AsEnumerable() : channel.Authors).Select(author => author.Trim()).Where(author => author.Length > 0).Distinct(StringComparer.Ordinal)],
            Outlet = Some(Outlet) ?? channel.Title,
            Published = Some(Published),
            Updated = Some(Updated),
            Language = Some(Language) ?? channel.Language,
        };
        var address = channel.Absolute(Some(Address));
        foreach (var content in Contents)
        {
            var text = content.IsHtml ? MarkupText.Of(content.Text) : content.Text.Trim();
            if (Summaries.IsSummary(text, content.IsSummary)) continue;
            var bytes = content.IsHtml ? ContentPage.OfHtml(content.Text) : ContentPage.OfText(content.Text);
            return FeedEntry.Of(new InputDocument(name, bytes) { MediaType = "text/html", Charset = "utf-8", Address = address, Facts = facts });
        }

        if (address is null && facts.Title is null && Contents.TrueForAll(content => string.IsNullOrWhiteSpace(content.Text))) return FeedEntry.Of(FeedProblem.NothingThere(name));
        return FeedEntry.Of(FeedProblem.OnlySummary(name, address), address is null ? null : new FeedLink(name, address, facts));
    }

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>A piece of content in an entry. Immutable.</summary>
/// <param name="Text">As written: HTML or plain text.</param>
/// <param name="IsHtml">Which of them.</param>
/// <param name="IsSummary">Whether the format offers it as a summary or description.</param>
internal readonly record struct FeedContent(string Text, bool IsHtml, bool IsSummary);

/// <summary>What a feed says of itself, for the entries that say nothing of their own. Immutable.</summary>
/// <param name="Title">The feed's title: the outlet.</param>
/// <param name="Language">Its language.</param>
/// <param name="Base">What relative addresses in it are relative to.</param>
/// <param name="Authors">Its authors, where the format lets entries inherit them.</param>
internal sealed record FeedChannel(string? Title, string? Language, Uri? Base, ImmutableArray<string> Authors)
{
    /// <summary>An address as an absolute one of the web, or null.</summary>
    public string? Absolute(string? address) => Absolute(address, Base);

    /// <summary>An address as an absolute one of the web, or null.</summary>
    public static string? Absolute(string? address, Uri? basis)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var absolute) || !IsWeb(absolute))
        {
            if (basis is null || !Uri.TryCreate(basis, address.Trim(), out absolute) || !IsWeb(absolute)) return null;
            return absolute.AbsoluteUri;
        }

        return address.Trim();
    }

    /// <summary>An absolute address of the web, or null.</summary>
    public static Uri? Web(string? address) => Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var absolute) && IsWeb(absolute) ? absolute : null;

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
