using System.Collections.Immutable;
using System.Text;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Statements;

namespace Hearsay.Tests.Ledger.Speakers;

/// <summary>One situation of <c>speakers-across.cases</c>: articles with their speakers, and who is one party.</summary>
public sealed class SpeakerSituation
{
    private readonly Dictionary<char, StringBuilder> texts = [];
    private readonly List<(string Label, string[] Cells)> speakers = [];

    private SpeakerSituation(string title) => Title = title;

    public string Title { get; }

    /// <summary>The labels that belong together, each group in order, the groups in order of their first.</summary>
    public List<string> Groups { get; } = [];

    /// <summary>Lines that begin with ~ or !.</summary>
    public List<string[]> Further { get; } = [];

    public static IReadOnlyList<SpeakerSituation> All()
    {
        var all = new List<SpeakerSituation>();
        foreach (var (number, line) in CaseFile.Lines(Path.Combine("Ledger", "Speakers", "speakers-across.cases")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal)) all.Add(new SpeakerSituation(line[2..]));
            else all[^1].Read(number, line);
        }

        return all;
    }

    /// <summary>The articles, published on the days after 6 May 2031 in the order of their letters.</summary>
    public ImmutableArray<ArticleEntry> Articles()
    {
        var articles = ImmutableArray.CreateBuilder<ArticleEntry>();
        foreach (var letter in speakers.Select(one => one.Label[0]).Distinct().Order())
        {
            var text = new StringBuilder();
            var statements = ImmutableArray.CreateBuilder<Statement>();
            foreach (var (label, cells) in speakers.Where(one => one.Label[0] == letter))
            {
                var anonymous = cells[2].StartsWith('?');
                var name = anonymous ? cells[2][1..] : cells[2];
                var role = Add(text, cells[3], "the ");
                var at = text.ToString().IndexOf(name, StringComparison.Ordinal);
                var evidence = at >= 0 && role is null ? new Span(at, at + name.Length) : Add(text, name, "").GetValueOrDefault();
                text.Append(" said it.\n");
                statements.Add(new Statement(Id(letter, label), new Attribution([evidence], [evidence], [evidence], QuotationType.Indirect, "by hand", 0), Stance.Asserts)
                {
                    Speaker = new Speaker(name, Enum.Parse<SpeakerKind>(cells[1], ignoreCase: true), cells[3].Length > 0 ? cells[3] : null, anonymous, evidence)
                    {
                        RoleEvidence = role, Affiliation = Add(text, cells[4], "of "), Resolution = "as named",
                    },
                });
            }

            text.Append(texts.GetValueOrDefault(letter));
            var day = DateRange.Day(new DateOnly(2031, 5, 6).AddDays(letter - 'a'));
            articles.Add(new ArticleEntry(
                new Article(ArticleId(letter), $"{letter}.txt", text.ToString(), [], "utf-8") { Published = new Known<DateRange>(day, new Evidence("text", "")) }, statements.ToImmutable(), []));
        }

        return articles.ToImmutable();
    }

    public static string Id(string label) => Id(label[0], label);

    public override string ToString() => Title;

    private static string Id(char letter, string label) => $"{ArticleId(letter)}-s{label[1..]}";

    private static string ArticleId(char letter) => $"00000000000{letter}";

    private static Span? Add(StringBuilder text, string words, string before)
    {
        if (words.Length == 0) return null;
        text.Append(before).Append(words);
        var span = new Span(text.Length - words.Length, text.Length);
        text.Append('\n');
        return span;
    }

    private void Read(int number, string line)
    {
        if (line.StartsWith("-> ", StringComparison.Ordinal)) Groups.AddRange(line[3..].Split(" / "));
        else if (line[0] is '~' or '!') Further.Add(line.Split(' '));
        else if (line.StartsWith("text ", StringComparison.Ordinal))
        {
            if (!texts.TryGetValue(line[5], out var text)) texts.Add(line[5], text = new StringBuilder());
            text.Append(line.AsSpan(line.IndexOf('|', StringComparison.Ordinal) + 2)).Append('\n');
        }
        else
        {
            var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells.Length < 3) throw new FormatException($"Line {number} is not understood: {line}");
            speakers.Add((cells[0], [.. cells, .. Enumerable.Repeat("", Math.Max(0, 5 - cells.Length))]));
        }
    }
}
