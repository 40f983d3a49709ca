using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.Statements;

namespace Hearsay.Tests.Output;

/// <summary>An invented story: six articles about a slide at a quarry, with contested figures, denials and a reprint.</summary>
internal static class QuarryStory
{
    public static Story Build()
    {
        var story = new StoryBuilder();
        var first = story.Article("harbour-post-1.txt", "Harbour Post", "2031-05-12", "Slide buries part of Ostrel quarry", """
            Slide buries part of Ostrel quarry

            Part of the north face of the Ostrel quarry came down on Sunday night. Regional governor Ilva Brandt said on Monday that at least 40 workers were missing.

            “We have pulled nine workers out alive,” said fire chief Teo Marrin, “and we may find up to 25 more.” He would not say how deep the search had gone.

            The operator, Sarn Aggregates, denied that 40 workers had been on the site. “There were 18 workers on the night shift,” a spokeswoman said.

            More than 2,000 tonnes of rock moved, according to two engineers who asked not to be named.

            Subscribe to the Harbour Post newsletter for more news like this.
            """)
            .Furniture("Subscribe", "newsletter box")
            .Says("Regional governor Ilva Brandt", "said", "that at least 40 workers were missing", Stance.Asserts, "Ilva Brandt|Regional governor", "on Monday|2031-05-12", ["at least 40|workers|40||Happened|at least"])
            .Says("fire chief Teo Marrin", "said", "“We have pulled nine workers out alive,” … “and we may find up to 25 more.”", Stance.Hedges, "Teo Marrin|fire chief", null, ["nine|workers|9|9", "up to 25|||25|Possible|up to"], null, "may")
            .Says("He", "would not say", "how deep the search had gone", Stance.Declines, "Teo Marrin|fire chief", null, null, null, "would not say")
            .Says("The operator, Sarn Aggregates", "denied", "that 40 workers had been on the site", Stance.Denies, "Sarn Aggregates|operator|Organization", null, ["40|workers|40|40"], null, "denied")
            .Says("a spokeswoman", "said", "“There were 18 workers on the night shift,”", Stance.Asserts, "?a spokeswoman|spokeswoman", null, ["18|workers|18|18"])
            .Says("two engineers who asked not to be named", "according to", "More than 2,000 tonnes of rock moved", Stance.Asserts, "?two engineers||Group", null, ["More than 2,000|tonnes of rock|2000||Happened|More than"]);
        var second = story.Article("valley-wire.txt", "Valley Wire", "2031-05-13", "Dozens feared lost at Ostrel", """
            Dozens feared lost at Ostrel

            OSTREL (Valley Wire) – Between 60 and 80 workers may lie under the rock, the miners’ union said on Tuesday, citing its own lists.

            Governor Brandt said late on Monday that 52 workers were missing. The interior ministry could not confirm the number.

            The Lanter Daily reported that a ministry official had put the missing at 110 workers. The ministry declined to comment on the report.

            About 300 rescuers are searching, Brandt said, and 150 more rescuers will arrive by Thursday.
            """)
            .Says("the miners’ union", "said", "Between 60 and 80 workers may lie under the rock", Stance.Hedges, "the miners’ union||Organization", "on Tuesday|2031-05-13", ["Between 60 and 80|workers|60|80|Possible|Between"], null, "may")
            .Says("Governor Brandt", "said", "that 52 workers were missing", Stance.Asserts, "Ilva Brandt|Governor", "late on Monday|2031-05-12", ["52|workers|52|52"])
            .Says("The interior ministry", "could not confirm", "the number", Stance.Unconfirmed, "interior ministry||Organization", null, null, null, "could not confirm")
            .Says("The Lanter Daily", "reported", "that a ministry official had put the missing at 110 workers", Stance.Asserts, "The Lanter Daily||Outlet", null, ["110|workers|110|110"])
            .Says("a ministry official", "had put", "the missing at 110 workers", Stance.Asserts, "?a ministry official", null, ["110|workers|110|110"], ["The Lanter Daily"], null, 1)
            .Says("The ministry", "declined to comment", "on the report", Stance.Declines, "interior ministry||Organization", null, null, null, "declined to comment")
            .Says("Brandt", "said", "About 300 rescuers are searching … and 150 more rescuers will arrive by Thursday", Stance.Asserts, "Ilva Brandt|Governor", null, ["About 300|rescuers|300|300|Ongoing|About", "150 more|rescuers|150|150|Planned"]);
        var third = story.Article("coast-tribune.txt", "Coast Tribune", "2031-05-13", "Dozens feared lost at Ostrel quarry", """
            Dozens feared lost at Ostrel quarry

            OSTREL (Valley Wire) – Between 60 and 80 workers may lie under the rock, the miners’ union said on Tuesday, citing its own lists.

            Governor Brandt said late on Monday that 52 workers were missing. The interior ministry could not confirm the number.
            """)
            .Says("the miners’ union", "said", "Between 60 and 80 workers may lie under the rock", Stance.Hedges, "the miners’ union||Organization", "on Tuesday|2031-05-13", ["Between 60 and 80|workers|60|80|Possible|Between"], null, "may")
            .Says("Governor Brandt", "said", "that 52 workers were missing", Stance.Asserts, "Ilva Brandt|Governor", "late on Monday|2031-05-12", ["52|workers|52|52"])
            .Says("The interior ministry", "could not confirm", "the number", Stance.Unconfirmed, "interior ministry||Organization", null, null, null, "could not confirm");
        story.Article("lanter-daily.html", "The Lanter Daily", "2031-05-15", "Ministry lists 71 missing; company repeats 18", """
            Ministry lists 71 missing; company repeats 18

            The interior ministry confirmed on Wednesday that 71 workers were missing and that 12 bodies had been found.

            Sarn Aggregates said in a letter dated 14 May that its roster showed 18 workers. Its chairman, Joren Pell, denied having told the governor otherwise.

            Geologists at the Institute of Soils estimate that 1.2 to 1.5 million tonnes of rock moved. “It may be twice that,” said Anneke Solis, who leads the group.

            450 rescuers were at work on Thursday, according to fire chief Teo Marrin.
            """)
            .Says("The interior ministry", "confirmed", "that 71 workers were missing and that 12 bodies had been found", Stance.Confirms, "interior ministry||Organization", "on Wednesday|2031-05-14", ["71|workers|71|71", "12|bodies|12|12"], null, "confirmed")
            .Says("Sarn Aggregates", "said", "that its roster showed 18 workers", Stance.Asserts, "Sarn Aggregates||Organization", "14 May|2031-05-14", ["18|workers|18|18"])
            .Says("Its chairman, Joren Pell,", "denied", "having told the governor otherwise", Stance.Denies, "Joren Pell|chairman", null, null, null, "denied")
            .Says("Geologists at the Institute of Soils", "estimate", "that 1.2 to 1.5 million tonnes of rock moved", Stance.Asserts, "Geologists at the Institute of Soils||Group", null, ["1.2 to 1.5 million|tonnes of rock|1200000|1500000"])
            .Says("Anneke Solis, who leads the group", "said", "“It may be twice that,”", Stance.Hedges, "Anneke Solis|leads the group", null, null, null, "may")
            .Says("fire chief Teo Marrin", "according to", "450 rescuers were at work on Thursday", Stance.Asserts, "Teo Marrin|fire chief", "on Thursday|2031-05-15", ["450|rescuers|450|450"]);
        story.Article("undated-page.html", null, null, "What we know about Ostrel", """
            What we know about Ostrel

            He said that 95 workers had clocked in that night, a figure that nobody else has given.

            Rock of 400,000 tonnes slid, the regional survey said. Residents spoke of 200 workers.
            """)
            .Says("He", "said", "that 95 workers had clocked in that night", Stance.Asserts, null, null, ["95|workers|95|95"])
            .Says("the regional survey", "said", "Rock of 400,000 tonnes slid", Stance.Asserts, "the regional survey||Organization", null, ["400,000|tonnes|400000|400000"])
            .Says("Residents", "spoke", "of 200 workers", Stance.Asserts, "?Residents||Group", null, ["200|workers|200|200"]);
        story.Article("harbour-post-2.txt", "Harbour Post", "2031-05-18", "Search ends at Ostrel; 64 workers dead or missing", """
            Search ends at Ostrel; 64 workers dead or missing

            Governor Ilva Brandt ended the search on Saturday. She said that 64 workers were dead or missing, fewer than the ministry’s list.

            The miners’ union kept to “at least 78 workers”. Its secretary, Bodil Rask, said that some would never be found, and that 900 workers would be without work by June.

            The company’s lawyers said that they had no knowledge of any day labourers. The prosecutor, Emre Vall, said that 3,100 tonnes of rock had been stacked above the face against the permit.
            """)
            .Says("She", "said", "that 64 workers were dead or missing", Stance.Asserts, "Ilva Brandt|Governor", "on Saturday|2031-05-17", ["64|workers|64|64"])
            .Says("The miners’ union", "kept to", "“at least 78 workers”", Stance.Asserts, "the miners’ union||Organization", null, ["at least 78|workers|78||Happened|at least"])
            .Says("Its secretary, Bodil Rask,", "said", "that some would never be found, and that 900 workers would be without work by June", Stance.Asserts, "Bodil Rask|secretary", null, ["900|workers|900|900|Planned"])
            .Says("The company’s lawyers", "said", "that they had no knowledge of any day labourers", Stance.Unconfirmed, "?The company’s lawyers||Group", null, null, null, "no knowledge")
            .Says("The prosecutor, Emre Vall,", "said", "that 3,100 tonnes of rock had been stacked above the face against the permit", Stance.Asserts, "Emre Vall|prosecutor", null, ["3,100|tonnes of rock|3100|3100"]);
        return story.Build(
            [new ReprintGroup(second.Id, [new ReprintCopy(third.Id, 0.968, [new Span(37, 57)])], "both credit one agency, and the shorter text’s word sequences stand in the longer one")],
            [
                new Claim("c1", [second.Id + "-s2", third.Id + "-s2"], "same speaker, same figure, same day", 2, 2, 1),
                new Claim("c2", [second.Id + "-s1", third.Id + "-s1", "000000000006-s2"], "same speaker and overlapping figures", 3, 3, 1) { UnknownIndependence = 2 },
                new Claim("c3", [first.Id + "-s1"], "one statement", 1, 1, 1),
            ]);
    }
}
