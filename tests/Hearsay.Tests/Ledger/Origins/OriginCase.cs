using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Attributions;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;
using Hearsay.LedgerWriter;
using Hearsay.Statements;

namespace Hearsay.Tests.Ledger.Origins;

/// <summary>One claim with what stands behind it, as <c>origins.cases</c> words it.</summary>
internal sealed class OriginCase
{
    private const string File = "Ledger/Origins/origins.cases";
    private const string Words = "“The wall by the old mill gave way at dawn,”";

    private readonly List<string> lines = [];
    private readonly List<string> expected = [];

    private OriginCase(string name) => Name = name;

    public string Name { get; }

    public string Expected => string.Join('\n', expected);

    public static IEnumerable<OriginCase> All()
    {
        OriginCase? one = null;
        foreach (var (_, text) in CaseFile.Lines(File))
        {
            if (text.StartsWith("= ", StringComparison.Ordinal))
            {
                if (one is not null) yield return one;
                one = new OriginCase(text[2..]);
            }
            else if (text[0] is '>' or '<')
            {
                one!.expected.Add(text);
            }
            else
            {
                one!.lines.Add(text);
            }
        }

        yield return one!;
    }

    /// <summary>The claim with its origins, and the story that it stands in.</summary>
    public (Claim Claim, Story Story) Build()
    {
        var members = lines.Where(line => line[0] is not ('&' or '~')).Select((line, at) => Member.Read(line, at + 1)).ToList();
        var entries = members.Select(member => member.Entry()).ToImmutableArray();
        var ids = entries.Select(entry => entry.Statements[0].Id).ToImmutableArray();
        var speakers = Speakers(members, ids);
        var groups = members.Where(member => member.CopyOf > 0).GroupBy(member => member.CopyOf).Select(group => new ReprintGroup(
            entries[group.Key - 1].Article.Id,
            [.. group.Select(member => new ReprintCopy(
                entries[member.Number - 1].Article.Id, 0.9, member.IsCredited ? [entries[member.Number - 1].Article.Blocks[0].Span] : []))],
            "by hand") { Id = "r-" + entries[group.Key - 1].Article.Id }).ToImmutableArray();
        var judgements = new Judgements(lines.Where(line => line[0] == '~').Select(line => line.Split(' ')).Select((words, at) => new Judgement(
            $"j{at + 1}", DecisionKind.Origin, ids[Number(words[1]) - 1], ids[Number(words[3]) - 1], words[2] == "same", DateTimeOffset.UnixEpoch, null)));
        var claim = new Claim("c-" + ids[0], ids, "by hand", ids.Length, ids.Length, 0) { Members = [.. ids.Select(id => new ClaimMember(id, null))] };
        claim = OriginFinder.Find([claim], entries, groups, speakers, judgements, CancellationToken.None)[0];
        return (claim, new Story(entries, groups, [claim]) { Speakers = speakers });
    }

    /// <summary>What was found, in the words of the file.</summary>
    public string Found()
    {
        var (claim, story) = Build();
        var number = claim.StatementIds.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at + 1);
        var found = new List<string>();
        var origins = claim.OriginList.Select(origin => string.Join('+', origin.Chains.Select(chain => number[chain.Member]).Distinct().Order())
            + (!origin.Counts ? "!" : origin.Independence == Independence.Unknown ? "?" : ""));
        found.Add("> " + string.Join(' ', origins));
        foreach (var line in expected.Where(line => line[0] == '<'))
        {
            var member = Number(line[2..line.IndexOf(':', StringComparison.Ordinal)]);
            var chain = claim.OriginList.SelectMany(origin => origin.Chains).First(one => number[one.Member] == member);
            found.Add($"< {member}: {string.Join(" < ", chain.Links.Select(link => link.Article is not null && link.Kind == ChainLinkKind.Relay ? $"[{link.Name}]" : link.Name))}");
        }

        // Evidence is exact: every link stands on its own name, or on a credit line.
        foreach (var link in claim.OriginList.SelectMany(origin => origin.Chains).SelectMany(chain => chain.Links).Where(link => link.Kind != ChainLinkKind.Original))
        {
            var article = story.Articles.Single(entry => entry.Article.Id == link.Evidence!.Value.ArticleId).Article;
            if (link.Evidence!.Value.Span.Of(article.Text) != link.Name) found.Add($"{link.Name} stands on {link.Evidence.Value.Span.Of(article.Text)}");
        }

        return string.Join('\n', found);
    }

    public override string ToString() => Name;

    private ImmutableArray<SpeakerIdentity> Speakers(List<Member> members, ImmutableArray<string> ids)
    {
        var relations = lines.Where(line => line[0] == '&').Select(line => line[2..].Split([" speaks for ", " part of "], StringSplitOptions.None)
            .Append(line.Contains(" speaks for ", StringComparison.Ordinal) ? "s" : "p").ToArray()).ToLookup(parts => parts[0]);
        return
        [
            .. members.Where(member => member.Speaker is not null).GroupBy(member => member.IsUnnamed ? $"{member.Number}" : member.Speaker!).Select(group =>
            {
                var first = group.First();
                return new SpeakerIdentity(first.IsUnnamed ? $"p-unnamed-{first.Number}" : IdOf(first.Speaker!), first.Speaker!, first.Kind, first.IsUnnamed)
                {
                    Names = [first.Speaker!], Roles = first.Role is null ? [] : [first.Role], StatementIds = [.. group.Select(member => ids[member.Number - 1])],
                    Relations = [.. relations[first.Speaker!].Select(parts => new SpeakerRelation(
                        parts[2] == "s" ? SpeakerRelationKind.SpeaksFor : SpeakerRelationKind.PartOf, IdOf(parts[1]), "by hand"))],
                };
            }),
        ];
    }

    private static string IdOf(string name) => "p-" + name.ToLowerInvariant().Replace(' ', '-');

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private sealed record Member(int Number, string? Outlet, int? Day, string? Speaker, SpeakerKind Kind, bool IsUnnamed, string? Role, string[] Further)
    {
        public int CopyOf => Further.Select(word => word.Split(' ')).Where(words => words[0] is "copy" or "like").Select(words => OriginCase.Number(words[1])).FirstOrDefault();

        public bool IsCredited => Further.Any(word => word.StartsWith("copy", StringComparison.Ordinal));

        public static Member Read(string line, int number)
        {
            var fields = line.Split('|').Select(field => field.Trim()).ToArray();
            var speaker = fields[2];
            var mark = speaker[0] is '?' or '#' or '@' or '+' ? speaker[0] : ' ';
            var parts = speaker.TrimStart('?', '#', '@', '+').Split(", ");
            var kind = mark switch
            {
                '#' => SpeakerKind.Organization, '@' => SpeakerKind.Outlet, '+' => SpeakerKind.Group, '?' => SpeakerKind.Group, _ => SpeakerKind.Person,
            };
            return new Member(
                number, fields[0] == "-" ? null : fields[0], fields[1] == "-" ? null : OriginCase.Number(fields[1]), speaker == "-" ? null : parts[0], kind, mark == '?',
                parts.Length > 1 ? parts[1] : null, fields.Length > 3 ? fields[3].Split(';', StringSplitOptions.RemoveEmptyEntries) : []);
        }

        public ArticleEntry Entry()
        {
            var via = All("via ").ToArray();
            var (occasion, said, credit) = (All("at ").FirstOrDefault(), All("said ").FirstOrDefault(), All("credit ").FirstOrDefault());
            var isQuote = Further.Contains("quote");
            var stance = Enum.GetValues<Stance>().FirstOrDefault(one => Further.Contains(one.ToString().ToLowerInvariant()));
            var text = $"News number {Number}.\n{(credit is null ? "" : $"({credit})\n")}"
                + $"{string.Concat(via.Select(name => $"As {name} has it: "))}{Words} {(occasion?.StartsWith("told ", StringComparison.Ordinal) == true ? "" : "said ")}"
                + $"{Speaker ?? "it is"}{(Role is null ? "" : $", {Role},")} {occasion} on the day {said}.\n";
            var builder = new EntryBuilder($"{Number}.txt", text);
            if (Outlet is not null) builder.Outlet(Outlet);
            if (Day is { } day) builder.Published(2031, 5, day);
            if (credit is not null) builder.Wire(credit);
            builder.Says(
                Speaker, occasion?.StartsWith("told ", StringComparison.Ordinal) == true ? "told" : "said", [Words], Speaker, Kind, Role, IsUnnamed, stance,
                quotation: isQuote ? QuotationType.Direct : QuotationType.Indirect, said: said is null ? null : $"the day {said}",
                saidOn: said is null ? null : Hearsay.Dates.DateRange.Day(new DateOnly(2031, 5, OriginCase.Number(said))), relays: via);
            if (occasion is not null) builder.Further((Statement one, Func<string, Hearsay.Documents.Span> find) => one with { Occasion = find(occasion) });
            return builder.Build();
        }

        private IEnumerable<string> All(string word) => Further.Where(one => one.StartsWith(word, StringComparison.Ordinal)).Select(one => one[word.Length..]);
    }
}
