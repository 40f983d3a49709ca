using System.Collections.Immutable;
using System.Text;
using Hearsay.Documents;
using Hearsay.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hearsay.Web.Adding;

/// <summary>The files of a form as they come in: each goes to a file of its own that is gone when it is closed. Their names are words, never paths.</summary>
internal sealed record SentFiles(ImmutableArray<AddedInput> Inputs, ImmutableArray<ReadProblem> Problems)
{
    private const int MostFiles = 2000;
    private const int LongestField = 1024;
    private const int LongestName = 200;

    /// <summary>Reads the form; null where its token is not of this run. Files in memory hold at most one buffer.</summary>
    /// <exception cref="InvalidDataException">It is no form with files.</exception>
    /// <exception cref="BadHttpRequestException">It is longer than <see cref="FormGuard.LongestUpload"/>.</exception>
    public static async Task<SentFiles?> Read(HttpContext context, FormGuard guard)
    {
        FormGuard.Allow(context, FormGuard.LongestUpload);
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            throw new InvalidDataException("The form has no boundary.");
        var reader = new MultipartReader(boundary, context.Request.Body);
        var inputs = ImmutableArray.CreateBuilder<AddedInput>();
        var problems = ImmutableArray.CreateBuilder<ReadProblem>();
        var isOwn = false;
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted).ConfigureAwait(false) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } part) continue;
                if (part.IsFileDisposition())
                {
                    // The token stands before the files: a post from elsewhere is not read to its end.
                    if (!isOwn) return null;
                    if (NameOf(part) is not { } name) continue;
                    if (inputs.Count == MostFiles)
                    {
                        problems.Add(new ReadProblem("HS013", name, $"More than {MostFiles} files were sent at once.", "Send the rest by itself, or use: hearsay read FOLDER"));
                        break;
                    }

                    inputs.Add(new AddedFile(name, await Keep(section.Body, context.RequestAborted).ConfigureAwait(false)));
                }
                else if (HeaderUtilities.RemoveQuotes(part.Name) == SiteForm.TokenField)
                {
                    var field = new byte[LongestField];
                    var length = await section.Body.ReadAtLeastAsync(field, field.Length, throwOnEndOfStream: false, context.RequestAborted).ConfigureAwait(false);
                    isOwn = guard.IsOwn(Encoding.UTF8.GetString(field, 0, length));
                }
            }

            return isOwn ? new SentFiles(inputs.ToImmutable(), problems.ToImmutable()) : null;
        }
        catch
        {
            foreach (var input in inputs) input.Close();
            throw;
        }
    }

    private static async Task<FileStream> Keep(Stream body, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await body.CopyToAsync(file, cancellation).ConfigureAwait(false);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // What the browser calls the file, without folders and signs that cannot be shown; null where no file was chosen.
    private static string? NameOf(ContentDispositionHeaderValue part)
    {
        var sent = (part.FileNameStar.HasValue ? part.FileNameStar : HeaderUtilities.RemoveQuotes(part.FileName)).Value ?? "";
        var name = string.Concat(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => !char.IsControl(sign)));
        return name.Length == 0 ? null : name.Length <= LongestName ? name : name[^LongestName..];
    }
}
