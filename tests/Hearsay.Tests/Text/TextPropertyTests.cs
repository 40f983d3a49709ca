using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Text;

public class TextPropertyTests
{
    // What trips a reader of text: marks, clitics, surrogates whole and broken, marks that combine, spaces of several widths, line ends.
    private static readonly string[] Pieces =
    [
        "“", "”", "‘", "’", "'", "\"", "''", "``", "«", "»", "„", ".", "...", "…", "?", "!", ",", "-", "–", "—", "(", ")", "[", "]", " ", "  ", "\n",
        "\u00A0", "\u200B", "\u2009", "\u00AD", "e\u0301", "\u0301", "🙂", "\uD83D", "\uDE42", "👩‍👩‍👧", "U.S.", "Mr.", "No.", "n't", "'s", "1,500", "10-15", "$", "%",
        "said", "The", "pier", "A", "a", "Ödland", "国", "。", "ß", "ⅷ", "@", "#", "/", "&", "_", "'90s", "\t", "\r", "\u0085", "\u2028",
        "\r\n", "non-", "-year-old", "5pm", "4.2bn", "can", "not", "cannot", "gonna", "http://", "www.a.b", "://", ":)", ";-)", "^_^", "[2]", "etc.", "…", "–15", "1,5", ".25", "#1", "th-",
        "\u200D", "\uFE0F", "👍🏽", "🇸🇪", "\U000E0067", "a.b@c.d", "A.B", "ada.Vell", "’", "THE", "Щит", "한국", "ไทย", "שלום", "مرحبا", "क्षि",
    ];

    internal static Arbitrary<string> Texts { get; } = Gen.Frequency(
        (3, Gen.Elements(Pieces).ListOf().Select(string.Concat)),
        (1, Gen.Choose(1, 0xFFFF).Select(unit => (char)unit).ListOf().Select(units => string.Concat(units)))).ToArbitrary();

    internal static Config Runs => Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(200);

    [Fact]
    public void Tokens_are_ordered_and_hold_every_visible_character_of_the_readable_blocks_once() =>
        Check.One(Runs, Prop.ForAll(Texts, text =>
        {
            var analysis = Plain.Read(text);
            var covered = new int[text.Length];
            var end = 0;
            foreach (var token in analysis.Tokens)
            {
                if (token.Start < end || token.Span.IsEmpty) return false;
                end = token.End;
                if (!analysis.Article.ReadableBlocks.Any(block => block.Span.Contains(token.Span))) return false;
                for (var i = token.Start; i < token.End; i++) covered[i]++;
            }

            for (var i = 0; i < text.Length; i++)
            {
                var readable = analysis.Article.ReadableBlocks.Any(block => block.Span.Contains(i));
                if (covered[i] != (readable && !char.IsWhiteSpace(text[i]) ? 1 : 0)) return false;
            }

            return true;
        }));

    [Fact]
    public void No_token_cuts_a_character_of_two_units() =>
        Check.One(Runs, Prop.ForAll(Texts, text => Plain.Read(text).Tokens.All(token =>
            !(token.End < text.Length && char.IsSurrogatePair(text, token.End - 1)) && !(token.Start > 0 && char.IsSurrogatePair(text, token.Start - 1)))));

    [Fact]
    public void Sentences_hold_every_token_once_and_keep_to_their_block() =>
        Check.One(Runs, Prop.ForAll(Texts, text =>
        {
            var analysis = Plain.Read(text);
            var next = 0;
            foreach (var sentence in analysis.Sentences)
            {
                if (sentence.FirstToken != next || sentence.EndToken <= sentence.FirstToken) return false;
                if (!analysis.Article.Blocks[sentence.Block].Span.Contains(analysis.Cover(sentence.FirstToken, sentence.EndToken))) return false;
                next = sentence.EndToken;
            }

            return next == analysis.Tokens.Length;
        }));

    [Fact]
    public void Quotations_are_ordered_disjoint_and_inside_one_block() =>
        Check.One(Runs, Prop.ForAll(Texts, text =>
        {
            var analysis = Plain.Read(text);
            var next = 0;
            foreach (var quotation in analysis.Quotations)
            {
                if (quotation.FirstToken < next || quotation.EndToken <= quotation.FirstToken) return false;
                if (!analysis.Article.Blocks.Any(block => block.Span.Contains(analysis.Cover(quotation.FirstToken, quotation.EndToken)))) return false;
                next = quotation.EndToken;
            }

            return true;
        }));

    [Fact]
    public void Text_in_front_of_a_block_changes_nothing_in_it() =>
        Check.One(Runs, Prop.ForAll(Texts, text =>
        {
            const string Front = "Nobody left.\n";
            var alone = Plain.Read(text.ReplaceLineEndings(" ")).Tokens.Select(token => token.Span);
            var behind = Plain.Read(Front + text.ReplaceLineEndings(" ")).Tokens.Skip(3).Select(token => new Span(token.Start - Front.Length, token.End - Front.Length));
            return alone.SequenceEqual(behind);
        }));

    [Theory]
    [InlineData("He left. ")]
    [InlineData("! ")]
    [InlineData("? ” ")]
    [InlineData("U.S. ")]
    [InlineData("a.[1] ")]
    [InlineData("1. ")]
    [InlineData(". . a ")]
    [InlineData("🙂 ")]
    [InlineData("http://a.b ")]
    public void Looking_for_sentences_reads_each_token_a_bounded_number_of_times(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 4_000).ToString();
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new Span(0, text.Length), tokens);
        var counted = new CountedReads(tokens);
        SentenceSplitter.Split(text, counted, 0, 0, new List<Sentence>());
        Assert.InRange(counted.Reads, tokens.Count, 60L * tokens.Count);
    }

    private sealed class CountedReads(IList<Token> tokens) : System.Collections.ObjectModel.Collection<Token>, IList<Token>
    {
        public long Reads { get; private set; }

        int ICollection<Token>.Count => tokens.Count;

        Token IList<Token>.this[int index]
        {
            get
            {
                Reads++;
                return tokens[index];
            }

            set => tokens[index] = value;
        }
    }

    [Fact]
    public void One_word_of_a_hundred_thousand_letters_is_one_token()
    {
        var text = new string('x', 100_000) + " left.";
        Assert.Equal([100_000, 4, 1], Plain.Read(text).Tokens.Select(token => token.Span.Length));
    }

    public static TheoryData<string, int> Hostile() => new()
    {
        { "\"", 200_000 }, { "“", 200_000 }, { "”", 200_000 }, { "'", 200_000 }, { "’", 200_000 }, { "‘", 200_000 }, { "''", 100_000 },
        { "x", 200_000 }, { "x-", 100_000 }, { "x.", 100_000 }, { "1,", 100_000 }, { ".", 200_000 }, { "'9", 100_000 }, { "9'", 100_000 }, { "@", 200_000 },
        { "\u0301", 200_000 }, { "\uD83D", 200_000 }, { "“ ‘", 66_000 }, { "\" '", 66_000 }, { "‘a ", 66_000 }, { "'a ", 66_000 }, { "“a ", 66_000 },
        { "“\n", 100_000 }, { "“a\n", 66_000 }, { "‘a\n", 66_000 }, { "\"a b", 50_000 }, { "No. ", 50_000 }, { "A. ", 66_000 }, { "! ", 100_000 }, { "?”", 100_000 }, { "(", 200_000 },
        { "non-", 50_000 }, { "a/", 100_000 }, { "http://a", 25_000 }, { "www.", 50_000 }, { "www.a(", 33_000 }, { "www.a... ", 20_000 }, { ":)", 100_000 }, { ":-", 100_000 }, { "etc. ", 40_000 },
        { "a [1]", 40_000 }, { ".[1]", 50_000 }, { "U.S.-", 40_000 }, { "U.S. ", 40_000 }, { "aa.Aa", 40_000 }, { "👍🏽", 50_000 }, { "🇸", 100_000 }, { "👩‍", 66_000 }, { "\uFE0F", 200_000 },
        { "1-", 100_000 }, { "1–", 100_000 }, { "5pm", 66_000 }, { "#1", 100_000 }, { "cannot", 33_000 }, { "? ", 100_000 }, { ". ", 100_000 }, { "\r\n", 100_000 }, { "a\r\n", 66_000 },
        { "THE SEA ", 25_000 }, { "国", 200_000 }, { "e\u0301", 100_000 }, { "No.         ", 16_000 }, { "1.", 100_000 }, { "_", 200_000 }, { "a_", 100_000 }, { "@a", 100_000 },
    };

    /// <summary>Not timed: with quadratic work the suite would not come back within its limit.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_of_two_hundred_thousand_characters_is_read_whole(string piece, int times)
    {
        var text = new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
        var analysis = Plain.Read(text);
        Assert.Equal(
            analysis.Article.ReadableBlocks.Sum(block => block.Span.Of(text).Count(c => !char.IsWhiteSpace(c))),
            analysis.Tokens.Sum(token => token.Span.Length));
    }
}
