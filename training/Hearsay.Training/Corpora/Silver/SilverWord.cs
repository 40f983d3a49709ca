using Hearsay.Language;

namespace Hearsay.Training.Corpora.Silver;

/// <summary>One word while its labels are brought to UD 2: everything about it may change.</summary>
internal sealed class SilverWord
{
    /// <summary>The word as in the text.</summary>
    public required string Form { get; set; }

    /// <summary>Its lemma.</summary>
    public required string Lemma { get; set; }

    /// <summary>Its Penn tag.</summary>
    public required string Tag { get; set; }

    /// <summary>Its relation to the head, of UD 1 at first, of UD 2 at last.</summary>
    public required string Relation { get; set; }

    /// <summary>Its head; null for the root.</summary>
    public SilverWord? Head { get; set; }

    /// <summary>Where it stands in the sentence, from 0.</summary>
    public int Index { get; set; }

    /// <summary>Whether white space follows.</summary>
    public bool SpaceAfter { get; set; }

    /// <summary>CoreNLP's type of name, or null.</summary>
    public string? Name { get; set; }

    /// <summary>Whether CoreNLP's tag makes it a noun.</summary>
    public bool IsNoun => Tag is "NN" or "NNS" or "NNP" or "NNPS";

    /// <summary>Whether it is a proper noun.</summary>
    public bool IsProper => Tag is "NNP" or "NNPS";

    /// <summary>Whether it is a form of a verb.</summary>
    public bool IsVerb => Tag.StartsWith("VB", StringComparison.Ordinal);

    /// <summary>Whether it is an adjective.</summary>
    public bool IsAdjective => Tag.StartsWith("JJ", StringComparison.Ordinal);

    /// <summary>Whether it is punctuation.</summary>
    public bool IsPunctuation => Relation == "punct";

    /// <summary>The form in small letters.</summary>
    public string Lower => Form.ToLowerInvariant();

    /// <summary>The universal tag, given at last.</summary>
    public UniversalTag Universal { get; set; }

    /// <summary>Hangs the word on another, or makes it the root.</summary>
    public void Attach(SilverWord? head, string relation)
    {
        Head = head;
        Relation = relation;
    }

    /// <summary>Takes another word's place: its head, its relation.</summary>
    public void TakePlaceOf(SilverWord other) => Attach(other.Head, other.Relation);
}
