using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class LanguageTests : IDisposable
{
    private const string German =
        "Die Brücke bleibt zu\n\nDer Innenminister sagte am Dienstag, dass bei dem Angriff mindestens 12 Soldaten verletzt wurden. "
        + "Ein Sprecher der Allianz wollte die Zahl nicht bestätigen. Nach Angaben der Polizei war die Brücke seit Montag gesperrt.\n";

    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("bruecke.txt", German);

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("flood.txt", "en")]
    [InlineData("bruecke.txt", "de")]
    public void The_text_of_a_document_comes_with_its_language(string file, string code) =>
        Assert.Equal(code, Assert.Single(place.Hearsay("text", file).Ends(0).Rows()).GetProperty("language").GetString());

    [Fact]
    public void Another_language_is_told_on_standard_error_and_nothing_is_taken_from_it()
    {
        var run = place.Hearsay("extract", "bruecke.txt", "flood.txt").Ends(0);
        Assert.Contains(run.Error.Split('\n'), line => line.Contains("HS009 bruecke.txt") && line.Contains("German (de)"));
        Assert.NotEmpty(run.Rows());
        Assert.All(run.Rows(), row => Assert.Equal("flood.txt", row.GetProperty("document").GetString()));
    }

    [Fact]
    public void English_is_not_remarked_on() => Assert.DoesNotContain("HS009", place.Hearsay("extract", "flood.txt").Ends(0).Error);

    [Fact]
    public void A_report_and_a_list_mark_an_article_in_another_language()
    {
        Assert.Contains("German (de)", place.Hearsay("report", "bruecke.txt", "flood.txt").Ends(0).Output);
        Assert.Contains("not analysed", place.Hearsay("report", "bruecke.txt", "flood.txt", "--html", "-").Ends(0).Output);
        place.Hearsay("read", "bruecke.txt", "flood.txt").Ends(0);
        Assert.Contains("[de] ", place.Hearsay("articles").Ends(0).Output);
    }
}
