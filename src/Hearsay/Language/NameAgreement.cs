using System.Runtime.InteropServices;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Brings a name's odd mention into line with the others of its article.</summary>
/// <remarks>
/// The network reads one sentence at a time, and a headline tells little. Within an article a name nearly always stands for one kind of thing (Gale, Church
/// and Yarowsky, "One sense per discourse", 1992); where one type is far more frequent for the same words, the other mentions get it. No mention is
/// added or taken away, nor is its extent changed. Pure; linear time.
/// </remarks>
internal static class NameAgreement
{
    // A city and the team of that city may both be meant: only a clear majority counts.
    private const int Least = 3;
    private const int TimesMore = 3;

    /// <summary>The names with types that agree.</summary>
    internal static void Apply(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<NamedEntity> names)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in names)
        {
            ref var types = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, Words(text, tokens, name), out _);
            types ??= new int[Enum.GetValues<EntityType>().Length];
            types[(int)name.Type]++;
        }

        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            var types = lookup[Words(text, tokens, name)];
            var most = types.AsSpan().IndexOf(types.Max());
            if (types[most] >= Least && types[most] >= TimesMore * types[(int)name.Type]) name = name with { Type = (EntityType)most };
        }
    }

    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, NamedEntity name) =>
        text[tokens[name.Tokens.First].Start..tokens[name.Tokens.End - 1].End];
}
