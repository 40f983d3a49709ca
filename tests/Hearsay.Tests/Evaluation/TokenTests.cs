using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Evaluation.Measures;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class TokenTests
{
    public static TheoryData<string, string> Cases =>
        [.. File.ReadLines(Checkout.Case("tokens.cases.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(fields => (fields[0], fields[1]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_cut_into_words_and_single_other_characters(string text, string tokens)
    {
        var plain = Unescape(text);
        var map = new CodePointMap(plain);
        Assert.Equal(Unescape(tokens).Split(' '), WordTokens.Of(plain).Select(token => map.ToUtf16(token).Of(plain)));
    }

    [Fact]
    public void Tokens_cover_every_character_that_is_not_white_space_once()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
        {
            var plain = text ?? "";
            var covered = WordTokens.Of(plain).Sum(token => token.Length);
            return covered == plain.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune) && rune.Value is not (>= 0x1C and <= 0x1F));
        }));
    }

    [Fact]
    public void Runs_hold_the_tokens_of_the_set_and_do_not_touch()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(tokens =>
        {
            var set = new TokenSet(tokens.Select(token => token % 40));
            var runs = set.Runs();
            var apart = runs.Zip(runs.Skip(1)).All(pair => pair.First.Last + 1 < pair.Second.First);
            return apart && new TokenSet(runs.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1))).Equals(set);
        }));
    }

    [Fact]
    public void Shared_tokens_are_those_of_the_intersection()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<byte[], byte[]>((left, right) =>
            new TokenSet(left.Select(token => (int)token)).CountShared(new TokenSet(right.Select(token => (int)token))) == left.Intersect(right).Count()));
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var digits = text[at] == '\\' ? text[at + 1] == 'U' ? 8 : 4 : 0;
            if (digits == 0)
            {
                plain.Append(text[at]);
                continue;
            }

            plain.Append(new Rune(int.Parse(text.AsSpan(at + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
            at += digits + 1;
        }

        return plain.ToString();
    }
}
