using System.Globalization;

namespace Hearsay.Training.Corpora.Silver;

/// <summary>Gives words the characters that stand in the text: CoreNLP writes every dash as "--" and every quotation mark in ASCII.</summary>
/// <param name="path">The file of labels; the texts stand in the folder that its name ends in, if anywhere.</param>
internal sealed class SilverSpelling(string path)
{
    private readonly string _folder = Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", Path.GetFileName(path).Replace("corenlp-", "", StringComparison.Ordinal).Split('.')[0], "text");

    private string? _name;
    private int[] _text = [];

    /// <summary>The sentence's words, spelled as in the text where it is there.</summary>
    public ConlluWord[] Spell(ConlluSentence sentence)
    {
        if (_name != sentence.Document) Open(sentence.Document);
        return _text.Length == 0 ? sentence.Words : [.. sentence.Words.Select(Spell)];
    }

    private void Open(string document)
    {
        _name = document;
        var file = Path.Combine(_folder, document);
        _text = File.Exists(file) ? [.. File.ReadAllText(file).EnumerateRunes().Select(rune => rune.Value)] : [];
    }

    private ConlluWord Spell(ConlluWord word)
    {
        if (word.Value("Start") is not { } first || word.Value("End") is not { } last) return word;
        var start = int.Parse(first, CultureInfo.InvariantCulture);
        var end = int.Parse(last, CultureInfo.InvariantCulture);
        if (start < 0 || end > _text.Length || end <= start) return word;
        var form = string.Concat(_text[start..end].Select(char.ConvertFromUtf32));
        return form.Any(char.IsWhiteSpace) ? word : word with { Form = form };
    }
}
