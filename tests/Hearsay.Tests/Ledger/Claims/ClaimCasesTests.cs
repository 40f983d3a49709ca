using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Tests.Attributions;
using Xunit;

namespace Hearsay.Tests.Ledger.Claims;

public class ClaimCasesTests
{
    public static TheoryData<string> Cases() => [.. Read().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_are_one_claim_where_they_say_one_thing(string name)
    {
        var one = Read().Single(one => one.Name == name);
        var story = StoryBuilder.Build(Entries(one), cancellationToken: TestContext.Current.CancellationToken);
        foreach (var line in one.Expected)
        {
            var words = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            var members = Members(line[words.Length..], story);
            var claims = members.ConvertAll(member => story.Claims.Where(claim => claim.Members.Contains(member)).ToList());
            var holds = words switch
            {
                "one" => story.Claims.Any(claim => members.TrueForAll(member => IsIn(claim, member))),
                "apart" => !story.Claims.Any(claim => members.TrueForAll(member => IsIn(claim, member))),
                "claim" => claims[0].Count > 0,
                "none" => claims[0].Count == 0,
                "asks" => claims.TrueForAll(found => found[0].Question is not null) && claims.Select(found => found[0].Question).Distinct().Count() == 1,
                "other" => claims.Select(found => found[0].Question).Distinct().Count() == 2,
                _ => throw new InvalidDataException(line),
            };
            Assert.True(holds, $"{line}\n{string.Join('\n', story.Claims.Select(claim => $"{claim.Id} {claim.Rule} {claim.Question} {string.Join(' ', claim.Members.Select(member => member.Id))}"))}");
        }
    }

    // What is said of a figure is in the figure's claim; the statement is a member of it by its figure.
    private static bool IsIn(Claim claim, ClaimMember member) =>
        member.Figure is null ? claim.StatementIds.Contains(member.StatementId) : claim.Members.Contains(member);

    internal static ArticleEntry[] Entries(Case one) => [.. one.Articles.Select((text, at) =>
    {
        var bytes = Encoding.UTF8.GetBytes($"The week {at} in short\n\n{new DateOnly(2030, 9, 10).AddDays(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}\n\n{text.Replace("¶", "\n\n", StringComparison.Ordinal)}\n");
        return ArticleEntry.From(ArticlePipeline.English.Analyse(ArticleReader.Read($"article-{at + 1}.txt", bytes).Article!));
    })];

    internal static IEnumerable<Case> Read()
    {
        Case? open = null;
        foreach (var (_, text) in CaseFile.Lines("Ledger/Claims/claims.cases"))
        {
            if (text.StartsWith("case ", StringComparison.Ordinal))
            {
                if (open is not null) yield return open;
                open = new Case(text[5..], [], []);
            }
            else if (text[0] == '>') open = open! with { Articles = open.Articles.Add(text[1..].Trim()) };
            else open = open! with { Expected = open.Expected.Add(text) };
        }

        if (open is not null) yield return open;
    }

    private static List<ClaimMember> Members(string line, Story story)
    {
        var members = new List<ClaimMember>();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is not ('[' or '{')) continue;
            var end = line.IndexOf(line[at] == '[' ? ']' : '}', at);
            var entry = story.Articles.Single(entry => entry.Article.Document == $"article-{line[at - 1]}.txt");
            var (text, words) = (entry.Article.Text, line[(at + 1)..end]);
            if (line[at] == '[')
            {
                var found = entry.Statements.LastOrDefault(one => one.Attribution.Content.Any(part => part.Of(text) == words))
                    ?? entry.Statements.FirstOrDefault(one => one.Attribution.Content.Any(part => part.Of(text).Contains(words, StringComparison.Ordinal)));
                members.Add(new ClaimMember(found?.Id ?? $"no statement with {words}", null));
            }
            else
            {
                var found = entry.Statements.First(one => one.Figures.Any(figure => figure.Span.Of(text).Contains(words, StringComparison.Ordinal)));
                members.Add(new ClaimMember(found.Id, found.Figures.ToList().FindIndex(figure => figure.Span.Of(text).Contains(words, StringComparison.Ordinal)) + 1));
            }

            at = end;
        }

        return members;
    }

    internal sealed record Case(string Name, ImmutableArray<string> Articles, ImmutableArray<string> Expected);
}
