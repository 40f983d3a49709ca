using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Cli;

/// <summary>Reads and analyses the files of a command line: several at once, handed on in the order of the list.</summary>
/// <param name="threads">How many to work on at once.</param>
internal sealed class Inputs(int threads)
{
    // How many finished articles may wait behind a slow one, per thread: keeps both cores busy and memory bounded.
    private const int Ahead = 4;

    /// <summary>Whether some input could not be read.</summary>
    public bool SomeUnread { get; private set; }

    /// <summary>The code to end with: done, or some inputs could not be read.</summary>
    public int ExitCode => SomeUnread ? Cli.ExitCode.SomeUnread : Cli.ExitCode.Done;

    /// <summary>The articles behind the paths, read but not analysed.</summary>
    public IEnumerable<Article> Read(string[] paths, CancellationToken token) => Work(paths, article => article, token);

    /// <summary>The articles behind the paths with everything read out of them.</summary>
    /// <remarks>An article in another language than English has nothing read out of it, which is told on standard error.</remarks>
    public IEnumerable<Analysis> Analyse(string[] paths, CancellationToken token)
    {
        foreach (var analysis in Work(paths, article => ArticlePipeline.English.Analyse(article, token), token))
        {
            if (analysis.Language is { } language and not ArticleLanguage.English)
                Messages.Problem(ReadProblem.OtherLanguage(analysis.Article.Document, ArticleLanguage.Describe(language)).ToString());
            yield return analysis;
        }
    }

    private IEnumerable<T> Work<T>(string[] paths, Func<Article, T> work, CancellationToken token)
        where T : class
    {
        var listing = ArticleFiles.Expand(paths, token);
        foreach (var problem in listing.Problems) Refuse(problem);
        var progress = new Progress(listing.Files.Length, "Reading");
        foreach (var (result, problem) in InOrder(listing.Files, path => One(path, work, token), token))
        {
            token.ThrowIfCancellationRequested();
            progress.Step();
            if (result is not null) yield return result;
            else Refuse(problem!);
        }

        Progress.Clear();
    }

    private static (T? Result, ReadProblem? Problem) One<T>(string path, Func<Article, T> work, CancellationToken token)
        where T : class
    {
        try
        {
            var read = ArticleReader.Read(path, token);
            return read.Succeeded ? (work(read.Article), null) : (null, read.Problem);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of the program in one article must not cost a whole archive; it is told, and the exit code tells it too.
            return (null, new ReadProblem("HS900", path, $"The program failed on it: {fault}", "Please report this with the file."));
        }
    }

    private IEnumerable<T> InOrder<T>(IReadOnlyList<string> paths, Func<string, T> work, CancellationToken token)
    {
        // One file or one thread needs no pool.
        if (threads == 1 || paths.Count == 1)
        {
            foreach (var path in paths) yield return work(path);
            yield break;
        }

        using var gate = new SemaphoreSlim(threads);
        var window = new Queue<Task<T>>();
        var next = 0;
        while (next < paths.Count || window.Count > 0)
        {
            while (next < paths.Count && window.Count < threads * Ahead) window.Enqueue(Start(paths[next++]));
            yield return window.Dequeue().GetAwaiter().GetResult();
        }

        async Task<T> Start(string path)
        {
            await gate.WaitAsync(token).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => work(path), token).ConfigureAwait(false);
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
