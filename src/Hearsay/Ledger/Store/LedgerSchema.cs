using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>What makes a file a ledger: the mark in its head, the version of its tables, the steps from each version to the next.</summary>
/// <remarks>The head of an SQLite file is described at sqlite.org/fileformat2.html, section 1.3.</remarks>
internal static class LedgerSchema
{
    /// <summary>"HSAY": SQLite's application id of a ledger, which the <c>file</c> command can print.</summary>
    public const int ApplicationId = 0x48534159;

    /// <summary>The step that leads to version n is at n - 1. A step that was released is never changed; a new version is a new step.</summary>
    private static readonly ImmutableArray<string> Steps =
        [.. Enumerable.Range(1, 9).Select(version => $"Ledger/Store/schema-{version}.sql")];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Refuses what is not a ledger or is a newer one, by its first bytes alone, before SQLite touches the file.</summary>
    /// <exception cref="LedgerException">HS101, HS102 or HS105.</exception>
    public static void CheckHead(string path)
    {
        Span<byte> head = stackalloc byte[100];
        int length;
        try
        {
            if (Directory.Exists(path)) throw LedgerException.NotALedger(path, "it is a folder");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (FileNotFoundException)
        {
            return;
        }
        catch (DirectoryNotFoundException)
        {
            throw LedgerException.NoFolder(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw LedgerException.Denied(path, error);
        }

        if (length == 0) return;
        if (length < head.Length || !head.StartsWith("SQLite format 3\0"u8))
            throw LedgerException.NotALedger(path, "it is not an SQLite file");
        if (BinaryPrimitives.ReadInt32BigEndian(head[68..]) != ApplicationId)
            throw LedgerException.NotALedger(path, "it is the SQLite file of another program");
        var version = BinaryPrimitives.ReadInt32BigEndian(head[60..]);
        if (version > Version) throw LedgerException.Newer(path, version, Version);
    }

    /// <summary>Makes the tables of a new file, or leads those of an older version to this one, in one transaction.</summary>
    /// <exception cref="LedgerException">HS102, where a newer program got in between.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        if (VersionOf(connection) == Version) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = VersionOf(connection);
        if (version > Version) throw LedgerException.Newer(path, version, Version);
        for (var step = version; step < Version; step++) connection.Execute(Read(Steps[(int)step]), transaction: transaction);
        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}", transaction: transaction);
        transaction.Commit();
    }

    private static long VersionOf(SqliteConnection connection) => connection.ExecuteScalar<long>("PRAGMA user_version");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The schema {name} is not in the library. Build it again from a whole checkout.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
