using Hearsay.Language;

namespace Hearsay.Training.Corpora;

/// <summary>The spelling of tags in corpora.</summary>
internal static class PennTag
{
    /// <summary>The tag spelled <paramref name="name"/>; Unknown where there is none.</summary>
    public static PartOfSpeech Parse(string name) => name switch
    {
        "PRP$" => PartOfSpeech.PRPS,
        "WP$" => PartOfSpeech.WPS,
        "," => PartOfSpeech.Comma,
        "." => PartOfSpeech.Period,
        ":" => PartOfSpeech.Colon,
        "``" => PartOfSpeech.OpenQuote,
        "''" => PartOfSpeech.CloseQuote,
        "-LRB-" => PartOfSpeech.OpenBracket,
        "-RRB-" => PartOfSpeech.CloseBracket,
        "$" => PartOfSpeech.Dollar,
        "#" => PartOfSpeech.Hash,
        _ => Enum.TryParse<PartOfSpeech>(name, out var tag) && char.IsAsciiLetterUpper(name[0]) ? tag : PartOfSpeech.Unknown,
    };
}
