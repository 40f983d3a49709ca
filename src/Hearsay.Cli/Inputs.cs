using Hearsay.Documents;
using Hearsay.Documents.Inputs;
using Hearsay.Fetching;
using Hearsay.Language;

namespace Hearsay.Cli;

/// <summary>Reads and analyses the documents behind the paths of a command line: several at once, handed on in the order of the list.</summary>
/// <param name="threads">How many to work on at once.</param>
/// <param name="options">How files are to be read.</param>
/// <param name="fetches">Whether addresses among the paths are fetched.</param>
internal sealed class Inputs(int threads, InputOptions? options = null, bool fetches = false)
{
    // How many finished articles may wait behind a slow one, per thread: keeps both cores busy and memory bounded.
    private const int Ahead = 4;

    private readonly InputOptions options = options ?? InputOptions.Default;

    /// <summary>Whether some input could not be read.</summary>
    public bool SomeUnread { get; private set; }

    /// <summary>The code to end with: done, or some inputs could not be read.</summary>
    public int ExitCode => SomeUnread ? Cli.ExitCode.SomeUnread : Cli.ExitCode.Done;

    /// <summary>The articles behind the paths, read but not analysed.</summary>
    public IEnumerable<Article> Read(string[] paths, CancellationToken token) => Work(paths, article => article, token);

    /// <summary>The articles behind the paths with everything read out of them.</summary>
    /// <param name="paths">Files, folders, or <c>-</c>.</param>
    /// <param name="isKnown">Whether an article is known already and need not be analysed; called from several threads.</param>
    /// <param name="token">Stops the reading.</param>
    /// <remarks>An article in another language than English has nothing read out of it, which is told on standard error.</remarks>
    public IEnumerable<Analysis> Analyse(string[] paths, Func<Article, bool>? isKnown, CancellationToken token)
    {
        foreach (var analysis in Work(paths, article => isKnown?.Invoke(article) == true ? new Analysis(article) : ArticlePipeline.English.Analyse(article, token), token))
        {
            if (analysis.Language is { } language and not ArticleLanguage.English)
                Messages.Problem(ReadProblem.OtherLanguage(analysis.Article.Document, ArticleLanguage.Describe(language)).ToString());
            yield return analysis;
        }
    }

    private IEnumerable<T> Work<T>(string[] paths, Func<Article, T> work, CancellationToken token)
        where T : class
    {
        var addresses = fetches ? paths.Where(AddressReader.IsAddress).ToList() : [];
        var listing = ArticleFiles.Expand(paths.Except(addresses, StringComparer.Ordinal), token);
        foreach (var problem in listing.Problems) Refuse(problem);
        var progress = new ReadingProgress(listing.Files);
        foreach (var (result, problem) in InOrder(Items(listing.Files, progress, token).Concat(Fetched(addresses, token)), item => One(item, work, token), token))
        {
            token.ThrowIfCancellationRequested();
            progress.Step();
            if (result is not null) yield return result;
            else Refuse(problem!);
        }

        ProgressLine.Clear();
    }

    private IEnumerable<InputItem> Items(IReadOnlyList<string> files, ReadingProgress progress, CancellationToken token)
    {
        for (var at = 0; at < files.Count; at++)
        {
            foreach (var item in InputReader.Read(files[at], options, progress.Reach, token)) yield return item;
            progress.Finish(at);
        }
    }

    private IEnumerable<InputItem> Fetched(List<string> addresses, CancellationToken token)
    {
        if (addresses.Count == 0) yield break;
        using var reader = new AddressReader(options);
        foreach (var address in addresses)
        {
            foreach (var item in reader.Read(address, token)) yield return item;
        }
    }

    private static (T? Result, ReadProblem? Problem) One<T>(InputItem item, Func<Article, T> work, CancellationToken token)
        where T : class
    {
        if (item.Document is not { } document) return (null, item.Problem);
        try
        {
            var read = ArticleReader.Read(document, token);
            return read.Succeeded ? (work(read.Article), null) : (null, read.Problem);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of the program in one article must not cost a whole archive; it is told, and the exit code tells it too.
            return (null, new ReadProblem("HS900", document.Name, $"The program failed on it: {fault}", "Please report this with the file."));
        }
    }

    private IEnumerable<T> InOrder<T>(IEnumerable<InputItem> items, Func<InputItem, T> work, CancellationToken token)
    {
        // One thread needs no pool.
        if (threads == 1)
        {
            foreach (var item in items) yield return work(item);
            yield break;
        }

        using var gate = new SemaphoreSlim(threads);
        using var waiting = items.GetEnumerator();
        var window = new Queue<Task<T>>();
        var goesOn = true;
        while (goesOn || window.Count > 0)
        {
            while (goesOn && window.Count < threads * Ahead)
            {
                goesOn = waiting.MoveNext();
                if (goesOn) window.Enqueue(Start(waiting.Current));
            }

            if (window.TryDequeue(out var first)) yield return first.GetAwaiter().GetResult();
        }

        async Task<T> Start(InputItem item)
        {
            await gate.WaitAsync(token).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => work(item), token).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }
    }

    private void Refuse(ReadProblem problem)
    {
        SomeUnread = true;
        Messages.Problem(problem.ToString());
    }
}
