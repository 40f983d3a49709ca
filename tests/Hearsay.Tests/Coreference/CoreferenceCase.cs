using System.Globalization;
using System.Text;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Coreference;

/// <summary>An article with its layers written out, and who is led to whom in it.</summary>
/// <param name="Line">Where it stands in its file.</param>
/// <param name="Text">The article as the file writes it.</param>
/// <param name="Expected">What is expected, one a line.</param>
public sealed record CoreferenceCase(int Line, string Text, IReadOnlyList<string> Expected)
{
    public static IEnumerable<CoreferenceCase> Read(string file)
    {
        CoreferenceCase? open = null;
        var number = 0;
        foreach (var text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)))
        {
            number++;
            if (text.StartsWith("> ", StringComparison.Ordinal))
            {
                if (open is not null) yield return open;
                open = new CoreferenceCase(number, text[2..], []);
            }
            else if (text.StartsWith("= ", StringComparison.Ordinal) || text.StartsWith("M= ", StringComparison.Ordinal) || text.StartsWith("rule ", StringComparison.Ordinal) || text.StartsWith("x ", StringComparison.Ordinal))
            {
                open = open! with { Expected = [.. open.Expected, text] };
            }
        }

        if (open is not null) yield return open;
    }

    /// <summary>What differs between the expected and the found, one a line; empty where all is as expected.</summary>
    public string Differences()
    {
        var analysis = new CoreferenceResolution().Apply(Analysis());
        var differences = new List<string>();
        foreach (var line in Expected)
        {
            if (line.StartsWith("rule ", StringComparison.Ordinal))
            {
                var rules = analysis.Entities.SelectMany(one => one.Links.Select(link => $"rule {Label(analysis, one.Mentions[link.From])} {link.Rule}")).ToList();
                if (!rules.Contains(line, StringComparer.Ordinal)) differences.Add($"{line}, but found {string.Join("; ", rules)}");
                continue;
            }

            var metonym = line[0] == 'M';
            var sign = metonym ? '=' : line[0];
            var mentions = line[(metonym ? 3 : 2)..].Split($" {sign} ");
            var found = mentions.Select(mention => EntityOf(analysis, mention)).ToList();
            if (sign == '=' && (found[0] < 0 || found.Distinct().Count() > 1)) differences.Add($"{line}: in {string.Join(", ", found)}");
            if (sign == 'x' && found.Where(id => id >= 0).Distinct().Count() < found.Count(id => id >= 0)) differences.Add($"{line}: in {string.Join(", ", found)}");
            if (metonym && found[0] >= 0 && !analysis.Entities[found[0]].IsMetonym) differences.Add($"{line}: no metonym");
        }

        return string.Join('\n', differences);
    }

    public override string ToString() => $"line {Line}: {string.Join(' ', Text.Split(' ').Select(token => token.Split('/')[0]))}";

    /// <summary>The article with its layers; tokens are parted by spaces.</summary>
    public Analysis Analysis()
    {
        var text = new StringBuilder();
        var (tokens, sentences, blocks, names) = (new List<Token>(), new List<Sentence>(), new List<Block>(), new List<NamedEntity>());
        var (tags, lemmas, arcs) = (new List<PartOfSpeech>(), new List<string>(), new List<Dependency>());
        var (first, blockStart) = (0, 0);
        var name = (First: 0, Type: EntityType.Misc);
        foreach (var item in (string[])[.. Text.Split(' '), "¶"])
        {
            switch (item)
            {
                case "[P" or "[O" or "[L":
                    name = (tokens.Count, item[1] == 'P' ? EntityType.Person : item[1] == 'O' ? EntityType.Organization : EntityType.Place);
                    break;
                case "]":
                    names.Add(new NamedEntity(new TokenRange(name.First, tokens.Count), name.Type));
                    break;
                case "|" or "¶":
                    sentences.Add(new Sentence(first, tokens.Count, blocks.Count));
                    first = tokens.Count;
                    if (item == "|") break;
                    blocks.Add(new Block(new Span(blockStart, tokens[^1].End), BlockKind.Body));
                    blockStart = text.Length;
                    break;
                default:
                    var fields = item.Split('/');
                    tokens.Add(new Token(new Span(text.Length, text.Length + fields[0].Length), Kind(fields[0])));
                    text.Append(fields[0]).Append(' ');
                    tags.Add(Tag(fields[1]));
                    var head = int.Parse(fields[2], CultureInfo.InvariantCulture);
                    arcs.Add(new Dependency(head == 0 ? -1 : first + head - 1, DependencyRelations.Read(fields[3])));
                    lemmas.Add(fields.Length > 4 ? fields[4] : fields[0].ToLowerInvariant());
                    break;
            }
        }

        var analysis = new Analysis(new Article("000000000000", "case.txt", text.ToString(), [.. blocks], "utf-8"))
        {
            Tokens = [.. tokens], Sentences = [.. sentences], Tags = [.. tags], Lemmas = [.. lemmas], Dependencies = [.. arcs], Names = [.. names],
        };
        return new QuotationPairing().Apply(analysis);
    }

    private static int EntityOf(Analysis analysis, string label) =>
        analysis.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => Label(analysis, mention) == label || label.Contains('~', StringComparison.Ordinal) && Label(analysis, mention, always: true) == label))?.Id ?? -1;

    /// <summary>The words of a mention, with ~2 where they stand for the second time.</summary>
    private static string Label(Analysis analysis, Mention mention, bool always = false)
    {
        var words = mention.Span.Of(analysis.Article.Text);
        var number = 1;
        for (var at = analysis.Article.Text.IndexOf(words, StringComparison.Ordinal); at >= 0 && at < mention.Span.Start; at = analysis.Article.Text.IndexOf(words, at + 1, StringComparison.Ordinal)) number++;
        return number == 1 && !always ? words : $"{words}~{number}";
    }

    private static TokenKind Kind(string form) =>
        form is "“" or "”" ? TokenKind.Quote : char.IsDigit(form[0]) ? TokenKind.Number : char.IsLetter(form[0]) ? TokenKind.Word : TokenKind.Punctuation;

    private static PartOfSpeech Tag(string name) => name switch
    {
        "PRP$" => PartOfSpeech.PRPS,
        "," => PartOfSpeech.Comma,
        "." => PartOfSpeech.Period,
        "``" => PartOfSpeech.OpenQuote,
        "''" => PartOfSpeech.CloseQuote,
        "-LRB-" => PartOfSpeech.OpenBracket,
        "-RRB-" => PartOfSpeech.CloseBracket,
        _ => Enum.Parse<PartOfSpeech>(name),
    };
}
