using Hearsay.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Hearsay.Web;

/// <summary>Reads a form without files that one of this site's pages sent.</summary>
internal static class FormPost
{
    private const int MostFields = 16;

    /// <summary>The fields; null, and a plain page was sent, where the post comes from elsewhere or is no form.</summary>
    public static async Task<IFormCollection?> Read(HttpContext context, FormGuard guard)
    {
        FormGuard.Allow(context, FormGuard.LongestForm);
        if (!context.Request.HasFormContentType)
        {
            await PageResult.Problem(context, 415, "That is no form", "Use the form of the page.").ConfigureAwait(false);
            return null;
        }

        IFormCollection form;
        try
        {
            var options = new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = FormGuard.LongestForm, BufferBodyLengthLimit = FormGuard.LongestForm, MultipartBodyLengthLimit = FormGuard.LongestForm };
            form = await new FormFeature(context.Request, options).ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            await PageResult.Problem(context, 400, "That form cannot be read", "Use the form of the page.").ConfigureAwait(false);
            return null;
        }

        if (guard.IsOwn(form[SiteForm.TokenField])) return form;
        await Stale(context).ConfigureAwait(false);
        return null;
    }

    /// <summary>Sends the page for a form whose token is not of this run.</summary>
    public static Task Stale(HttpContext context) =>
        PageResult.Problem(context, 403, "This form is not of this run", "hearsay serve was started again since the page was opened. Nothing was noted: go back, load the page again and send it once more.");
}
