using System.Text.Json;
using Hearsay.Output;

namespace Hearsay.Site.Adding;

/// <summary>The three ways to add articles: files, a text, addresses. Works without a script.</summary>
internal sealed class AddPage(SiteForm form) : SitePage
{
    /// <summary>The name of the field that takes files.</summary>
    internal const string FilesField = "files";

    /// <inheritdoc/>
    public override string Title => "Add articles";

    /// <inheritdoc/>
    public override int Status => form.Problem is null ? 200 : 400;

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html) =>
        html.WriteLine($"""<p class="lead">An article that the ledger has already, under whatever name, is left as it is. Nothing leaves this machine, unless you ask for addresses to be fetched.</p>""");

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        if (form.Problem is { } problem) html.WriteLine($"""<p class="problem" role="alert">{problem}</p>""");
        html.WriteLine($"""
            <section aria-labelledby="files-h"><h2 id="files-h">Files</h2>
            <form method="post" action="{SiteLinks.Add}" enctype="multipart/form-data" class="word">
            <input type="hidden" name="{SiteForm.TokenField}" value="{form.Token}"><input type="hidden" name="way" value="files">
            <p><label for="files">Drop files here, or choose them</label></p>
            <input type="file" id="files" name="{FilesField}" multiple required aria-describedby="files-note" class="drop">
            <p class="note" id="files-note">Saved pages (.html, .mhtml), texts (.txt), archives of pages (.warc, .zip), feeds, mails, records (.json, .jsonl, also packed).</p>
            <p class="buttons"><button type="submit">Read the files</button></p>
            </form></section>
            <section aria-labelledby="text-h"><h2 id="text-h">A text</h2>
            <form method="post" action="{SiteLinks.Add}" class="word" autocomplete="off">
            <input type="hidden" name="{SiteForm.TokenField}" value="{form.Token}"><input type="hidden" name="way" value="text">
            <p><label for="text">Paste the article</label></p>
            <textarea id="text" name="text" rows="10" required aria-describedby="text-note"></textarea>
            <p class="note" id="text-note">The whole of it, with its headline, byline and day where you have them. What the text does not say you may add here:</p>
            <div class="fields">
            <p><label for="title">Headline</label> <input type="text" id="title" name="title" maxlength="500"></p>
            <p><label for="outlet">Outlet</label> <input type="text" id="outlet" name="outlet" maxlength="200"></p>
            <p><label for="day">Published on</label> <input type="date" id="day" name="day"></p>
            <p><label for="address">Address</label> <input type="url" id="address" name="address" maxlength="2000"></p>
            </div>
            <p class="buttons"><button type="submit">Read the text</button></p>
            </form></section>
            <section aria-labelledby="addresses-h"><h2 id="addresses-h">Addresses</h2>
            <form method="post" action="{SiteLinks.Add}" class="word" autocomplete="off">
            <input type="hidden" name="{SiteForm.TokenField}" value="{form.Token}"><input type="hidden" name="way" value="addresses">
            <p><label for="addresses">One to a line: pages, feeds, sitemaps</label></p>
            <textarea id="addresses" name="addresses" rows="5" required spellcheck="false" aria-describedby="addresses-note"></textarea>
            <p class="note" id="addresses-note">This opens connections to the sites named: each is asked as its robots.txt allows, one page at a time. Addresses inside your own network are refused.</p>
            <p class="buttons"><button type="submit">Fetch and read</button></p>
            </form></section>
            """);
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("problem", form.Problem);
        writer.WriteEndObject();
    }
}
