using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>Leads each name to the fullest form that it can only mean: the first sieves.</summary>
/// <remarks>A short form that could mean several stays alone, and so does each of its repetitions. Linear: no list of candidates is looked at further than its bound.</remarks>
internal sealed class NameLinks(Analysis analysis, List<MentionDraft> mentions)
{
    // Where more names than this share a word, the word settles nothing.
    private const int MostCandidates = 8;

    private readonly Dictionary<string, MentionDraft> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityType, string), List<MentionDraft>> byLast = [];
    private readonly Dictionary<(EntityType, string), List<MentionDraft>> byFirst = [];
    private readonly Dictionary<string, List<MentionDraft>> byInitials = new(StringComparer.Ordinal);
    private readonly HashSet<string> single = new(StringComparer.Ordinal);

    internal void Join()
    {
        // "Democrats" are not the same ones each time.
        var names = mentions.FindAll(mention => mention.Kind == MentionKind.Name && mention.Number != GrammaticalNumber.Plural);
        foreach (var name in names) JoinSame(name, isLong: true);
        JoinBrackets(names);
        foreach (var name in names) JoinLonger(name);
        foreach (var name in names) JoinShort(name);
        foreach (var name in names) JoinInitials(name);
    }

    /// <summary>Full names of persons, and every name of anything else.</summary>
    private void JoinSame(MentionDraft name, bool isLong)
    {
        var isPerson = name.Type == EntityType.Person;
        if (isPerson && name.Words.Length < 2 == isLong) return;
        var key = Key(name);
        if (whole.TryGetValue(key, out var earlier))
        {
            if (earlier.Entity.Agrees(name.Entity)) EntityDraft.Join(name, earlier, CoreferenceRules.SameName);
            return;
        }

        whole[key] = name;
        if (name.Words.Length == 1)
        {
            single.Add(name.Words[0]);
            return;
        }

        var type = name.Type!.Value;
        Add(byLast, (type, name.Words[^1]), name);
        Add(byFirst, (type, name.Words[0]), name);
        if (isPerson) return;
        foreach (var initials in Initials(name)) Add(byInitials, initials, name);
    }

    /// <summary>"National Intelligence Service (NIS)".</summary>
    private void JoinBrackets(List<MentionDraft> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            var (full, given) = (names[i - 1], names[i]);
            var open = full.Tokens.End;
            if (given.Tokens.First != open + 1 || given.Tokens.End >= analysis.Tokens.Length || analysis.Word(open) is not "(" || analysis.Word(given.Tokens.End) is not ")") continue;
            var alike = given.Words[0][0] == full.Words[0][0] || Initials(full).Contains(given.Words[0], StringComparer.Ordinal);
            if (full.Words.Length > 1 && given.Words.Length == 1 && alike && full.Type != EntityType.Person && full.Entity.Agrees(given.Entity))
                EntityDraft.Join(given, full, CoreferenceRules.Bracket);
        }
    }

    /// <summary>A full name to a longer one: "Ada Marsh" to "Ada L. Marsh", "van Osk" to "Lien van Osk", "Water Board" to "Tarvos Water Board".</summary>
    private void JoinLonger(MentionDraft name)
    {
        if (name.Words.Length < 2 || !ReferenceEquals(whole[Key(name)], name)) return;
        var type = name.Type!.Value;
        if (type == EntityType.Place) return;
        if (Only(byLast, (type, name.Words[^1]), name, other => type == EntityType.Person ? IsFullerPerson(name.Words, other.Words) : IsEnd(name.Words, other.Words)) is { } fuller)
            EntityDraft.Join(name, fuller, CoreferenceRules.PartOfName);
    }

    /// <summary>One word: a surname, a first name, the first word of a body's name.</summary>
    private void JoinShort(MentionDraft name)
    {
        if (name.Words.Length > 1) return;
        var type = name.Type!.Value;
        var word = name.Words[0];
        if (type == EntityType.Person)
        {
            var bearers = Fitting(byLast, (type, word), name);
            if (bearers.Count == 1) EntityDraft.Join(name, bearers[0], CoreferenceRules.Surname);
            else if (bearers.Count == 0)
            {
                var called = byLast.ContainsKey((type, word)) ? [] : Fitting(byFirst, (type, word), name);
                if (called.Count == 1) EntityDraft.Join(name, called[0], CoreferenceRules.FirstName);
                else if (called.Count == 0) JoinSame(name, isLong: false);
            }
        }
        else if (type == EntityType.Organization && ReferenceEquals(whole[Key(name)], name))
        {
            var isNoun = WordLists.NounOf(word) is not null;
            var found = isNoun ? Only(byLast, (type, word), name, other => IsEnd(name.Words, other.Words)) : null;
            // "Marsh" for the Marsh Foundation is the person more often than not.
            if (!isNoun && !IsAbbreviation(name) && !byLast.ContainsKey((EntityType.Person, word)) && !byFirst.ContainsKey((EntityType.Person, word))) found = Only(byFirst, (type, word), name, other => other.Words.Length <= 4);
            if (found is not null) EntityDraft.Join(name, found, CoreferenceRules.PartOfName);
        }
    }

    /// <summary>"The NIS": the one name whose initials spell it.</summary>
    private void JoinInitials(MentionDraft name)
    {
        if (name.Words.Length > 1 || name.Type == EntityType.Person || !IsAbbreviation(name) || !byInitials.TryGetValue(name.Words[0], out var candidates)) return;
        if (candidates.Count > MostCandidates) return;
        var entities = candidates.Where(candidate => candidate.Entity.Agrees(name.Entity)).Select(candidate => candidate.Entity).Distinct().ToList();
        if (entities.Count == 1) EntityDraft.Join(name, entities[0].First, CoreferenceRules.Initials);
    }

    private bool IsAbbreviation(MentionDraft name)
    {
        var word = analysis.Word(name.Tokens.End - 1);
        var capitals = 0;
        foreach (var letter in word)
        {
            if (char.IsUpper(letter)) capitals++;
        }

        return capitals > 1 && capitals * 2 > name.Words[0].Length && name.Words[0].Length <= 8;
    }

    private static List<MentionDraft> Fitting(Dictionary<(EntityType, string), List<MentionDraft>> index, (EntityType, string) key, MentionDraft name)
    {
        if (!index.TryGetValue(key, out var candidates)) return [];
        // Too many to tell apart: as good as two.
        if (candidates.Count > MostCandidates) return candidates;
        return [.. candidates.Where(candidate => candidate.Entity.Agrees(name.Entity)).DistinctBy(candidate => candidate.Entity)];
    }

    private static MentionDraft? Only(Dictionary<(EntityType, string), List<MentionDraft>> index, (EntityType, string) key, MentionDraft name, Func<MentionDraft, bool> fits)
    {
        if (!index.TryGetValue(key, out var candidates) || candidates.Count > MostCandidates) return null;
        var found = candidates.Where(candidate => !ReferenceEquals(candidate.Entity, name.Entity) && candidate.Entity.Agrees(name.Entity) && fits(candidate)).DistinctBy(candidate => candidate.Entity).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool IsFullerPerson(string[] shorter, string[] fuller)
    {
        if (IsEnd(shorter, fuller)) return true;
        if (fuller.Length < shorter.Length || fuller.Length == shorter.Length && shorter[0].Length > 1) return false;
        var first = shorter[0].Length == 1 ? fuller[0][0] == shorter[0][0] : fuller[0] == shorter[0];
        if (!first) return false;
        for (var i = 1; i < shorter.Length - 1; i++)
        {
            var middle = shorter[i];
            if (!fuller.Any(word => word == middle || middle.Length == 1 && word[0] == middle[0] || word.Length == 1 && word[0] == middle[0])) return false;
        }

        return true;
    }

    private static bool IsEnd(string[] shorter, string[] fuller) =>
        shorter.Length < fuller.Length && fuller.AsSpan(fuller.Length - shorter.Length).SequenceEqual(shorter) && !IsLink(fuller[fuller.Length - shorter.Length - 1]);

    /// <summary>"The Assembly of the United Nations" is not the United Nations.</summary>
    private static bool IsLink(string word) => word is "of" or "the" or "for" or "and" or "&" or "in" or "at" or "on" or "to";

    private static IEnumerable<string> Initials(MentionDraft name)
    {
        var all = new string([.. name.Words.Select(word => word[0])]);
        var main = new string([.. name.Words.Where(word => !IsLink(word)).Select(word => word[0])]);
        yield return main;
        if (all != main) yield return all;
    }

    private static void Add<TKey>(Dictionary<TKey, List<MentionDraft>> index, TKey key, MentionDraft name)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        if (list.Count <= MostCandidates) list.Add(name);
    }

    private static string Key(MentionDraft name) => $"{name.Type}{(name.IsMetonym ? '!' : ':')}{string.Join(' ', name.Words)}";
}
