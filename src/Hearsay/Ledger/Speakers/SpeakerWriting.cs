using System.Collections.Immutable;
using System.Text;
using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Writes the identities down: their ids, names, roles and the decisions that made them.</summary>
internal static class SpeakerWriting
{
    private const int LongestSlug = 60;

    /// <summary>The identities, in order of their first statement.</summary>
    public static ImmutableArray<SpeakerIdentity> Write(SpeakerLinks links)
    {
        var (locals, sets) = (links.Locals, links.Sets);
        var made = sets.Judged.Concat(links.Decisions).ToLookup(one => sets.Find(locals.NumberOf(one.Left)));
        var ids = new HashSet<string>();
        var numbers = new Dictionary<string, int>();
        var written = ImmutableArray.CreateBuilder<SpeakerIdentity>();
        foreach (var set in Enumerable.Range(0, locals.Statements.Length).GroupBy(sets.Find))
        {
            var statements = set.Select(one => locals.Statements[one]).ToList();
            var speakers = statements.ConvertAll(one => one.Speaker!);
            var named = speakers.Exists(one => !one.Anonymous) ? speakers.FindAll(one => !one.Anonymous) : speakers;
            var name = Fullest(named);
            written.Add(new SpeakerIdentity(NewId(Slug(name.Name), ids, numbers), name.Name, name.Kind, name.Anonymous)
            {
                Names = ByFrequency(speakers.Select(one => one.Name)),
                Roles = ByFrequency(speakers.Select(one => one.Role).OfType<string>()),
                Affiliations = ByFrequency(statements.Where(one => one.Speaker!.Affiliation is not null).Select(one => one.Speaker!.Affiliation!.Value.Of(locals.TextOf(one.Id)))),
                StatementIds = [.. statements.Select(one => one.Id)],
                Decisions = [.. made[set.Key]],
            });
        }

        return written.ToImmutable();
    }

    /// <summary>A name before a description, then the one with most words, then the most frequent, then the first.</summary>
    private static Speaker Fullest(IEnumerable<Speaker> speakers) => speakers
        .GroupBy(one => one.Name)
        .OrderByDescending(group => IsName(group.First()))
        .ThenByDescending(group => group.Key.Split(' ').Length)
        .ThenByDescending(group => group.Count())
        .First().First();

    private static bool IsName(Speaker speaker) => speaker.Kind switch
    {
        SpeakerKind.Person => Wording.IsPersonName(speaker.Name) && !Roles.Read(speaker.Name).Whole && speaker.Resolution != "role, as worded",
        SpeakerKind.Organization or SpeakerKind.Government => Wording.IsPersonName(speaker.Name) && char.IsUpper(speaker.Name.FirstOrDefault()),
        _ => true,
    };

    private static ImmutableArray<string> ByFrequency(IEnumerable<string> words) =>
        [.. words.GroupBy(one => one, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key)];

    private static string NewId(string slug, HashSet<string> ids, Dictionary<string, int> numbers)
    {
        var id = slug;
        // "Unit 2" may be a name, too.
        while (!ids.Add(id)) id = $"{slug}-{numbers[slug] = numbers.GetValueOrDefault(slug, 1) + 1}";
        return id;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder("p-");
        var words = PlainWords.Of(name);
        if (words.StartsWith("the ", StringComparison.Ordinal)) words = words[4..];
        foreach (var letter in words)
        {
            if (slug.Length >= LongestSlug) break;
            if (char.IsLetterOrDigit(letter)) slug.Append(letter);
            else if (letter is ' ' or '-' && slug[^1] != '-') slug.Append('-');
        }

        return slug.Length > 2 ? slug.ToString().TrimEnd('-') : "p-speaker";
    }
}
