using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Specs;

/// <summary>What the product recognised, to be compared with one <see cref="SpecAnswer"/>.</summary>
/// <param name="Core">The characters that the answer must have at least.</param>
/// <param name="Whole">The characters that it may have at most: the product's span includes the words that qualify a number.</param>
/// <param name="Agrees">Whether the resolution of an answer is the product's.</param>
/// <param name="Words">The reading in words, for lists of differences.</param>
public sealed record SpecReading(Span Core, Span Whole, Func<SpecAnswer, bool> Agrees, string Words)
{
    /// <summary>Whether this is what the answer expects.</summary>
    public bool Matches(SpecAnswer answer) => answer.Span.Contains(Core) && Whole.Contains(answer.Span) && Agrees(answer);
}

/// <summary>A model of the specifications that the product can be compared with.</summary>
/// <remarks>Another kind of model (dates, say) is one more class and one more line in <see cref="SpecModels"/>.</remarks>
public interface ISpecModel
{
    /// <summary>The file with its cases, without its ending, in the folder of the specifications: <c>Number/NumberModel</c>.</summary>
    string Path { get; }

    /// <summary>What the product recognises in the text of a case, of the model's kind.</summary>
    ImmutableArray<SpecReading> Read(string input);

    /// <summary>The same for a whole case, where the model needs more than its text.</summary>
    ImmutableArray<SpecReading> Read(SpecCase spec) => Read(spec.Input);
}
