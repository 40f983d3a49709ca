using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Documents.Records;

/// <summary>What a field of a record holds.</summary>
public enum RecordField
{
    /// <summary>The article as plain text.</summary>
    Text,

    /// <summary>The article as HTML.</summary>
    Html,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>Who wrote it: one name, or a list of names.</summary>
    Authors,

    /// <summary>Who published it.</summary>
    Outlet,

    /// <summary>Where it is published.</summary>
    Url,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Updated,

    /// <summary>Its language.</summary>
    Language,

    /// <summary>What it is called in its archive: named where the record gives no article.</summary>
    Id,
}

/// <summary>Which fields of a record hold what. Immutable and safe to share between threads.</summary>
/// <remarks>
/// Names are compared without regard to case; a dot leads into an object (<c>content.rendered</c>). Of several names of one thing the first that
/// the record fills counts.
/// </remarks>
public sealed class RecordMapping
{
    internal const int Fields = 10;

    private readonly FrozenDictionary<string, ImmutableArray<RecordPlace>>.AlternateLookup<ReadOnlySpan<char>> places;

    private RecordMapping(IEnumerable<(RecordField Field, string Name)> names, bool htmlFirst)
    {
        var byName = new Dictionary<string, ImmutableArray<RecordPlace>>(StringComparer.OrdinalIgnoreCase);
        var inside = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var priority = 0;
        foreach (var (field, name) in names)
        {
            byName[name] = byName.GetValueOrDefault(name, []).Add(new RecordPlace(field, priority++));
            for (var dot = name.IndexOf('.'); dot > 0; dot = name.IndexOf('.', dot + 1)) inside.Add(name[..dot]);
        }

        foreach (var path in inside) byName[path] = byName.GetValueOrDefault(path, []).Add(RecordPlace.Object);
        places = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        HtmlFirst = htmlFirst;
    }

    /// <summary>The names that are common.</summary>
    public static RecordMapping Common { get; } = new(CommonNames(), htmlFirst: false);

    /// <summary>Whether HTML goes before text where a record has both.</summary>
    internal bool HtmlFirst { get; }

    /// <summary>The common names with a person's own instead of them: <c>text=body,published=date_download</c>.</summary>
    /// <param name="options">
    /// Pairs parted by commas: what it is (<c>text</c>, <c>html</c>, <c>title</c>, <c>authors</c>, <c>outlet</c>, <c>url</c>, <c>published</c>,
    /// <c>updated</c>, <c>language</c>, <c>id</c>) and the field's name. A thing given twice has two names, the first going before.
    /// </param>
    /// <param name="mapping">The mapping; the common one where the options are wrong.</param>
    /// <param name="problem">What is wrong with the options, or null.</param>
    public static bool TryParse(string options, out RecordMapping mapping, out ReadProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(options);
        mapping = Common;
        problem = null;
        var own = new List<(RecordField Field, string Name)>();
        foreach (var pair in options.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            var name = equals < 0 ? "" : pair[(equals + 1)..].Trim();
            if (name.Length == 0 || !Enum.TryParse<RecordField>(pair[..equals].Trim(), ignoreCase: true, out var field) || !Enum.IsDefined(field) || char.IsDigit(pair[0]))
            {
                problem = RecordProblem.WrongMapping(options, pair);
                return false;
            }

            own.Add((field, name));
        }

        var replaced = own.Select(entry => entry.Field).ToHashSet();
        var htmlFirst = replaced.Contains(RecordField.Html) && !replaced.Contains(RecordField.Text);
        mapping = new RecordMapping(own.Concat(CommonNames().Where(entry => !replaced.Contains(entry.Field))), htmlFirst);
        return true;
    }

    /// <summary>What is at a path; empty where nothing is looked for there.</summary>
    internal ImmutableArray<RecordPlace> At(ReadOnlySpan<char> path) => places.TryGetValue(path, out var found) ? found : [];

    private static IEnumerable<(RecordField Field, string Name)> CommonNames() =>
        Lexicon.Read("Documents/Records/record-fields.lexicon").Select(entry => (Enum.Parse<RecordField>(entry[0], ignoreCase: true), entry[1]));
}

/// <summary>What a name in a record may hold. Immutable.</summary>
/// <param name="Field">The field.</param>
/// <param name="Priority">The lower goes before.</param>
internal readonly record struct RecordPlace(RecordField Field, int Priority)
{
    /// <summary>An object that holds fields.</summary>
    public static RecordPlace Object => new((RecordField)(-1), int.MaxValue);

    public bool IsObject => (int)Field < 0;
}
