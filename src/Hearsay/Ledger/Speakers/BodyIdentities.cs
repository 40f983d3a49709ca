using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Joins bodies across articles by what their names tell, and acronyms with what they stand for.</summary>
internal sealed class BodyIdentities
{
    private readonly SpeakerLinks links;
    private readonly Acronyms acronyms;
    private readonly HashSet<string> speaking = [];
    private readonly Dictionary<string, bool> namedInStory = [];
    private readonly Dictionary<(string State, int Article), bool> namedInArticle = [];

    private BodyIdentities(SpeakerLinks links, Acronyms acronyms) => (this.links, this.acronyms) = (links, acronyms);

    /// <summary>Joins the bodies and returns what each one's name was read as; a body that its words do not tell is left out.</summary>
    public static Dictionary<LocalSpeaker, BodyKey> Join(SpeakerLinks links, IReadOnlyList<LocalSpeaker> bodies, CancellationToken cancellationToken)
    {
        var work = new BodyIdentities(links, new Acronyms(links.Locals, bodies));
        // A state whose own body speaks is named by it.
        foreach (var name in bodies.Select(one => one.Speaker.Name).Distinct())
        {
            if (BodyName.Read(name).State is { } state) work.speaking.Add(state);
        }

        var keys = new Dictionary<LocalSpeaker, BodyKey>(ReferenceEqualityComparer.Instance);
        var first = new Dictionary<BodyKey, LocalSpeaker>();
        foreach (var local in bodies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (work.Key(local) is not { } found) continue;
            var (key, rule) = found;
            keys.Add(local, key);
            if (!first.TryAdd(key, local)) links.Join(first[key], local, rule ?? Rule(key, first[key], local));
        }

        return keys;
    }

    private static string Rule(BodyKey key, LocalSpeaker one, LocalSpeaker other)
    {
        if (BodyName.Plain(one.Speaker.Name) == BodyName.Plain(other.Speaker.Name)) return "the same name";
        if (key.IsGovernment) return $"both stand for the government of one state: {key.State}";
        return key.Known && key.State is not null ? $"both name one body of one state: {key.State}, {key.Sort}" : "two names of one body";
    }

    private (BodyKey Key, string? Rule)? Key(LocalSpeaker local)
    {
        var name = local.Speaker.Name;
        var acronym = Acronyms.Bare(name);
        if (Acronyms.Is(acronym) && acronyms.Has(acronym))
        {
            // What the articles say goes before what is known of the world.
            return acronyms.Of(acronym) is { } told ? (Told(local, told.Name), "an acronym and the name that the articles give for it") : null;
        }

        var key = BodyName.Read(name);
        if (key.State is null && BodyName.SharedBy(BodyName.Plain(name)) is { Count: > 0 } shared)
        {
            if (Shared(local, shared) is { } state) return (new BodyKey(state.State, state.Sort, true), null);
            return key.Known ? null : (key, null);
        }

        return key.TellsItself && (key.Known || Wording.IsName(name)) ? (key, null) : null;
    }

    private BodyKey Told(LocalSpeaker local, string name)
    {
        var key = BodyName.Read(name);
        return !key.Known && BodyName.SharedBy(key.Sort) is { Count: > 0 } shared && Shared(local, shared) is { } state ? new BodyKey(state.State, state.Sort, true) : key;
    }

    /// <summary>The one state of several with a body of that name that the article mentions, or else the articles together.</summary>
    private (string State, string Sort)? Shared(LocalSpeaker local, IReadOnlyList<(string State, string Sort)> shared)
    {
        var here = shared.Where(one => IsNamed(one.State, local.Article)).ToList();
        if (here.Count == 1) return here[0];
        if (here.Count > 1) return null;
        var anywhere = shared.Where(one => IsNamed(one.State)).ToList();
        return anywhere.Count == 1 ? anywhere[0] : null;
    }

    private bool IsNamed(string state)
    {
        if (namedInStory.TryGetValue(state, out var known)) return known;
        var found = speaking.Contains(state) || Enumerable.Range(0, links.Locals.Articles.Length).Any(article => IsNamed(state, article));
        namedInStory.Add(state, found);
        return found;
    }

    private bool IsNamed(string state, int article)
    {
        if (namedInArticle.TryGetValue((state, article), out var known)) return known;
        var text = links.Locals.Articles[article].Article.Text;
        var found = States.WordsOf(state).Any(words => Wording.Has(text, words));
        namedInArticle.Add((state, article), found);
        return found;
    }
}
