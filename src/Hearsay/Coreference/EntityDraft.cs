using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>An entity while its mentions are being gathered.</summary>
internal sealed class EntityDraft
{
    internal List<MentionDraft> Mentions { get; } = [];

    /// <summary>Why the mentions belong together.</summary>
    internal List<(MentionDraft From, MentionDraft To, string Rule)> Links { get; } = [];

    internal EntityType? Type { get; private set; }

    internal Gender Gender { get; private set; }

    internal GrammaticalNumber Number { get; private set; }

    internal bool IsMetonym { get; private set; }

    internal bool IsNamed { get; private set; }

    internal List<Description> Descriptions { get; } = [];

    internal string? Age { get; set; }

    /// <summary>The first mention, in text order.</summary>
    internal MentionDraft First { get; private set; } = null!;

    internal void Add(MentionDraft mention)
    {
        Mentions.Add(mention);
        if (First is null || mention.Index < First.Index) First = mention;
        Type ??= mention.Type;
        if (Gender == Gender.Unknown) Gender = mention.Gender;
        if (Number == GrammaticalNumber.Unknown) Number = mention.Number;
        IsMetonym |= mention.IsMetonym;
        IsNamed |= mention.Kind == MentionKind.Name;
        if (mention.Description is { } description) Descriptions.Add(description);
        mention.Entity = this;
    }

    /// <summary>Whether nothing that is known of the two keeps them apart.</summary>
    internal bool Agrees(EntityDraft other) =>
        (Type is null || other.Type is null || Type == other.Type)
        && (Gender == Gender.Unknown || other.Gender == Gender.Unknown || Gender == other.Gender)
        && (Number == GrammaticalNumber.Unknown || other.Number == GrammaticalNumber.Unknown || Number == other.Number)
        && IsMetonym == other.IsMetonym
        && (Age is null || other.Age is null || Age == other.Age);

    /// <summary>Joins what two mentions stand for, by a rule.</summary>
    internal static void Join(MentionDraft from, MentionDraft to, string rule)
    {
        if (ReferenceEquals(from.Entity, to.Entity)) return;
        var (own, other) = (to.Entity, from.Entity);
        var (large, small) = own.Mentions.Count >= other.Mentions.Count ? (own, other) : (other, own);
        foreach (var mention in small.Mentions)
        {
            mention.Entity = large;
            large.Mentions.Add(mention);
        }

        large.Links.Add((from, to, rule));
        large.Links.AddRange(small.Links);
        if (small.First.Index < large.First.Index) large.First = small.First;
        large.Type ??= small.Type;
        if (large.Gender == Gender.Unknown) large.Gender = small.Gender;
        if (large.Number == GrammaticalNumber.Unknown) large.Number = small.Number;
        large.IsNamed |= small.IsNamed;
        large.Age ??= small.Age;
        large.Descriptions.AddRange(small.Descriptions);
    }
}
