using System.Text.Json;
using Hearsay.Ledger.Search;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>One page of the site: it writes itself as HTML for a reader and as JSON for a program.</summary>
/// <remarks>A page is a pure function of the ledger's content: the same content gives the same characters. Safe to call from several threads.</remarks>
public abstract class SitePage
{
    /// <summary>What the page is about: its title and its main heading.</summary>
    public abstract string Title { get; }

    /// <summary>The HTTP status that it is sent with.</summary>
    public virtual int Status => 200;

    /// <summary>The day that the ledger is shown as of, or null for all of it.</summary>
    internal virtual DateOnly? AsOf => null;

    /// <summary>What kind of page it is, above the title; null where the title says it.</summary>
    internal virtual string? Kind => null;

    /// <summary>The address of the page's story, or null where it belongs to none.</summary>
    internal virtual string? StoryAddress => null;

    /// <summary>What was searched for where the page shows it, or null.</summary>
    internal virtual SearchQuery? Searched => null;

    /// <summary>Where the page's JSON twin is, relative to the page, or null where it has none.</summary>
    internal virtual string? Twin => null;

    /// <summary>Writes the page's table as comma-separated values, or null where it is none.</summary>
    internal virtual Action<TextWriter>? Table => null;

    /// <summary>Where the page's table is as comma-separated values, relative to the page, or null where it has none.</summary>
    internal virtual string? TableAddress => Table is not null && Twin is { } twin ? SiteTwin.Table(twin) : null;

    /// <summary>Whether the page is a table, see <see cref="WriteCsv"/>.</summary>
    public bool HasTable => Table is not null;

    /// <summary>Writes the page's table as comma-separated values with a header (RFC 4180, with line feeds).</summary>
    /// <param name="output">Where to; it should write UTF-8, and is left open.</param>
    /// <exception cref="InvalidOperationException">The page is no table.</exception>
    public void WriteCsv(TextWriter output) => (Table ?? throw new InvalidOperationException("The page is no table."))(output);

    /// <summary>Writes the page as HTML.</summary>
    /// <param name="output">Where to; it should write UTF-8 with line feeds, and is left open.</param>
    public void WriteHtml(TextWriter output) => SiteFrame.Write(this, new HtmlWriter(output));

    /// <summary>Writes the page's content as one JSON object or array, in UTF-8, indented.</summary>
    public void WriteJson(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, JsonCells.Page)) WriteJson(writer);
        output.Write("\n"u8);
    }

    /// <summary>Writes what stands above the main part, under the title; nothing where there is nothing to say.</summary>
    internal virtual void WriteLead(HtmlWriter html)
    {
    }

    /// <summary>Writes the main part.</summary>
    internal abstract void WriteMain(HtmlWriter html);

    /// <summary>Writes the content for a program.</summary>
    internal abstract void WriteJson(Utf8JsonWriter writer);
}
