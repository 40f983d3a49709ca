using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Ledger.Reprints;
using Xunit;

namespace Hearsay.Tests.Ledger.Reprints;

public class WordDiffTests
{
    [Theory]
    [InlineData("The gate was shut.", "The gate was shut.", "Kept [The gate was shut.|The gate was shut.]")]
    [InlineData("The gate was shut at noon.", "The gate was barred at noon.", "Kept [The gate was |The gate was ] Changed [shut |barred ] Kept [at noon.|at noon.]")]
    [InlineData("The old gate was shut.", "The gate was shut.", "Kept [The |The ] Dropped [old |] Kept [gate was shut.|gate was shut.]")]
    [InlineData("The gate was shut.", "The old gate was shut.", "Kept [The |The ] Added [|old ] Kept [gate was shut.|gate was shut.]")]
    [InlineData("", "New words.", "Added [|New words.]")]
    [InlineData("Gone.", "", "Dropped [Gone.|]")]
    public void What_is_kept_changed_dropped_and_added_is_told(string original, string copy, string expected) => Assert.Equal(expected, Told(original, copy));

    [Fact]
    public void A_long_passage_at_another_place_is_moved()
    {
        const string moved = "nobody had seen the ferryman since the lamps went out on Tuesday. ";
        const string rest = "The warden counted the boats twice and wrote both numbers down in the book that hangs by the stairs. ";
        var pieces = WordDiff.Of(Article(moved + rest + rest.Replace("boats", "oars") + "End here."), Article(rest + rest.Replace("boats", "oars") + moved + "End here.")).Pieces;
        var piece = Assert.Single(pieces, piece => piece.Kind == WordDiffKind.Moved);
        Assert.StartsWith("nobody had seen the ferryman", piece.Copy.Of(rest + rest.Replace("boats", "oars") + moved + "End here."), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pieces_cover_both_texts_once()
    {
        var words = Gen.Elements("gate", "boat", "the", "lamp,", "\n", "Oar.", "🌊", "net", "“bell”", "and");
        var text = Gen.ListOf(words).Select(list => string.Join(' ', list));
        Prop.ForAll(text.ToArbitrary(), text.ToArbitrary(), (original, copy) =>
        {
            var pieces = WordDiff.Of(Article(original), Article(copy)).Pieces;
            return Covers(pieces.Select(piece => piece.Original), original.Length) && Covers(pieces.Select(piece => piece.Copy), copy.Length)
                && pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Copy.End == pair.Second.Copy.Start);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Long_repetitive_texts_take_no_long_time()
    {
        var watch = Stopwatch.StartNew();
        var (one, other) = (string.Concat(Enumerable.Repeat("gate boat lamp ", 10_000)), string.Concat(Enumerable.Repeat("boat gate net lamp ", 10_000)));
        Assert.NotEmpty(WordDiff.Of(Article(one), Article(other)).Pieces);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }

    private static bool Covers(IEnumerable<Span> spans, int length)
    {
        var at = 0;
        foreach (var span in spans.Where(span => !span.IsEmpty).Order())
        {
            if (span.Start != at) return false;
            at = span.End;
        }

        return at == length;
    }

    private static string Told(string original, string copy) => string.Join(' ', WordDiff.Of(Article(original), Article(copy)).Pieces
        .Select(piece => $"{piece.Kind} [{piece.Original.Of(original)}|{piece.Copy.Of(copy)}]"));

    private static Article Article(string text) => new("0", "0.txt", text, [], "utf-8");
}
