namespace Hearsay.Training.Corpora;

/// <summary>Brings the words of corpora of names to the words of Universal Dependencies, with their labels.</summary>
internal static class LabelledWords
{
    /// <summary>
    /// Splits words at hyphens by <see cref="WordParts"/>, runs of signs (<c>"),</c>) and written-on clitics, and joins what was split in other
    /// ways: an apostrophe and its "s", a beginning ("non") and its hyphen.
    /// </summary>
    public static (string[] Forms, string[] Labels) Split(string[] forms, string[] labels)
    {
        var newForms = new List<string>();
        var newLabels = new List<string>();
        for (var i = 0; i < forms.Length; i++)
        {
            var isInside = labels[i].StartsWith('I');
            if (forms[i] is "'" or "’" && i > 0 && i + 1 < forms.Length && Clitic(forms, i) is { } clitic)
            {
                // "don ' t" is do|n't.
                if (clitic == "t" && newForms[^1].EndsWith('n'))
                {
                    newForms[^1] = newForms[^1].Length > 2 ? newForms[^1][..^1] : newForms[^1];
                    clitic = "n" + forms[i] + "t";
                }
                else
                {
                    clitic = forms[i] + clitic;
                }

                Add(clitic, labels[i], isInside);
                i++;
                continue;
            }

            if (i + 2 < forms.Length && forms[i + 1] == "-" && WordParts.IsAffix(forms[i]) && labels[i + 2] == labels[i + 1]
                && (labels[i] == "O" ? labels[i + 1] == "O" : labels[i + 1].StartsWith('I')) && char.IsLetter(forms[i + 2][0]))
            {
                Add(forms[i] + "-" + forms[i + 2], labels[i], isInside);
                i += 2;
                continue;
            }

            foreach (var part in Parts(forms[i]))
            {
                Add(part, labels[i], isInside);
                isInside = true;
            }
        }

        return ([.. newForms], [.. newLabels]);

        void Add(string form, string label, bool isInside)
        {
            newForms.Add(form);
            newLabels.Add(isInside && label[0] == 'B' ? "I" + label[1..] : label);
        }
    }

    /// <summary>Guesses the spaces; a hyphen between two words has none.</summary>
    public static bool[] Space(string[] forms)
    {
        var space = Spacing.Guess(forms);
        for (var i = 1; i + 1 < forms.Length; i++)
        {
            if (forms[i] is not ("-" or "/") || !char.IsLetterOrDigit(forms[i - 1][^1]) || !char.IsLetterOrDigit(forms[i + 1][0])) continue;
            space[i - 1] = space[i] = false;
        }

        return space;
    }

    private static string? Clitic(string[] forms, int apostrophe) => forms[apostrophe + 1] switch
    {
        "s" or "re" or "ve" or "ll" or "d" or "m" => forms[apostrophe + 1],
        "t" when forms[apostrophe - 1].EndsWith('n') => "t",
        _ => null,
    };

    private static IEnumerable<string> Parts(string form)
    {
        // Runs of different signs are several words: ")," but not "..." or "--".
        if (form.Length > 1 && form.All(c => !char.IsLetterOrDigit(c)))
        {
            for (var start = 0; start < form.Length;)
            {
                var end = start + 1;
                while (end < form.Length && form[end] == form[start]) end++;
                yield return form[start..end];
                start = end;
            }

            yield break;
        }

        foreach (var part in WordParts.Split(form))
        {
            if (part.Length > 3 && (part.EndsWith("'s", StringComparison.Ordinal) || part.EndsWith("’s", StringComparison.Ordinal)))
            {
                yield return part[..^2];
                yield return part[^2..];
            }
            else
            {
                yield return part;
            }
        }
    }
}
