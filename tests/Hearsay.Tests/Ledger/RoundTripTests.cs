using System.Globalization;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class RoundTripTests
{
    [Fact]
    public void Whatever_an_entry_holds_is_read_back_the_same_and_verifies()
    {
        using var ledger = LedgerFile.OpenInMemory();
        Prop.ForAll<int>(seed =>
        {
            var entry = RandomEntry.Of(seed);
            ledger.Add(entry);
            return Canonical.Of(entry) == Canonical.Of(ledger.Article(entry.Article.Id));
        }).QuickCheckThrowOnFailure();
        Assert.Empty(ledger.Verify(TestContext.Current.CancellationToken).Differences);
    }

    [Fact]
    public void Bounds_can_be_compared_as_numbers_and_keep_their_last_digit()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var (number, value) in ((int, string)[])[(1, "2"), (2, "10"), (3, "1234567.89"), (4, "0.30"), (5, "79228162514264337593543950335")])
        {
            var exact = decimal.Parse(value, CultureInfo.InvariantCulture);
            ledger.Add(new EntryBuilder($"{number}.txt", $"It is {value} now").Counts(value, exact, null).Build());
        }

        Assert.Equal(
            ["0.30", "2", "10", "1234567.89", "79228162514264337593543950335"],
            ledger.Connection.Query<string>("SELECT low_exact FROM figures ORDER BY low"));
        Assert.Equal("real integer", ledger.Connection.QuerySingle<string>(
            "SELECT (SELECT typeof(low) FROM figures WHERE low < 1) || ' ' || (SELECT typeof(low) FROM figures WHERE low = 2)"));
    }
}
