using System.Diagnostics;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;

// add LEDGER FIRST COUNT    adds invented articles and prints each one's number once it is in the ledger
// read LEDGER COUNT         reads every statement of the ledger, COUNT times over
// fill LEDGER COUNT JSONL   adds so many articles made of a collection of news, and prints how many a second of the processor, ten thousand at a time
// make LEDGER JSON          makes the small ledger that the tests of old formats keep (tests/Hearsay.Tests/Ledger/Formats)
switch (args)
{
    case ["add", var path, var first, var count]:
        using (var ledger = LedgerFile.Open(path))
        {
            for (var number = int.Parse(first); number < int.Parse(first) + int.Parse(count); number++)
            {
                ledger.Add(Invented.Article(number));
                Console.Out.WriteLine(number);
                Console.Out.Flush();
            }
        }

        return 0;
    case ["read", var path, var count]:
        using (var ledger = LedgerFile.Open(path))
        {
            for (var turn = 0; turn < int.Parse(count); turn++) Console.Out.WriteLine(ledger.Statements().Count());
        }

        return 0;
    case ["make", var path, var json]:
        using (var ledger = LedgerFile.Open(path))
        {
            foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
            File.WriteAllText(json, Canonical.Of(ledger.Articles()) + "\n");
        }

        return 0;
    case ["fill", var path, var count, var news]:
        using (var ledger = LedgerFile.Open(path))
        {
            // The time of the processor is told, all threads of the program together: that of the clock depends on what else the machine does.
            using var self = Process.GetCurrentProcess();
            var (done, last, adding) = (ledger.Heads().Length, TimeSpan.Zero, TimeSpan.Zero);
            // As many at once as `hearsay read` adds.
            foreach (var entries in RepeatedNews.From(news).Skip(done).Take(int.Parse(count) - done).Chunk(16))
            {
                var began = Environment.CpuUsage.TotalTime;
                ledger.AddAll(entries);
                adding += Environment.CpuUsage.TotalTime - began;
                done += entries.Length;
                if (done % 10_000 != 0) continue;
                self.Refresh();
                Console.Out.WriteLine(
                    $"{done} articles: {10_000 / (adding - last).TotalSeconds:F0} a second, {new FileInfo(path).Length >> 20} MiB in the file, {self.WorkingSet64 >> 20} MiB in memory");
                Console.Out.Flush();
                last = adding;
            }
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: add LEDGER FIRST COUNT | read LEDGER COUNT | fill LEDGER COUNT JSONL | make LEDGER JSON");
        return 2;
}
