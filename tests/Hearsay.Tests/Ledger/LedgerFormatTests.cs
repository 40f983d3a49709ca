using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class LedgerFormatTests
{
    // Formats/version-N.ledger was made once, by the build that introduced version N, with
    // `dotnet run --project tests/Hearsay.LedgerWriter -- make version-N.ledger version-N.json`, and is never made again; what it holds stands
    // beside it, as the records had it then. A record may have gained fields since.
    [Theory]
    [InlineData("version-1")]
    [InlineData("version-2")]
    [InlineData("version-3")]
    [InlineData("version-4")]
    [InlineData("version-5")]
    [InlineData("version-6")]
    [InlineData("version-7")]
    [InlineData("version-8")]
    [InlineData("version-9")]
    public void A_ledger_of_every_earlier_version_opens_and_holds_what_it_held(string name)
    {
        using var folder = new TemporaryFolder();
        var formats = Path.Combine(AppContext.BaseDirectory, "Ledger", "Formats");
        File.Copy(Path.Combine(formats, name + ".ledger"), folder["old.db"]);
        using var ledger = LedgerFile.Open(folder["old.db"]);
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
        var held = JsonNode.Parse(File.ReadAllBytes(Path.Combine(formats, name + ".json")));
        AssertHolds(held, JsonNode.Parse(Canonical.Of(ledger.Articles())), "$");
        Assert.Equal(AddResult.Added, ledger.Add(Invented.Article(1)));
    }

    [Theory]
    [InlineData("Notes about the flood, kept by hand.\n")]
    [InlineData("SQLite format 3\0 and then no more")]
    [InlineData("x")]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["notes.txt"], content);
        AssertRefused(folder["notes.txt"], "HS101");
    }

    [Fact]
    public void The_database_of_another_program_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        Change(folder["other.db"], "CREATE TABLE mine (x)");
        AssertRefused(folder["other.db"], "HS101");
        Change(folder["other.db"], "PRAGMA application_id = 77");
        AssertRefused(folder["other.db"], "HS101");
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        LedgerFile.Open(folder["new.db"]).Dispose();
        Change(folder["new.db"], "PRAGMA user_version = 10");
        var error = AssertRefused(folder["new.db"], "HS102");
        Assert.Contains("version 10", error.Message);
        Assert.Contains(folder["new.db"], error.Message);
    }

    [Fact]
    public void A_folder_and_a_file_in_no_folder_are_refused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["deep"]);
        Assert.Equal("HS101", Assert.Throws<LedgerException>(() => LedgerFile.Open(folder["deep"])).Code);
        Assert.Equal("HS105", Assert.Throws<LedgerException>(() => LedgerFile.Open(folder["none/story.db"])).Code);
        Assert.False(Directory.Exists(folder["none"]));
    }

    [Fact]
    public void An_empty_file_becomes_a_ledger()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["empty.db"], []);
        using (var ledger = LedgerFile.Open(folder["empty.db"])) ledger.Add(Invented.Article(1));
        var head = File.ReadAllBytes(folder["empty.db"]);
        Assert.Equal("HSAY"u8, head.AsSpan(68, 4));
        Assert.Equal(LedgerSchema.Version, BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(60)));
    }

    [Fact]
    public void A_ledger_with_a_torn_page_says_that_it_is_damaged()
    {
        using var folder = new TemporaryFolder();
        using (var ledger = LedgerFile.Open(folder["torn.db"]))
        {
            for (var number = 0; number < 60; number++) ledger.Add(Invented.Article(number));
        }

        var bytes = File.ReadAllBytes(folder["torn.db"]);
        bytes.AsSpan(4096, bytes.Length - 4096).Fill(0xA5);
        File.WriteAllBytes(folder["torn.db"], bytes);
        var error = Assert.Throws<LedgerException>(() =>
        {
            using var ledger = LedgerFile.Open(folder["torn.db"]);
            if (!ledger.Verify(TestContext.Current.CancellationToken).Holds) _ = ledger.Articles().Count();
        });
        Assert.Equal("HS106", error.Code);
    }

    private static void AssertHolds(JsonNode? expected, JsonNode? actual, string at)
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields) AssertHolds(value, Assert.IsType<JsonObject>(actual)[name], $"{at}.{name}");
                break;
            case JsonArray list:
                Assert.Equal(list.Count, Assert.IsType<JsonArray>(actual).Count);
                for (var index = 0; index < list.Count; index++) AssertHolds(list[index], actual![index], $"{at}[{index}]");
                break;
            default:
                Assert.Equal($"{at} {expected?.ToJsonString()}", $"{at} {actual?.ToJsonString()}");
                break;
        }
    }

    private static LedgerException AssertRefused(string path, string code)
    {
        var before = File.ReadAllBytes(path);
        var error = Assert.Throws<LedgerException>(() => LedgerFile.Open(path));
        Assert.Equal(code, error.Code);
        Assert.StartsWith(code + ": ", error.Message);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        return error;
    }

    private static void Change(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
