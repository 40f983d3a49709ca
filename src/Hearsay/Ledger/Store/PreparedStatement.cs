using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Ledger.Store;

/// <summary>An SQL statement that is prepared once for a connection and run many times.</summary>
/// <remarks>
/// What an article writes and seeks is some two hundred small statements; by way of commands and readers most of their time went into making these.
/// It runs inside whatever transaction the connection is in. Not safe for several threads.
/// </remarks>
internal sealed class PreparedStatement(SqliteConnection connection, string sql) : IDisposable
{
    private sqlite3_stmt? prepared;

    /// <summary>Runs the statement with values for its parameters, in their order; rows that it gives are passed over.</summary>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++) Bind(at + 1, values[at]);
        try
        {
            while (Step())
            {
                // Nothing is asked of a row.
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Sets a parameter, counted from 1. It keeps its value until it is set again.</summary>
    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(Prepared, parameter, value));

    /// <inheritdoc cref="Bind(int, long)"/>
    public void Bind(int parameter, string? value) => Check(value is null ? raw.sqlite3_bind_null(Prepared, parameter) : raw.sqlite3_bind_text(Prepared, parameter, value));

    /// <summary>Leads to the next row; false where there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(Prepared);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>A number of the row, by its column from 0.</summary>
    public int Integer(int column) => raw.sqlite3_column_int(Prepared, column);

    /// <summary>A great whole number of the row, by its column from 0.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(Prepared, column);

    /// <summary>A number with a fraction of the row, by its column from 0.</summary>
    public double Real(int column) => raw.sqlite3_column_double(Prepared, column);

    /// <summary>A text of the row, by its column from 0; empty where there is none.</summary>
    public string Text(int column) => raw.sqlite3_column_text(Prepared, column).utf8_to_string() ?? "";

    /// <summary>The bytes of the row, by their column from 0; they hold until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(Prepared, column);

    /// <summary>Makes the statement ready to run again.</summary>
    // What went wrong in the run was told by its step; the code that is given here is the same once more.
    public void Reset() => _ = raw.sqlite3_reset(Prepared);

    public void Dispose() => prepared?.Dispose();

    private sqlite3_stmt Prepared
    {
        get
        {
            if (prepared is { } known) return known;
            Check(raw.sqlite3_prepare_v2(connection.Handle!, sql, out var made));
            return prepared = made;
        }
    }

    private void Bind(int parameter, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(Prepared, parameter),
        string text => raw.sqlite3_bind_text(Prepared, parameter, text),
        int number => raw.sqlite3_bind_int64(Prepared, parameter, number),
        long number => raw.sqlite3_bind_int64(Prepared, parameter, number),
        bool flag => raw.sqlite3_bind_int64(Prepared, parameter, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(Prepared, parameter, number),
        // As text: the column makes a number of it, whole where it is whole.
        decimal number => raw.sqlite3_bind_text(Prepared, parameter, number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(Prepared, parameter, bytes),
        _ => throw new ArgumentException($"SQLite keeps no {value.GetType().Name}.", nameof(value)),
    });

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }
}
