using Hearsay.Ledger;
using Hearsay.LedgerWriter;

// add LEDGER FIRST COUNT    adds invented articles and prints each one's number once it is in the ledger
// read LEDGER COUNT         reads every statement of the ledger, COUNT times over
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
    default:
        Console.Error.WriteLine("usage: add LEDGER FIRST COUNT | read LEDGER COUNT | make LEDGER JSON");
        return 2;
}
