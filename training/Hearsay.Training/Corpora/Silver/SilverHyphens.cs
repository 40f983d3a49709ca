namespace Hearsay.Training.Corpora.Silver;

/// <summary>Splits the words that CoreNLP leaves whole at their hyphens, and gives the parts tags and arcs as the English Web Treebank does.</summary>
/// <remarks>
/// There the last part mostly takes the whole word's place and the part before hangs on it: a number as nummod, an adjective as amod, an
/// adverb as advmod, a noun as compound before a noun and as obl:unmarked before a participle or adjective; the hyphen is punct of the part before
/// it. In "day-to-day" and "search-and-destroy" the first part is the head; in "check-in" too. A compound that ends in a noun is compound, not
/// amod. A part's tag is the one that the form has most often in <paramref name="tags"/>.
/// </remarks>
internal sealed class SilverHyphens(Func<string, string?> tags)
{
    /// <summary>Changes the sentence.</summary>
    public void Convert(SilverSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            if (word.IsPunctuation && word.Form.Length < 3) continue;
            var parts = WordParts.Split(word.Form);
            if (parts.Count > 1) Split(sentence, word, parts);
        }
    }

    private void Split(SilverSentence sentence, SilverWord whole, IReadOnlyList<string> forms)
    {
        var words = new SilverWord[forms.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var isSign = i % 2 == 1;
            var tag = isSign ? "HYPH" : Tag(whole, forms, i);
            words[i] = new SilverWord
            {
                Form = forms[i],
                Lemma = tag is "NNP" or "NNPS" || isSign ? forms[i] : forms[i].ToLowerInvariant(),
                Tag = tag,
                Relation = "compound",
                SpaceAfter = i == words.Length - 1 && whole.SpaceAfter,
                Name = whole.Name is not null && (isSign || char.IsUpper(forms[i][0]) || char.IsDigit(forms[i][0]) || whole.Name is "DATE") ? whole.Name : null,
            };
        }

        // A name is cut off before a small last part, and so is the hyphen between.
        for (var i = 1; i < words.Length; i += 2)
        {
            if (words[i + 1].Name is null || words[i - 1].Name is null) words[i].Name = null;
        }

        if (words[^1].Tag.StartsWith("VB", StringComparison.Ordinal) && whole.Lemma.Length > 0 && whole.IsVerb) words[^1].Lemma = WordParts.Split(whole.Lemma)[^1];
        var head = Arrange(whole, words);
        head.TakePlaceOf(whole);
        foreach (var word in sentence.Words)
        {
            if (word.Head == whole) word.Head = head;
        }

        if (head.Relation == "amod" && head.Tag is "NN" or "NNS" or "CD" or "VB") head.Relation = "compound";
        if (head.Relation == "compound" && head.Tag is "JJ" or "VBN" or "VBG") head.Relation = "amod";
        sentence.Words.RemoveAt(whole.Index);
        sentence.Words.InsertRange(whole.Index, words);
        sentence.Renumber();
    }

    private static SilverWord Arrange(SilverWord whole, SilverWord[] words)
    {
        for (var i = 1; i < words.Length; i += 2) words[i].Attach(words[i - 1], "punct");
        var last = words[^1];
        var first = words[0];
        if (words.Length == 3 && first.Tag == "CD" && last.Tag == "CD" && first.Form.All(char.IsAsciiDigit) && last.Form.All(char.IsAsciiDigit))
        {
            // A range: the second number hangs on the first, the dash is its case.
            words[1].Tag = "SYM";
            words[1].Attach(last, "case");
            last.Attach(first, "nmod");
            return first;
        }

        if (whole.Name == "PERSON" || (first.Lower is "al" or "el" or "ul" or "bin" && last.IsProper))
        {
            for (var i = 2; i < words.Length; i += 2) words[i].Attach(first, "flat");
            for (var i = 1; i < words.Length; i += 2) words[i].Attach(words[i + 1], "punct");
            if (whole.Relation != "flat" || whole.Head is null) return first;

            // Inside a longer flat name every part hangs on its first word.
            for (var i = 2; i < words.Length; i += 2) words[i].Attach(whole.Head, "flat");
            return first;
        }

        if (words.Length >= 5 && words[2].Tag is "IN" or "TO" or "CC")
        {
            words[2].Attach(last, words[2].Tag == "CC" ? "cc" : "case");
            words[3].Attach(last, "punct");
            if (words.Length == 7) words[4].Attach(last, words[4].Tag is "DT" ? "det" : "compound");
            last.Attach(first, words[2].Tag == "CC" ? "conj" : "nmod");
            if (words[2].Tag == "TO") words[2].Tag = "IN";
            return first;
        }

        if (last.Tag == "RP")
        {
            last.Attach(first, "compound:prt");
            words[1].Attach(last, "punct");
            return first;
        }

        for (var i = words.Length - 3; i >= 0; i -= 2) words[i].Attach(words[i + 2], Relation(words[i], words[i + 2]));

        // "15-year-old": all hangs on its neighbour to the right.
        return last;
    }

    private static string Relation(SilverWord part, SilverWord next) => part.Tag switch
    {
        "CD" => next.IsNoun ? "nummod" : "compound",
        "JJ" or "JJR" or "JJS" => next.IsNoun || next.IsAdjective ? "amod" : "compound",
        "RB" or "RBR" or "RBS" => "advmod",
        "IN" or "TO" => "case",
        "DT" => "det",
        "VBN" or "VBG" when next.IsNoun => "amod",
        "NN" or "NNS" or "NNP" or "NNPS" when next.Tag is "JJ" or "VBN" or "RB" => "obl:unmarked",
        _ => "compound",
    };

    private string Tag(SilverWord whole, IReadOnlyList<string> forms, int index)
    {
        var form = forms[index];
        var isLast = index == forms.Count - 1;
        if (char.IsDigit(form[0])) return form.EndsWith('s') || form.EndsWith("th", StringComparison.Ordinal) ? (isLast && whole.IsNoun ? whole.Tag : "JJ") : "CD";
        if (whole.Tag == "CD") return "CD";
        if (whole.IsProper && char.IsUpper(form[0])) return isLast ? whole.Tag : "NNP";
        var known = tags(form) ?? tags(form.ToLowerInvariant());
        if (isLast)
        {
            if (whole.IsVerb || whole.Tag is "RB") return whole.Tag;
            if (whole.IsNoun && !whole.IsProper)
            {
                if (known is "IN" or "RP" && forms.Count == 3 && tags(forms[0].ToLowerInvariant()) is "VB" or "VBP" or "NN" && whole.Tag == "NN") return "RP";
                return whole.Tag;
            }
        }

        return known switch
        {
            "VBD" when isLast || form.EndsWith("ed", StringComparison.Ordinal) => "VBN",
            "VBP" or "VB" when isLast && whole.IsAdjective => "NN",
            "VBZ" when isLast && whole.IsAdjective => "NNS",
            "PRP" or "MD" or "WP" or "." or "," => "NN",
            "VBP" => "VB",
            not null => known,
            null when char.IsUpper(form[0]) => "NNP",
            null when form.EndsWith("ed", StringComparison.Ordinal) => "VBN",
            null when form.EndsWith("ing", StringComparison.Ordinal) => "VBG",
            null when form.EndsWith("ly", StringComparison.Ordinal) => "RB",
            null when form.EndsWith('s') => "NNS",
            _ => "NN",
        };
    }
}
