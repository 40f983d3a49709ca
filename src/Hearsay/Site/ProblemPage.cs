using System.Text.Json;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>A plain page that says what went wrong and what to do.</summary>
internal sealed class ProblemPage(int status, string title, string advice) : SitePage
{
    /// <inheritdoc/>
    public override string Title => title;

    /// <inheritdoc/>
    public override int Status => status;

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html) => html.WriteLine($"<p>{advice}</p>");

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("status", status);
        writer.WriteString("title", title);
        writer.WriteString("advice", advice);
        writer.WriteEndObject();
    }
}
