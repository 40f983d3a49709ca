using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Site.Adding;

namespace Hearsay.Web.Adding;

/// <summary>Reads what was added into the ledger, one after the other, and tells how far it is. <see cref="Now"/> is safe to read from other threads.</summary>
internal sealed class Reading
{
    /// <summary>How many articles are added in one transaction: as many as one does not wait long for.</summary>
    private const int Batch = 8;

    private readonly ImmutableArray<AddedInput> inputs;
    private readonly List<Analysis> waiting = [];
    private volatile ReadingState now;

    /// <summary>A reading that did not begin.</summary>
    public Reading(int number, ImmutableArray<AddedInput> inputs, ImmutableArray<ReadProblem> problems)
    {
        this.inputs = inputs;
        now = new ReadingState(number, inputs.Length, 0, null, IsFinished: false) { Problems = problems };
    }

    /// <summary>How far it is.</summary>
    public ReadingState Now => now;

    /// <summary>Reads everything. What fails is told in <see cref="Now"/> and the rest is read; what was added before it was stopped stays so.</summary>
    public void Run(string ledger, CancellationToken cancellation)
    {
        try
        {
            using var opened = LedgerFile.Open(ledger);
            foreach (var input in inputs)
            {
                now = now with { Begun = now.Begun + 1, At = input.Name };
                Read(input, opened, cancellation);
                Add(opened);
            }
        }
        catch (LedgerException error)
        {
            Tell(new ReadProblem(error.Code, ledger, error.Message, "What was read before is in the ledger; add the rest again."));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The readings behind it must not wait for ever.
            Tell(new ReadProblem("HS900", now.At ?? ledger, $"The program failed: {fault.Message.TrimEnd('.')}.", "Please report this with the file."));
        }
        finally
        {
            End();
        }
    }

    /// <summary>Lets go of what it holds, also where it was never begun.</summary>
    public void End()
    {
        foreach (var input in inputs) input.Close();
        now = now with { IsFinished = true, At = null };
    }

    private void Read(AddedInput input, LedgerFile ledger, CancellationToken cancellation)
    {
        try
        {
            foreach (var item in input.Read(cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                if (item.Document is not { } document)
                {
                    Tell(item.Problem!);
                    continue;
                }

                var read = ArticleReader.Read(document, cancellation);
                if (!read.Succeeded) Tell(read.Problem);
                else Take(read.Article, ledger, cancellation);
                if (waiting.Count >= Batch) Add(ledger);
            }
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or LedgerException))
        {
            Tell(new ReadProblem("HS900", input.Name, $"The program failed on it: {fault.Message.TrimEnd('.')}.", "Please report this with the file."));
        }
    }

    private void Take(Article article, LedgerFile ledger, CancellationToken cancellation)
    {
        var analysis = ledger.Knows(article) ? new Analysis(article) : ArticlePipeline.English.Analyse(article, cancellation);
        if (analysis.Language is { } language and not Language.ArticleLanguage.English)
            Tell(ReadProblem.OtherLanguage(article.Document, Language.ArticleLanguage.Describe(language)));
        waiting.Add(analysis);
    }

    private void Add(LedgerFile ledger)
    {
        if (waiting.Count == 0) return;
        ArticleEntry[] entries = [.. waiting.Select(ArticleEntry.From)];
        waiting.Clear();
        var arrivals = ledger.AddEach(entries);
        now = now with
        {
            Articles = now.Articles.AddRange(arrivals.Select((arrival, at) => new AddedArticle(
                arrival.ArticleId,
                entries[at].Article.Document,
                entries[at].Article.Title?.Value,
                entries[at].Statements.Length,
                arrival.Result switch { AddResult.Added => AddedOutcome.Added, AddResult.AddedAsRevision => AddedOutcome.Revision, _ => AddedOutcome.AlreadyThere }))),
        };
    }

    private void Tell(ReadProblem problem) => now = now with { Problems = now.Problems.Add(problem) };
}
