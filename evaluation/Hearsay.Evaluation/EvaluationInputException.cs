namespace Hearsay.Evaluation;

/// <summary>An input of the scorer cannot be used. The message names the file, the reason and what to do.</summary>
/// <remarks>
/// Codes: HS901 a folder or file is missing; HS902 a line of a predictions file cannot be read; HS903 the words of a gold
/// attribution are not in its article; HS904 a brat file or a gold list cannot be read; HS905 a file of
/// cases cannot be read.
/// </remarks>
public sealed class EvaluationInputException : Exception
{
    /// <summary>Says which file, why, and what to do.</summary>
    public EvaluationInputException(string code, string file, string reason, string remedy, Exception? inner = null)
        : base($"{code} {file}: {reason} {remedy}", inner) => Code = code;

    /// <summary>The code that the message begins with.</summary>
    public string Code { get; }
}
