using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Tests.Attributions;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests;

public class ArticlePipelineTests
{
    // Paragraphs of speech beside pieces of text that no writer meant.
    private static readonly string[] Pieces =
    [
        .. AttributionCase.Read("Attributions/attributions.cases").Select(one => one.Text[(one.Text.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim()),
        "“", "”", "‘", "’", "\"", "'", ".", "...", "?", ",", ":", "—", "(", ")", " ", "¶", "said", "says", "according to", "told", "that", "who", "and", "but", "Marrow", "she",
        "he said", "was told", "denied", "adding", "could not", "no", "the Gull Point Courier", "citing", "an official", "up to 400", "on Monday", "May", "🙂", "\uD83D", "e\u0301",
        "\u200B", "\u00A0", "国", "A", "No.", "3",
    ];

    private static Arbitrary<string> Bodies { get; } = Gen.Elements(Pieces).ListOf()
        .SelectMany(_ => Gen.Elements(" ", " ", ""), (pieces, joint) => string.Join(joint, pieces) + " .").ToArbitrary();

    private static Config Runs => Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(30);

    [Fact]
    public void Every_role_stands_in_a_readable_block_and_is_not_empty() => Check.One(Runs, Prop.ForAll(Bodies, body =>
    {
        var analysis = Analyse(body);
        var text = analysis.Article.Text;
        return analysis.Attributions.All(attribution => !attribution.Cue.IsDefaultOrEmpty && !attribution.Content.IsDefaultOrEmpty && !attribution.Source.IsDefault
            && attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).All(span => !span.IsEmpty
                && analysis.Article.ReadableBlocks.Any(block => block.Span.Contains(span))
                && !char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1])));
    }));

    [Fact]
    public void The_roles_of_an_attribution_are_in_text_order_and_share_no_character() => Check.One(Runs, Prop.ForAll(Bodies, body =>
        Analyse(body).Attributions.All(attribution =>
            Ordered(attribution.Source) && Ordered(attribution.Cue) && Ordered(attribution.Content)
            && !attribution.Cue.Any(cue => attribution.Content.Concat(attribution.Source).Any(cue.Overlaps))
            && !attribution.Source.Any(source => attribution.Content.Any(source.Overlaps)))));

    [Fact]
    public void What_a_statement_stands_on_are_exact_characters_of_the_article() => Check.One(Runs, Prop.ForAll(Bodies, body =>
    {
        var analysis = Analyse(body);
        var text = analysis.Article.Text;
        return analysis.Statements.Length == analysis.Attributions.Length && analysis.Statements.All(statement =>
            (statement.Speaker is not { } speaker || (speaker.Evidence.Of(text) == speaker.Name && (speaker.Role is null || speaker.RoleEvidence!.Value.Of(text) == speaker.Role)))
            && statement.Relays.All(relay => relay.Evidence.Of(text) == relay.Name)
            && statement.StanceEvidence.All(span => !span.IsEmpty && analysis.Article.ReadableBlocks.Any(block => block.Span.Contains(span)))
            && (statement.Said is not { } said || (!said.Span.IsEmpty && !statement.Attribution.Content.Any(said.Span.Overlaps)))
            && statement.Figures.All(figure => statement.Attribution.Content.Any(part => part.Contains(figure.Span))));
    }));

    [Fact]
    public void Each_word_has_one_tag_and_every_layer_is_in_text_order() => Check.One(Runs, Prop.ForAll(Bodies, body =>
    {
        var analysis = Analyse(body);
        return analysis.Tags.Length == analysis.Tokens.Length
            && Ordered([.. analysis.Dates.Select(date => date.Span)])
            && analysis.Figures.Select(figure => figure.Span.Start).Order().SequenceEqual(analysis.Figures.Select(figure => figure.Span.Start));
    }));

    [Fact]
    public void The_same_article_gives_the_same_from_several_threads_and_beside_others()
    {
        var articles = AttributionCase.Read("Attributions/attributions.cases").Select(one => one.Article()).ToList();
        var alone = articles.Select(article => Written(ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken))).ToList();
        var together = Enumerable.Range(0, articles.Count * 4).Select(_ => "").ToArray();
        // A permutation, so that neighbours in time are strangers and every place is filled, however many cases there are.
        var order = Enumerable.Range(0, together.Length).ToArray();
        new Random(37).Shuffle(order);
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            var at = order[i];
            together[at] = Written(ArticlePipeline.English.Analyse(articles[at % articles.Count], CancellationToken.None));
        });
        for (var i = 0; i < together.Length; i++) Assert.Equal(alone[i % articles.Count], together[i]);
    }

    [Fact]
    public void An_article_read_anew_from_the_same_bytes_gives_the_same()
    {
        const string Body = "Marrow said the pier was safe. “It is new,” she added.¶Obrin denied on Monday that up to 400 bolts were loose.";
        Assert.Equal(Written(Analyse(Body)), Written(Analyse(Body)));
        Assert.NotEmpty(Analyse(Body).Statements);
    }

    [Fact]
    public void Nothing_is_read_from_furniture()
    {
        const string Body = "<p>Ilsa Marrow said on Monday that the pier was safe and that the ferry would sail at noon.</p>";
        const string Page = "<html><body><nav><ul><li>“Buy now,” says the shop</li><li>Mayor denies all</li></ul></nav><article><h1>The pier of Port Vellan</h1>" + Body
            + "<figure><img src=\"p.png\"><figcaption>The pier, where Tam Obrin said he slept. Photo: Osk Vell</figcaption></figure></article>"
            + "<aside>Readers said the paper was too thin, according to a survey.</aside><footer>The publisher said all rights are reserved.</footer></body></html>";
        var article = ArticleReader.Read("pier.html", Encoding.UTF8.GetBytes(Page), TestContext.Current.CancellationToken).Article!;
        Assert.Contains(article.Blocks, block => block.Kind == BlockKind.Boilerplate);
        var analysis = ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken);
        Assert.Equal("Ilsa Marrow", Assert.Single(analysis.Attributions).Source.Single().Of(article.Text));
        var furniture = article.Blocks.Where(block => block.Kind == BlockKind.Boilerplate).ToList();
        Assert.DoesNotContain(analysis.Tokens, token => furniture.Any(block => block.Span.Overlaps(token.Span)));
    }

    [Fact]
    public void A_stage_that_comes_too_early_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new ArticlePipeline(new Tokenization(), new LanguageAnnotation(), new QuotationPairing(), new Hearsay.Statements.StatementBuilding()));
        Assert.Contains("StatementBuilding", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Layers.Attributions), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_reading_stops() =>
        Assert.Throws<OperationCanceledException>(() => ArticlePipeline.English.Analyse(AttributionCase.Of("Nobody left."), new CancellationToken(canceled: true)));

    [Fact]
    public void An_article_of_furniture_alone_has_no_statements()
    {
        var article = new Article("0", "case.txt", "Marrow said so.", [new Block(new Span(0, 15), BlockKind.Boilerplate)], "utf-8");
        var analysis = ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken);
        Assert.Empty(analysis.Tokens);
        Assert.Empty(analysis.Statements);
    }

    [Theory]
    [InlineData("he said ", 6_000)]
    [InlineData("“a,” he said. ", 4_000)]
    [InlineData("“a ", 15_000)]
    [InlineData("according to ", 4_000)]
    [InlineData("he said that ", 4_000)]
    [InlineData("Ada Marsh, ", 4_000)]
    [InlineData("Marrow said the pier was safe. ", 1_500)]
    [InlineData("x", 200_000)]
    [InlineData("x-", 100_000)]
    [InlineData("Ada-Marsh said-so ", 2_000)]
    [InlineData("MARSH SAID THE PIER WAS SAFE. ", 1_000)]
    [InlineData("Марш сказала, что пирс цел. ", 1_000)]
    [InlineData("👩‍👩‍👧 said e\u0301\r\n\r ", 2_000)]
    public void Hostile_text_is_read_to_its_end(string piece, int times)
    {
        var analysis = Analyse(new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString());
        Assert.Equal(analysis.Attributions.Length, analysis.Statements.Length);
        // What is told to be in another language is not read at all.
        if (analysis.Language is null or "en") Assert.Equal(analysis.Article.Text.TrimEnd().Length, analysis.Tokens[^1].End);
        else Assert.Empty(analysis.Tokens);
    }

    [Fact]
    public void A_quotation_over_an_advertisement_leaves_it_out()
    {
        const string Text = "Marrow said: “We left at dawn.\n\nBUY GULL SOAP\n\n“Then we ran.”";
        var first = Text.IndexOf("BUY", StringComparison.Ordinal);
        var last = Text.LastIndexOf('“');
        var article = new Article("0", "case.txt", Text,
        [
            new Block(new Span(0, first - 2), BlockKind.Body), new Block(new Span(first, last - 2), BlockKind.Boilerplate), new Block(new Span(last, Text.Length), BlockKind.Body),
        ], "utf-8");
        var attribution = Assert.Single(ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken).Attributions);
        Assert.Equal(["“We left at dawn.", "“Then we ran.”"], attribution.Content.Select(span => span.Of(Text)));
    }

    [Fact]
    public void A_quotation_of_twenty_paragraphs_is_one_attribution()
    {
        var body = "Marrow said: " + string.Join("¶", Enumerable.Range(1, 20).Select(day => $"“On day {day} we waited for the ferry.")) + "”¶The pier is shut.";
        var attribution = Assert.Single(Analyse(body).Attributions);
        Assert.Equal(20, attribution.Content.Length);
    }

    [Fact]
    public void Nothing_is_attributed_over_a_sentence_of_five_thousand_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("the ferry and", 1_700));
        var analysis = Analyse($"Marrow said the pier was safe, and {words} the pier.¶“It was late,” Obrin said.");
        Assert.Contains(analysis.Attributions, attribution => attribution.Cue[0].Of(analysis.Article.Text) == "said" && attribution.Source[0].Of(analysis.Article.Text) == "Obrin");
        Assert.DoesNotContain(analysis.Attributions, attribution => attribution.Content.Any(part => part.Length > 4_000));
    }

    [Theory]
    [InlineData("Marrow said: “We left at dawn. Nobody stopped us.¶Obrin said the pier was safe.")]
    [InlineData("“We left at dawn, Marrow said.¶Obrin said the pier was safe.")]
    [InlineData("We left at dawn,” Marrow said.¶Obrin said the pier was safe.")]
    [InlineData("Marrow said: “He told me ‘go home” and left.¶Obrin said the pier was safe.")]
    public void A_quotation_that_is_never_closed_takes_nothing_of_the_next_speaker(string body)
    {
        var analysis = Analyse(body);
        var text = analysis.Article.Text;
        var obrin = Assert.Single(analysis.Attributions, attribution => !attribution.Source.IsEmpty && attribution.Source[0].Of(text) == "Obrin");
        Assert.Equal("the pier was safe", Assert.Single(obrin.Content).Of(text));
        Assert.DoesNotContain(analysis.Attributions, attribution => attribution != obrin && attribution.Content.Any(part => part.Overlaps(obrin.Content[0])));
    }

    private static Analysis Analyse(string body) => ArticlePipeline.English.Analyse(AttributionCase.Of(body));

    private static bool Ordered(ImmutableArray<Span> spans) => spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);

    private static string Written(Analysis analysis) => string.Join('\n', analysis.Statements.Select(statement => string.Join('\t',
        statement.Id, Spans(statement.Attribution.Source), Spans(statement.Attribution.Cue), Spans(statement.Attribution.Content), statement.Attribution.Rule,
        statement.Attribution.Quotation, statement.Attribution.Depth, statement.Speaker, statement.Stance, Spans(statement.StanceEvidence),
        string.Join(',', statement.Relays.Select(relay => relay.Evidence)), statement.Said?.Span, string.Join(',', statement.Figures.Select(figure => figure.Span)))));

    private static string Spans(IEnumerable<Span> spans) => string.Join(',', spans);
}
