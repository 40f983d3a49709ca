using System.Globalization;
using System.Text;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Slices;

namespace Hearsay.Evaluation.Output;

/// <summary>What a section of the results says about itself.</summary>
/// <param name="Title">The section's heading, by which it is found again.</param>
/// <param name="Date">The day of the run, as YYYY-MM-DD.</param>
/// <param name="Commit">The commit that was measured, or "unknown".</param>
/// <param name="WithPeers">Whether published figures belong beside these.</param>
public sealed record ResultsHeading(string Title, string Date, string Commit, bool WithPeers);

/// <summary>Writes scores as a section of a Markdown page.</summary>
public static class ResultsReport
{
    private static readonly Measure[] PeerColumns =
        [Measure.ExactSource, Measure.ExactCue, Measure.ExactContent, Measure.Linked, Measure.ExactTriple, Measure.ContentIou50];

    /// <summary>The section, from its heading to its last line.</summary>
    public static string Section(Scores scores, ResultsHeading heading)
    {
        var page = new StringBuilder();
        Line(page, $"## {heading.Title}");
        Line(page, "");
        Line(page, $"Measured on {heading.Date} at commit {heading.Commit}: {scores.Documents.Length} articles, {scores.Gold} attributions in gold, {scores.Predicted} predicted.");
        Line(page, "All figures are per cent. The interval holds the F1 in 95 of 100 draws of the articles.");
        Line(page, "");
        WriteMeasures(page, scores);
        if (heading.WithPeers) WritePeers(page, scores);
        WriteParticulars(page, scores.Particulars);
        WriteSlices(page, scores);
        WriteOutlets(page, scores);
        return page.ToString();
    }

    private static void WriteMeasures(StringBuilder page, Scores scores)
    {
        Line(page, "| measure | precision | recall | F1 | 95 % interval |");
        Line(page, "|---|--:|--:|--:|--:|");
        foreach (var measure in MeasureNames.All)
        {
            var interval = scores.Intervals[(int)measure];
            Line(page, $"| {measure.Title()} | {Figures(scores.Total[measure])} | {Figure(interval.Low)} to {Figure(interval.High)} |");
        }

        Line(page, "");
    }

    private static void WritePeers(StringBuilder page, Scores scores)
    {
        Line(page, "### Beside published figures");
        Line(page, "");
        Line(page, "F1. The published systems were measured on PolNeAR's test articles (table of the CofeNet paper), these figures on the");
        Line(page, "articles named above. No linked figure is published for a system.");
        Line(page, "");
        Line(page, "| | source, exact | cue, exact | content, exact | linked | exact triple | content, half shared |");
        Line(page, "|---|--:|--:|--:|--:|--:|--:|");
        foreach (var peer in EmbeddedTable.Read("Output/peers.tsv")) Line(page, $"| {string.Join(" | ", peer)} |");
        Line(page, $"| **Hearsay** | {string.Join(" | ", PeerColumns.Select(measure => $"**{Figure(scores.Total[measure].F1)}**"))} |");
        Line(page, "");
    }

    private static void WriteParticulars(StringBuilder page, ParticularsTally particulars)
    {
        if (particulars.Compared == 0) return;
        Line(page, "### Speaker, stance and relays");
        Line(page, "");
        Line(page, $"Accuracy among the {particulars.Compared} linked attributions.");
        Line(page, "");
        Line(page, "| speaker | stance | relays |");
        Line(page, "|--:|--:|--:|");
        Line(page, $"| {Accuracy(particulars.Speaker)} | {Accuracy(particulars.Stance)} | {Accuracy(particulars.Relays)} |");
        Line(page, "");

        string Accuracy(int right) => Figure(particulars.Accuracy(right));
    }

    private static void WriteSlices(StringBuilder page, Scores scores)
    {
        Line(page, "### By kind of attribution");
        Line(page, "");
        Line(page, "Linked. Recall is over the gold of a kind, precision over the predictions of that kind.");
        Line(page, "");
        Line(page, "| kind | gold | predicted | precision | recall | F1 |");
        Line(page, "|---|--:|--:|--:|--:|--:|");
        foreach (var slice in Enum.GetValues<Slice>())
            Line(page, $"| {slice.Title()} | {scores[slice].Gold} | {scores[slice].Predicted} | {Figures(scores[slice])} |");
        Line(page, "");
    }

    private static void WriteOutlets(StringBuilder page, Scores scores)
    {
        Line(page, "### By outlet");
        Line(page, "");
        Line(page, "F1.");
        Line(page, "");
        Line(page, "| outlet | articles | gold | source, exact | cue, exact | content, exact | content, half shared | linked |");
        Line(page, "|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (outlet, documents, tally) in scores.Outlets)
        {
            Measure[] columns = [Measure.ExactSource, Measure.ExactCue, Measure.ExactContent, Measure.ContentIou50, Measure.Linked];
            Line(page, $"| {outlet} | {documents} | {tally[Measure.Linked].Gold} | {string.Join(" | ", columns.Select(measure => Figure(tally[measure].F1)))} |");
        }
    }

    private static void Line(StringBuilder page, string line) => page.Append(line).Append('\n');

    private static string Figures(Counts counts) => $"{Figure(counts.Precision)} | {Figure(counts.Recall)} | {Figure(counts.F1)}";

    private static string Figure(double figure) => OneDecimal.Round(figure).ToString("0.0", CultureInfo.InvariantCulture);
}
