using System.Globalization;

namespace Hearsay.Documents;

/// <summary>Why a document could not be read, or was read and left at that, in words for the person who asked for it.</summary>
/// <param name="Code">A stable code ("HS003") that scripts may test and documentation may list.</param>
/// <param name="Document">The path or name as it was given.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
/// <param name="Advice">What to do about it, as a sentence.</param>
public sealed record ReadProblem(string Code, string Document, string Reason, string Advice)
{
    /// <summary>One line: code, document, reason and advice.</summary>
    public override string ToString() => $"{Code} {Document}: {Reason} {Advice}";

    internal static ReadProblem Missing(string path) =>
        new("HS001", path, "There is no such file or folder.", "Check the spelling and the folder that you are in.");

    internal static ReadProblem Unreadable(string path, string why) =>
        new("HS002", path, $"The file cannot be opened: {why.TrimEnd('.')}.", "Check its permissions and that its disk is there.");

    internal static ReadProblem Empty(string document) =>
        new("HS003", document, "The file holds no text: it is empty or only white space.", "Save the page or the text again.");

    internal static ReadProblem Binary(string document, string kind) =>
        new("HS004", document, $"The file is not text: it looks like {kind}.", "Save the article as plain text (.txt) or as a page (.html).");

    internal static ReadProblem TooLarge(string document, long length, long limit) =>
        new("HS005", document, string.Create(CultureInfo.InvariantCulture, $"The file is {length:N0} bytes long; the limit is {limit:N0}."),
            "Split it into one file for each article.");

    internal static ReadProblem Folder(string path) =>
        new("HS006", path, "It is a folder, and a file was asked for.", "Name the file, or give the folder to a command that reads folders.");

    internal static ReadProblem EmptyFolder(string path) =>
        new("HS007", path, "The folder holds no file of a kind that is read: no page, text, feed, archive, record or mail.", "Put the saved articles there, or name another folder.");

    internal static ReadProblem OnlyBoilerplate(string document) =>
        new("HS008", document, "Nothing in the file reads as the body of an article: it is all page furniture.",
            "Check that the page was saved whole, or save the article's text as a .txt file.");

    internal static ReadProblem TooDeep(string document, int most) =>
        new("HS010", document, $"Archives stand inside one another, more than {most} deep.", "Unpack the outer ones and read what is inside.");

    /// <summary>An address of the web where fetching was not asked for.</summary>
    /// <param name="address">The address.</param>
    public static ReadProblem NotFetched(string address) =>
        new("HS011", address, "It is an address, and nothing is fetched unless you ask for it.", "Add --fetch to fetch it, or save the page and give the file.");

    internal static ReadProblem Pdf(string document) =>
        new("HS012", document, "It is a PDF document, which is not read.",
            "Save the page that it was made from (.html), or its text as a .txt file (a reader's \"save as text\", or pdftotext), and give that.");

    /// <summary>A document in a language that is not analysed: a warning, for it was read.</summary>
    /// <param name="document">The document's name.</param>
    /// <param name="language">What its language is called.</param>
    public static ReadProblem OtherLanguage(string document, string language) =>
        new("HS009", document, $"The text is in {language}. Only English is analysed: no statements and no figures are taken from it.", "Give an English text of it.");
}
