using System.Text.Json;

namespace Hearsay.LedgerWriter;

/// <summary>A record with all its fields as text: two are equal in structure if and only if these are.</summary>
/// <remarks>Computed properties are written too; that costs nothing and hides nothing.</remarks>
public static class Canonical
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
