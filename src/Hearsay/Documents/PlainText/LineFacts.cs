namespace Hearsay.Documents.PlainText;

/// <summary>What rules and words told of a line before its place on the page is looked at.</summary>
internal enum LineMark
{
    /// <summary>No rule knows the line.</summary>
    None,

    /// <summary>A rule told it to be furniture.</summary>
    Furniture,

    /// <summary>It is, or stands under, a heading of links to other articles.</summary>
    Links,

    /// <summary>It stands among readers' comments, or asks for one.</summary>
    Comments,

    /// <summary>It tells when or by whom the article was written.</summary>
    Credit,
}

/// <summary>The measures of one line by itself.</summary>
/// <remarks>Where the line comes from, a text or a page's block, does not matter here. Filled in one pass over its characters.</remarks>
internal struct LineFacts
{
    /// <summary>Number of words: runs of letters and digits, with apostrophes and hyphens inside.</summary>
    public int Words;

    /// <summary>Number of characters.</summary>
    public int Length;

    /// <summary>Words that begin with a capital.</summary>
    public int Capitalized;

    /// <summary>Words of capitals alone, of two letters or more.</summary>
    public int Shouted;

    /// <summary>Words that only tie others together: "the", "of", "was".</summary>
    public int Function;

    /// <summary>Number of digits.</summary>
    public int Digits;

    /// <summary>Number of commas.</summary>
    public int Commas;

    /// <summary>Ends of sentences within the line.</summary>
    public int InnerStops;

    /// <summary>Bars, arrows and dots that part entries of a menu.</summary>
    public int Separators;

    /// <summary>Whether it holds an address: "@", "www.", "://".</summary>
    public bool HasAddress;

    /// <summary>Whether it holds quotation marks.</summary>
    public bool HasQuote;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence;

    /// <summary>Whether it ends in a colon.</summary>
    public bool EndsInColon;

    /// <summary>Whether it begins with a capital, or with a quotation mark.</summary>
    public bool BeginsUpper;

    /// <summary>Whether it begins with a digit.</summary>
    public bool BeginsDigit;

    /// <summary>Whether it names a month, a weekday or a span of time, or a year.</summary>
    public bool HasDate;

    /// <summary>How often its words stand on the page as a line.</summary>
    public int Repeats;

    /// <summary>The sum of what its words and pairs of words weigh: above zero for an article.</summary>
    public float WordSum;

    /// <summary>The least of these weights, or 0.</summary>
    public float WordLeast;

    /// <summary>The greatest of these weights, or 0.</summary>
    public float WordMost;

    /// <summary>The share of its longer words that the page's long lines know, too.</summary>
    public float Topic;

    /// <summary>What rules told of it.</summary>
    public LineMark Mark;

    /// <summary>Whether it reads as running text.</summary>
    public readonly bool IsProse => Words >= 40 || (Words >= 10 && EndsSentence);
}
