using System.Collections.Frozen;
using System.Text.Json;

namespace Hearsay.Ledger;

/// <summary>How the values of an enumeration are written in the ledger: their names in lower case, words joined by underscores.</summary>
internal static class EnumNames
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Of.TryGetValue(value, out var name) ? name : Convert(value);

    public static T Parse<T>(string name) where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static string Convert<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, Convert);
    }
}
