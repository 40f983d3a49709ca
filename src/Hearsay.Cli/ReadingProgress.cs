using System.Diagnostics;

namespace Hearsay.Cli;

/// <summary>Says on standard error how far a reading has come: articles, how many a second, what share of the bytes, and about how long it goes on.</summary>
/// <param name="files">The files to be read.</param>
internal sealed class ReadingProgress(IReadOnlyList<string> files)
{
    private const double Mebibyte = 1024 * 1024;

    private readonly long[] lengths = [.. files.Select(Length)];
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly ProgressLine line = new();
    private long finished;
    private long within;
    private int done;

    /// <summary>A file is read to its end.</summary>
    /// <param name="file">Its place in the list.</param>
    public void Finish(int file)
    {
        Interlocked.Exchange(ref within, 0);
        Interlocked.Add(ref finished, lengths[file]);
    }

    /// <summary>So many bytes of the present file are read.</summary>
    public void Reach(long bytes) => Interlocked.Exchange(ref within, bytes);

    /// <summary>One more document is done with.</summary>
    public void Step()
    {
        done++;
        line.Say(Describe);
    }

    /// <summary>How far it has come, in words.</summary>
    /// <param name="done">How many documents are done.</param>
    /// <param name="read">How many bytes are read.</param>
    /// <param name="all">How many there are; 0 where that is not known.</param>
    /// <param name="elapsed">How long it has taken.</param>
    internal static string Describe(int done, long read, long all, TimeSpan elapsed)
    {
        var rate = done / Math.Max(0.001, elapsed.TotalSeconds);
        var words = $"Reading: {done:#,0} {(done == 1 ? "article" : "articles")}, {(rate < 10 ? rate.ToString("0.0") : rate.ToString("#,0"))} a second";
        if (all <= 0) return words;
        var share = Math.Clamp((double)read / all, 0, 1);
        var left = share > 0.005 ? $", about {Duration(TimeSpan.FromSeconds(elapsed.TotalSeconds * (1 - share) / share))} left" : "";
        return $"{words}; {share * 100:0} % of {all / Mebibyte:#,0.0} MiB{left}";
    }

    private static string Duration(TimeSpan time) =>
        time.TotalSeconds < 90 ? $"{Math.Ceiling(time.TotalSeconds):0} seconds" : time.TotalMinutes < 90 ? $"{time.TotalMinutes:0} minutes" : $"{time.TotalHours:0.0} hours";

    private string Describe() => Describe(done, Interlocked.Read(ref finished) + Interlocked.Read(ref within), lengths.Sum(), Stopwatch.GetElapsedTime(began));

    private static long Length(string file)
    {
        try
        {
            return File.Exists(file) ? new FileInfo(file).Length : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
