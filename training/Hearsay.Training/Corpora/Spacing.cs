namespace Hearsay.Training.Corpora;

/// <summary>Tells where white space stood between words.</summary>
internal static class Spacing
{
    /// <summary>Reads it from the text; a word that is not found there has a space after it, as the last one has.</summary>
    public static bool[] FromText(IReadOnlyList<string> forms, string text)
    {
        var space = new bool[forms.Count];
        var at = 0;
        for (var i = 0; i < space.Length; i++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at + forms[i].Length > text.Length || !text.AsSpan(at).StartsWith(forms[i], StringComparison.Ordinal))
            {
                Array.Fill(space, true, i, space.Length - i);
                break;
            }

            at += forms[i].Length;
            space[i] = at >= text.Length || char.IsWhiteSpace(text[at]);
        }

        return space;
    }

    /// <summary>Guesses it from English typography, for corpora that do not tell.</summary>
    public static bool[] Guess(IReadOnlyList<string> forms)
    {
        var space = new bool[forms.Count];
        var isOpen = false;
        for (var i = 0; i < space.Length; i++)
        {
            var isQuote = forms[i] is "\"" or "''" or "``";
            if (isQuote) isOpen = !isOpen;
            var holdsNext = forms[i] is "(" or "[" or "$" or "£" or "€" or "“" or "‘" or "#" || (isQuote && isOpen);
            space[i] = !holdsNext && (i + 1 == space.Length || !ClingsToLast(forms[i + 1], isOpen));
        }

        return space;
    }

    private static bool ClingsToLast(string form, bool isOpen) => form switch
    {
        "," or "." or ";" or ":" or "?" or "!" or ")" or "]" or "%" or "”" or "’" or "…" or "..." => true,
        "\"" or "''" => isOpen,
        "n't" or "n’t" => true,
        _ => form[0] is '\'' or '’' && form.Length is 2 or 3,
    };
}
