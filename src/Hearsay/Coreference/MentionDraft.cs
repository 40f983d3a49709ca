using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Coreference;

/// <summary>A mention while it is being led to its entity.</summary>
internal sealed class MentionDraft(TokenRange tokens, int head, MentionKind kind)
{
    internal TokenRange Tokens => tokens;

    internal int Head => head;

    internal MentionKind Kind => kind;

    /// <summary>Its number among the article's mentions, in text order.</summary>
    internal int Index { get; set; }

    internal int Sentence { get; init; }

    /// <summary>The quotation it stands in, or -1.</summary>
    internal int Quotation { get; init; } = -1;

    internal SyntacticRole Role { get; init; }

    /// <summary>The type that its own words tell, or null.</summary>
    internal EntityType? Type { get; init; }

    internal Gender Gender { get; init; }

    internal GrammaticalNumber Number { get; init; }

    /// <summary>Whether it begins with "the", "this" or "that".</summary>
    internal bool IsDefinite { get; init; }

    /// <summary>Whether it begins with a possessive ("his mother", "the mayor's aide").</summary>
    internal bool IsPossessed { get; init; }

    /// <summary>Whether it joins several by "and": then it shares its head with the first of them.</summary>
    internal bool IsJoined { get; init; }

    /// <summary>Whether a place stands for those who act in its name.</summary>
    internal bool IsMetonym { get; init; }

    /// <summary>The words of a name in lower case, titles and legal forms left out; empty for anything else.</summary>
    internal string[] Words { get; init; } = [];

    /// <summary>The noun and its modifiers, for a nominal; what stands before a name, for a name; or null.</summary>
    internal Description? Description { get; init; }

    /// <summary>What it belongs to.</summary>
    internal EntityDraft Entity { get; set; } = null!;
}

/// <summary>What a mention does in its clause.</summary>
internal enum SyntacticRole : byte
{
    Other, Subject, Object, Oblique, Possessive, Modifier, NounModifier, Apposition,
}

/// <summary>A noun with the words that narrow it: "interior minister", "the former mayor of Tarvos".</summary>
/// <param name="Noun">The noun, in lower case.</param>
/// <param name="Narrowing">The modifiers, in lower case, articles left out.</param>
internal sealed record Description(string Noun, string[] Narrowing);
