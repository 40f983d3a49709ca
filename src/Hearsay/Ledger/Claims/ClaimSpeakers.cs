using System.Collections.Immutable;
using Hearsay.Ledger.Speakers;
using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>Who speaks and of whom it is said, as the room of speakers knows it.</summary>
internal sealed class ClaimSpeakers
{
    private readonly SpeakerIndex index;
    private readonly Dictionary<string, string?> byName = [];

    public ClaimSpeakers(ImmutableArray<SpeakerIdentity> speakers)
    {
        index = new SpeakerIndex(speakers);
        foreach (var one in speakers.Where(one => one is { Anonymous: false, Kind: SpeakerKind.Person }))
        {
            foreach (var name in one.Names.Select(PlainWords.Of).SelectMany(name => (string[])[name, name[(name.LastIndexOf(' ') + 1)..]]).Distinct())
                byName[name] = byName.TryGetValue(name, out var known) && known != one.Id ? null : one.Id;
        }
    }

    /// <summary>The party behind a statement, or null.</summary>
    public SpeakerIdentity? Of(StatementInStory item) => index.Of(item.Statement.Id);

    /// <summary>Whether two statements have one named speaker.</summary>
    public bool AreSame(StatementInStory one, StatementInStory other) => Of(one) is { Anonymous: false } left && left.Id == Of(other)?.Id;

    /// <summary>Whether nothing speaks against one speaker: two unnamed ones may be one, an unnamed and a named one are not.</summary>
    public bool MayBeSame(StatementInStory one, StatementInStory other)
    {
        var (left, right) = (one.Statement.Speaker, other.Statement.Speaker);
        if (left is null || right is null) return true;
        return left.Anonymous == right.Anonymous && index.MayBeSame(one.Statement.Id, other.Statement.Id).Answer != Sameness.No;
    }

    /// <summary>One key for all names of one person who speaks somewhere; else the last word of the name.</summary>
    public string NameKey(string name)
    {
        var plain = PlainWords.Of(name);
        if (plain.EndsWith("'s", StringComparison.Ordinal)) plain = plain[..^2];
        if (byName.TryGetValue(plain, out var id) && id is not null) return id;
        var last = plain[(plain.LastIndexOf(' ') + 1)..];
        return byName.TryGetValue(last, out id) && id is not null ? id : last;
    }
}
