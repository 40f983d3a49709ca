using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Documents;
using Hearsay.Fetching;
using Hearsay.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Adding;

/// <summary>The forms that add articles, and the pages that tell how far their reading is.</summary>
internal sealed class AddingRoutes(ReadingDesk desk, FormGuard guard, TimeProvider time)
{
    private const int MostAddresses = 500;

    /// <summary>Sets the routes.</summary>
    public void Map(WebApplication site)
    {
        site.MapGet(SiteLinks.Add, context => PageResult.Send(context, SitePages.Add(guard.Form), asJson: false));
        site.MapGet(SiteLinks.Add + "/{number}", Show);
        site.MapPost(SiteLinks.Add, Take);
    }

    private Task Show(HttpContext context)
    {
        var (id, asJson) = PageResult.Twin((string)context.Request.RouteValues["number"]!);
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || desk.Find(number) is not { } reading)
            return PageResult.Problem(context, 404, "There is no such reading", "Readings are known as long as hearsay serve runs. What was read is in the list of stories.");
        var now = reading.Now;
        if (!now.IsFinished && !asJson) context.Response.Headers.Append("Refresh", "1");
        return PageResult.Send(context, SitePages.Reading(now), asJson);
    }

    private async Task Take(HttpContext context)
    {
        if (context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
        {
            await TakeFiles(context).ConfigureAwait(false);
            return;
        }

        if (await FormPost.Read(context, guard).ConfigureAwait(false) is not { } form) return;
        if (form["way"] == "addresses") await TakeAddresses(context, form["addresses"].ToString()).ConfigureAwait(false);
        else if (PastedText.Of(form, time.GetUtcNow()) is { } text) Begin(context, [text], []);
        else await Refuse(context, "There is no text in the form.").ConfigureAwait(false);
    }

    private async Task TakeFiles(HttpContext context)
    {
        SentFiles? sent;
        try
        {
            sent = await SentFiles.Read(context, guard).ConfigureAwait(false);
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            await PageResult.Problem(context, 400, "That form cannot be read", "Use the form of the page.").ConfigureAwait(false);
            return;
        }

        if (sent is null) await FormPost.Stale(context).ConfigureAwait(false);
        else if (sent.Inputs.IsEmpty) await Refuse(context, "No file was chosen.").ConfigureAwait(false);
        else Begin(context, sent.Inputs, sent.Problems);
    }

    private Task TakeAddresses(HttpContext context, string list)
    {
        var lines = list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        var addresses = lines.Where(AddressReader.IsAddress).ToList();
        if (lines.Count == 0) return Refuse(context, "There is no address in the form.");
        if (addresses.Count > MostAddresses) return Refuse(context, $"There are more than {MostAddresses} addresses in the form: send the rest by itself.");
        var problems = lines.Except(addresses, StringComparer.Ordinal)
            .Select(line => new ReadProblem("HS014", line, "It is no address of the web.", "An address begins with https:// or http://.")).ToImmutableArray();
        Begin(context, [.. addresses.Select(address => new AddedAddress(address))], problems);
        return Task.CompletedTask;
    }

    private void Begin(HttpContext context, ImmutableArray<AddedInput> inputs, ImmutableArray<ReadProblem> problems) => PageResult.SeeOther(context, SiteLinks.Reading(desk.Take(inputs, problems)));

    private Task Refuse(HttpContext context, string problem) => PageResult.Send(context, SitePages.Add(guard.Form with { Problem = problem }), asJson: false);
}
