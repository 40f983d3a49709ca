using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.Statements;

namespace Hearsay.LedgerWriter;

/// <summary>Invented articles about invented people, places and outlets.</summary>
public static class Invented
{
    private static readonly string[] Towns = ["Tarvos", "Ellmere", "Port Osk", "Varnhalt", "Brindel", "Sankt Oru", "Kestrow"];
    private static readonly string[] Speakers = ["Mara Denholm", "Ivo Castellan", "Petra Lindqvane", "Oskar Threll", "Zoë Marchetti-Bo"];

    /// <summary>The article numbered so: always the same one, and of a different length than its neighbours.</summary>
    public static ArticleEntry Article(int number)
    {
        var (town, speaker) = (Towns[number % Towns.Length], Speakers[number % Speakers.Length]);
        var (low, high) = (100 + number, 400 + (7 * number));
        var text =
            $"Flood number {number} reaches {town}\n\n" +
            $"{town.ToUpperInvariant()} — The water rose in the night 🌊 and {low} cellars were lost.\n" +
            string.Concat(Enumerable.Range(1, number % 40).Select(mark => $"At mark {mark} of ford {number} the river stood higher than before.\n")) +
            $"“Up to {high} people must leave their homes,” said {speaker}, the mayor, on Monday.\n";
        var builder = new EntryBuilder($"flood-{number:00000}.txt", text)
            .Title($"Flood number {number} reaches {town}")
            .Outlet($"The {town} Courier")
            .Published(DateRange.Day(new DateOnly(2031, 3, 3).AddDays(number % 60)))
            .Dateline(town.ToUpperInvariant())
            .Counts($"{low} cellars", low, low, counted: "cellars")
            .Counts($"Up to {high}", null, high, counted: "people", modifier: "Up to", status: FigureStatus.Planned, statusWords: "must");
        return builder.Says(
            $"{speaker}, the mayor,", "said", [$"“Up to {high} people must leave their homes,”"], speaker, role: "mayor",
            quotation: QuotationType.Direct, said: "Monday", saidOn: DateRange.Day(new DateOnly(2031, 3, 3).AddDays(number % 60))).Build();
    }

    /// <summary>Five articles about one dam.</summary>
    public static IReadOnlyList<ArticleEntry> Story() => [Wire(), Reprint(), Denial(), Rumour(), Undated()];

    /// <summary>The story and one article more: every kind of cell that the ledger has is used in one of them.</summary>
    public static IReadOnlyList<ArticleEntry> EveryCell() => [.. Story(), Briefing()];

    private const string WireBody =
        "The Orrin dam lost a gate on Tuesday, and up to 1,200 people were led out of the valley, officials said.\n" +
        "“We will not open the second gate before the last house is empty,” Petra Lindqvane, the water minister, told reporters on Tuesday.\n" +
        "Lindqvane said 40 engineers were working at the wall, and that they may be joined by another 15 on Friday.\n" +
        "The dam was built between two hills above Brindel and holds the water of three rivers.\n" +
        "It has had repairs in most of the years since, the last of them to the gate that broke.\n";

    private static ArticleEntry Wire() => Speak(
        new EntryBuilder("wire.txt", "Dam gate breaks above Brindel\nBy Ansel Moor and Rika Tolland\nBRINDEL (Meridian Wire) - \n" + WireBody)
            .Title("Dam gate breaks above Brindel").Outlet("Meridian Wire").Published(2031, 5, 6)
            .Author("Ansel Moor").Author("Rika Tolland").Wire("Meridian Wire").Dateline("BRINDEL")).Build();

    private static ArticleEntry Reprint() => Changed(Speak(
        new EntryBuilder("courier.txt", "Valley emptied\n" + WireBody + "— Meridian Wire\nSubscribe to our letter for more.\n")
            .Title("Valley emptied").Outlet("The Brindel Courier").Published(2031, 5, 7)
            .Author("Newsroom", inText: false).Wire("Meridian Wire").Boilerplate("Subscribe to our letter", "asks to subscribe")
            .Remark("Read as windows-1252: it is not UTF-8.").Remark("Has 1 control character.")).Build());

    // What a saved page gives besides: forms of blocks, the last change, the caption of the lead image.
    private static ArticleEntry Changed(ArticleEntry entry) => entry with
    {
        Article = entry.Article with
        {
            Blocks = [.. entry.Article.Blocks.Select((block, at) => block with { Form = at == 0 ? BlockForm.Heading : at == 1 ? BlockForm.Quotation : BlockForm.Paragraph })],
            Updated = new Known<DateRange>(DateRange.Day(new DateOnly(2031, 5, 9)), new Evidence("JSON-LD dateModified", "2031-05-09T10:00:00Z")),
            LeadCaption = new Known<string>("Valley emptied", new Evidence("figcaption", "Valley emptied", new Span(0, 14))),
        },
    };

    private static EntryBuilder Speak(EntryBuilder builder) => builder
        .Counts("up to 1,200", null, 1200, counted: "people", modifier: "up to", predicate: "led")
        .Counts("40", 40, 40, counted: "engineers", status: FigureStatus.Ongoing, statusWords: "were working")
        .Counts("15", 15, 15, status: FigureStatus.Possible, statusWords: "may", scope: FigureScope.Increment, asOf: "Friday")
        .Says(
            "officials", "said", ["up to 1,200 people were led out of the valley"], "officials", SpeakerKind.Group, anonymous: true)
        .Says(
            "Petra Lindqvane, the water minister,", "told", ["“We will not open the second gate before the last house is empty,”"],
            "Petra Lindqvane", role: "water minister", quotation: QuotationType.Direct, said: "on Tuesday",
            saidOn: DateRange.Day(new DateOnly(2031, 5, 6)))
        .Says(
            "Lindqvane", "said", ["40 engineers were working at the wall", "that they may be joined by another 15 on Friday"],
            "Petra Lindqvane", role: "water minister", stance: Stance.Hedges, stanceWords: ["may"]);

    private static ArticleEntry Denial() =>
        new EntryBuilder(
            "lantern.txt",
            "Minister's words on dam disputed\n" +
            "Petra Lindqvane has said that 40 engineers work at the Orrin dam, and that the town must wait.\n" +
            "“We will not open the second gate before the last house is empty,” she said.\n" +
            "Oskar Threll of the valley council denied on 8 May 2031 that anybody had been led out, and would not name costs of between $1.5 million and $2.25 million.\n")
            .Title("Minister's words on dam disputed").Outlet("The Lantern").Published(DateRange.Day(new DateOnly(2031, 5, 8)), "8 May 2031")
            .Counts("40", 40, 40, counted: "engineers", status: FigureStatus.Ongoing, statusWords: "work")
            .Counts("between $1.5 million and $2.25 million", 1_500_000.00m, 2_250_000m, unit: "$", modifier: "between")
            .Says("Petra Lindqvane", "has said", ["that 40 engineers work at the Orrin dam"], "Petra Lindqvane")
            .Says(
                "she", "said", ["“We will not open the second gate before the last house is empty,”"], "Petra Lindqvane",
                quotation: QuotationType.Direct)
            .Says(
                "Oskar Threll of the valley council", "denied", ["that anybody had been led out"], "Oskar Threll", role: "valley council",
                stance: Stance.Denies, stanceWords: ["denied"], said: "8 May 2031", saidOn: DateRange.Day(new DateOnly(2031, 5, 8)))
            .Build();

    private static ArticleEntry Rumour() =>
        new EntryBuilder(
            "ellmere.txt",
            "Ellmere knows nothing of flood, says paper\n" +
            "The Ellmere Post quoted a clerk, citing the Varnhalt radio, as saying that some 9,000 sheep drowned last week 🐑🐑.\n" +
            "The ministry could not confirm it; somebody claimed “it was the rain”, it is said.\n" +
            "Gauges show that the ford is low; farmers fear a second flood, plan to move and favour a wall.\n")
            .Title("Ellmere knows nothing of flood, says paper").Outlet("The Ellmere Evening", null).Published(DateRange.Month(2031, 5))
            .Counts("some 9,000", 9000, 9000, counted: "sheep", modifier: "some", asOf: "last week", predicate: "drowned")
            .Says(
                "a clerk", "as saying", ["that some 9,000 sheep drowned last week 🐑🐑"], "a clerk", anonymous: true,
                relays: ["Ellmere Post", "Varnhalt radio"], said: "last week")
            .Says(
                "The ministry", "could not confirm", ["it;"], "The ministry", SpeakerKind.Government, stance: Stance.Unconfirmed,
                stanceWords: ["could not confirm"])
            .Says(null, "it is said", ["somebody claimed “it was the rain”"], quotation: QuotationType.Mixed)
            .Says("somebody", "claimed", ["“it was the rain”"], quotation: QuotationType.Direct, depth: 1)
            .Says("Gauges", "show", ["that the ford is low"], "Gauges", SpeakerKind.Document, act: Act.Evidence)
            .Says("farmers", "fear", ["a second flood"], "farmers", SpeakerKind.Group, anonymous: true, act: Act.Belief)
            .Says("farmers", "plan", ["to move"], "farmers", SpeakerKind.Group, anonymous: true, act: Act.Intention)
            .Says("farmers", "favour", ["a wall"], "farmers", SpeakerKind.Group, anonymous: true, act: Act.Attitude)
            .Build();

    private static ArticleEntry Briefing() =>
        new EntryBuilder(
            "gazette.txt",
            "Two ministry aides briefed on the search told the Kestrow Gazette at a briefing late on Monday that 12,34,567 sacks would have been lost in Brindel in May 2031, without showing a list.\n" +
            "They would not rule out a third breach.\n")
            .At("https://gazette.example/sacks", "http://www.gazette.example/sacks?utm_source=feed")
            .Counts("12,34,567", null, null, counted: "sacks", status: FigureStatus.Hypothetical, statusWords: "would have been")
            .Further((Figure figure, Func<string, Span> find) => figure with { Subject = find("search"), Where = find("Brindel"), UnitName = "sack", Flaw = FigureFlaw.Malformed })
            .Says(
                "Two ministry aides briefed on the search", "told", ["that 12,34,567 sacks would have been lost in Brindel in May 2031"],
                "Two ministry aides", SpeakerKind.Group, anonymous: true, relays: ["Kestrow Gazette"], said: "late on Monday",
                saidOn: DateRange.Day(new DateOnly(2031, 5, 5)))
            .Further((Statement one, Func<string, Span> find) => one with
            {
                Speaker = one.Speaker! with { Count = 2, Affiliation = find("ministry"), Knowledge = find("briefed on the search") },
                Said = one.Said! with { Grain = DateGrain.PartOfDay, Clock = new ClockRange(new TimeOnly(18, 0), new TimeOnly(23, 59)) },
                About = new DateExpression(find("May 2031"), DateRange.Month(2031, 5)) { Grain = DateGrain.Month },
                Doubt = [find("without showing a list")],
                Occasion = find("at a briefing"),
                Proposition = new Proposition(find("lost"), "lose")
                {
                    Arguments =
                    [
                        new PropositionArgument(ArgumentRole.Object, find("12,34,567 sacks"), "sack"),
                        new PropositionArgument(ArgumentRole.Oblique, find("Brindel"), "brindel"),
                    ],
                    Negation = find("without"),
                },
            })
            .Says("They", "would not rule out", ["a third breach"], stance: Stance.Hedges, stanceWords: ["would not rule out"])
            .Further((Statement one, Func<string, Span> find) => one with
            {
                Nuance = StanceNuance.NotRuledOut,
                Proposition = new Proposition(find("breach"), "breach") { Arguments = [new PropositionArgument(ArgumentRole.Oblique, find("Brindel"), "brindel")] },
            })
            .Build();

    private static ArticleEntry Undated() =>
        new EntryBuilder("blank.txt", "Nothing is known of this page but that 0.125 mm of rain fell.\n")
            .Counts("0.125 mm", 0.125m, 0.125m, unit: "mm", counted: "rain", scope: FigureScope.Share).Build();
}
