using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Dates;
using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents;

public class PlainTextTests
{
    private static readonly string[] Pieces =
    [
        "The board met", "\n", "\r\n", "\r", "\n\n", " ", "\u00A0", "\t", "Advertisement", ". ", "SEE ALSO: ", "\"", "“", "”", "By Ana Quill", "0", "😀", "e\u0301", "\u2028",
        "Facebook", "Email", "Photo by A/B", "(Meridian Wire) —", "TARVOS", "3 comments", "…", "said on Monday that the pier was closed.", "\uFEFF", "\u200B", "12 March 2023", ":", " | ",
    ];

    [Fact]
    public void Reading_text_never_changes_a_character()
    {
        Prop.ForAll(Texts(), text =>
        {
            var expected = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
            return TextDecoder.Decode(Encoding.UTF8.GetBytes(text), isPage: false).Text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(expected));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Blocks_are_ordered_disjoint_trimmed_and_cover_all_that_is_not_white_space()
    {
        Prop.ForAll(Texts(), text =>
        {
            var article = PlainTextReader.Read("id", "a.txt", new DecodedText(text, "utf-8", []));
            var end = 0;
            foreach (var block in article.Blocks)
            {
                if (block.Span.IsEmpty || !text.AsSpan(end, block.Span.Start - end).IsWhiteSpace()) return false;
                if (char.IsWhiteSpace(text[block.Span.Start]) || char.IsWhiteSpace(text[block.Span.End - 1])) return false;
                end = block.Span.End;
            }

            return article.Text == text && text.AsSpan(end).IsWhiteSpace();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_piece_of_evidence_in_the_text_is_what_stands_there()
    {
        Prop.ForAll(Texts(), text =>
        {
            var article = PlainTextReader.Read("id", "a.txt", new DecodedText(text, "utf-8", []));
            Evidence?[] all = [article.Title?.Evidence, article.Outlet?.Evidence, article.Published?.Evidence, article.WireCredit?.Evidence, article.Dateline?.Evidence, .. article.Authors.Select(author => author.Evidence)];
            return all.All(evidence => evidence?.Span is not { } span || span.Of(text) == evidence.Wording);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Code_points_map_there_and_back()
    {
        Prop.ForAll(Texts(), text =>
        {
            var map = new CodePointMap(text);
            var count = 0;
            for (var at = 0; at < text.Length; count++)
            {
                if (map.ToCodePoints(at) != count || map.ToUtf16(count) != at) return false;
                at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
            }

            return map.ToCodePoints(text.Length) == count && map.ToUtf16(count) == text.Length;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_headline_byline_date_dateline_and_agency_are_read_with_their_evidence()
    {
        var article = Reading.Text($"North pier to close\n\nBy Dorrit Pell and Abel Crane, Staff Writers\n\nPublished: Monday 12 June 2023, 21:14\n\nPORT VELLAN, June 12 (Meridian Wire) — {Reading.Paragraph}\n");
        Assert.Equal("North pier to close", article.Title!.Value);
        Assert.Equal(["Dorrit Pell", "Abel Crane"], article.Authors.Select(author => author.Value));
        Assert.Equal(DateRange.Day(new DateOnly(2023, 6, 12)), article.Published!.Value);
        Assert.Equal("12 June 2023", article.Published.Evidence.Wording);
        Assert.Equal("PORT VELLAN", article.Dateline!.Value);
        Assert.Equal("Meridian Wire", article.WireCredit!.Value);
        Assert.Equal(BlockKind.Body, article.Blocks[^1].Kind);
    }

    [Fact]
    public void A_text_that_begins_with_its_first_paragraph_has_no_headline()
    {
        var article = Reading.Text($"{Reading.Paragraph}\n{Reading.Another}\n");
        Assert.Null(article.Title);
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Body, block.Kind));
    }

    [Theory]
    [InlineData("North pier to close – The Vellan Gazette", "North pier to close", "The Vellan Gazette")]
    [InlineData("North pier to close | Plainspoken", "North pier to close", "Plainspoken")]
    [InlineData("North pier to close - Vellan Daily News", "North pier to close", "Vellan Daily News")]
    [InlineData("Five bolts short - and nobody knew", "Five bolts short - and nobody knew", null)]
    [InlineData("Is the north pier safe?", "Is the north pier safe?", null)]
    public void The_outlet_is_parted_from_the_headline_where_it_can_be_told(string line, string title, string? outlet)
    {
        var article = Reading.Text($"{line}\n\n{Reading.Paragraph}\n\n{Reading.Another}\n");
        Assert.Equal(title, article.Title!.Value);
        Assert.Equal(outlet, article.Outlet?.Value);
        Assert.Equal([line], article.Of(BlockKind.Title));
    }

    [Fact]
    public void A_repeated_headline_is_marked_and_the_line_above_it_can_name_the_outlet()
    {
        var article = Reading.Text($"The Vellan Lantern\n\nPier’s last day\n\n0\n\nPier's last day\n\n{Reading.Paragraph}\n\nCLICK HERE TO READ MORE FROM THE VELLAN LANTERN\n");
        Assert.Equal("Pier’s last day", article.Title!.Value);
        Assert.Equal("The Vellan Lantern", article.Outlet!.Value);
        Assert.Equal("repeated headline", article.ReasonOf("Pier's last day"));
        Assert.Equal([Reading.Paragraph], article.Of(BlockKind.Body));
    }

    [Theory]
    [InlineData("By Ana Quill", "Ana Quill")]
    [InlineData("By ANA QUILL and TOMAS VAN DER REHL, Meridian Wire", "ANA QUILL|TOMAS VAN DER REHL")]
    [InlineData("By Ana Quill, Tomas Rehl and Zoë O’Dunn", "Ana Quill|Tomas Rehl|Zoë O’Dunn")]
    [InlineData("By Ana Quill in Port Vellan", "Ana Quill")]
    [InlineData("By Ana Quill | 12 June 2023", "Ana Quill")]
    [InlineData("Ana Quill, Harbour Correspondent", "Ana Quill")]
    [InlineData("Written by Ana Quill", "Ana Quill")]
    [InlineData("By Lantern Staff", "")]
    [InlineData("By Meridian Wire", "")]
    public void Bylines_name_people_and_leave_roles_and_outlets_out(string line, string authors)
    {
        var article = Reading.Text($"North pier to close\n\n{line}\n\n{Reading.Paragraph}\n");
        Assert.Equal("byline", article.ReasonOf(line));
        Assert.Equal(authors, string.Join('|', article.Authors.Select(author => author.Value)));
    }

    [Theory]
    [InlineData("Published: 12 March 2023", "2023-03-12")]
    [InlineData("March 12, 2023", "2023-03-12")]
    [InlineData("Mon 13 Mar 2023 10.02 GMT", "2023-03-13")]
    [InlineData("2023-03-12T06:00:00Z", "2023-03-12")]
    [InlineData("Sunday, 12th March, 2023 at 9:15 p.m. EST", "2023-03-12")]
    [InlineData("13/03/2023", "2023-03-13")]
    [InlineData("03/13/2023", "2023-03-13")]
    [InlineData("Updated 14 March 2023 | Published 12 March 2023", "2023-03-12")]
    [InlineData("Published March 2023", "2023-03")]
    [InlineData("04/03/2023", null)]
    [InlineData("Updated 14 March 2023", null)]
    [InlineData("Sunday 12 March", null)]
    [InlineData("Posted 3 months ago", null)]
    public void The_date_is_read_only_where_the_line_settles_it(string line, string? date)
    {
        var article = Reading.Text($"North pier to close\n\n{line}\n\n{Reading.Paragraph}\n");
        Assert.Equal(date, article.Published?.Value.ToString());
        Assert.Equal([Reading.Paragraph], article.Of(BlockKind.Body));
    }

    [Theory]
    [InlineData("TARVOS, March 12 (Meridian Wire) — The pier is closed.", "TARVOS", "Meridian Wire")]
    [InlineData("PORT VELLAN, Karvelia (AP) - The pier is closed.", "PORT VELLAN, Karvelia", "AP")]
    [InlineData("LONDON — The pier is closed.", "LONDON", null)]
    [InlineData("Brussels: The pier is closed.", "Brussels", null)]
    [InlineData("Vellan: The pier is closed. People in Vellan were told on Monday.", "Vellan", null)]
    [InlineData("Analysis: The pier is closed. An analysis in Analysis said so.", null, null)]
    [InlineData("The board — all nine of them — closed the pier.", null, null)]
    [InlineData("The Karvelian Emergency Directorate (KED) closed the pier.", null, null)]
    public void A_dateline_gives_place_and_agency(string opening, string? place, string? agency)
    {
        var article = Reading.Text($"North pier to close\n\n{opening} It will stay so until the bolts are counted, the board said.\n\n{Reading.Another}\n");
        Assert.Equal(place, article.Dateline?.Value);
        Assert.Equal(agency, article.WireCredit?.Value);
    }

    [Fact]
    public void Lines_wrapped_at_a_column_are_one_paragraph()
    {
        const string wrapped = "The harbour board of Port Vellan voted on Monday to close the north\npier until each of its bolts has been counted, and the chairwoman said\nthat nobody should expect it to open before the autumn storms.";
        var article = Reading.Text($"{wrapped}\n\n{wrapped}\n");
        Assert.Equal([wrapped, wrapped], article.Of(BlockKind.Body));
    }

    [Fact]
    public void A_story_supplied_by_an_agency_credits_it()
    {
        var article = Reading.Text($"{Reading.Paragraph}\n\n{Reading.Another}\n\nThis story was supplied by Meridian Wire and has been shortened.\n");
        Assert.Equal("Meridian Wire", article.WireCredit!.Value);
        Assert.Equal("wire credit", article.Blocks[^1].Reason);
    }

    [Fact]
    public void One_line_of_ten_million_characters_is_read()
    {
        var line = string.Concat(Enumerable.Repeat("the board said that it would not say, ", 270_000)) + "and that was all.";
        var article = Reading.Text(line);
        Assert.Equal(line.Length, Assert.Single(article.Blocks).Span.Length);
    }

    private static Arbitrary<string> Texts()
    {
        var pieces = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        var letters = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        return Arb.From(Gen.OneOf(pieces, letters, pieces.Zip(letters, (left, right) => left + right)));
    }
}
