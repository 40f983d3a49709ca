using System.Collections.Immutable;
using Hearsay.Evaluation.Annotations;

namespace Hearsay.Evaluation.Commands;

/// <summary>Opens a folder of gold in whichever of the two formats it is.</summary>
public static class GoldFolder
{
    /// <summary>The annotated documents of the folder.</summary>
    /// <param name="folder">A brat folder with text/ and attributions/, or a folder of sample gold.</param>
    /// <param name="articles">For sample gold, the folder of the articles; null for the samples/ beside the evaluation/ that holds the gold.</param>
    /// <exception cref="EvaluationInputException">The folder is in neither format, or a file in it cannot be used.</exception>
    public static ImmutableArray<GoldDocument> Open(string folder, string? articles)
    {
        if (BratReader.Recognises(folder)) return BratReader.Read(folder);
        if (SampleGoldReader.Recognises(folder))
            return SampleGoldReader.Read(folder, articles ?? Path.GetFullPath(Path.Combine(folder, "../../../samples")), path => ProductRun.ReadArticle(path).Text);
        throw new EvaluationInputException(
            "HS901", folder, "holds no gold.", "Name a folder with text/ and attributions/, or one with *.attributions.json files.");
    }
}
