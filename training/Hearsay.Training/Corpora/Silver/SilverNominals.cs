namespace Hearsay.Training.Corpora.Silver;

/// <summary>Brings the labels of UD 1 between words to those of UD 2: objects, obliques, passives, negation, fixed expressions.</summary>
/// <remarks>Source: universaldependencies.org/v2/summary.html, and what the English Web Treebank does in its dev and train parts.</remarks>
internal static class SilverNominals
{
    /// <summary>Changes the sentence.</summary>
    public static void Convert(SilverSentence sentence)
    {
        foreach (var word in sentence.Words) Fixed(sentence, word);
        foreach (var word in sentence.Words) Predeterminer(sentence, word);
        foreach (var word in sentence.Words) word.Relation = Relation(sentence, word);
    }

    private static string Relation(SilverSentence sentence, SilverWord word) => word.Relation switch
    {
        "dobj" => "obj",
        "nsubjpass" => "nsubj:pass",
        "csubjpass" => "csubj:pass",
        "auxpass" => "aux:pass",
        "mwe" => "fixed",
        "name" => "flat",
        "neg" => word.Tag == "DT" ? "det" : "advmod",
        "nmod" => Oblique(sentence, word),
        "nmod:agent" => "obl:agent",
        "nmod:tmod" or "nmod:npmod" => Unmarked(word),
        "advmod" when word.Tag == "PRP" || IsReflexive(word) => Unmarked(word),
        "advmod" when word.IsNoun && !sentence.Has(word, "case") => Unmarked(word),
        "amod" when word.Tag is "NN" or "NNS" or "$" && word.Head is { IsNoun: true } && word.Index < word.Head.Index => "compound",
        "case" when word.Head is { IsVerb: true } clause && word.Index < clause.Index && clause.Tag != "VBN" && clause.Relation is "advcl" or "acl" => "mark",
        "nummod" when word.Head is { IsNoun: true } noun && word.Index > noun.Index && word.Tag == "CD" && noun.Form is not "%" => AfterNoun(word, noun),
        "nummod" when word.Head is { } amount && word.Form == "$" && word.Index < amount.Index && amount.IsNoun => "compound",
        "discourse" or "det:predet" or "cc:preconj" => word.Relation,
        "" => "dep",
        _ => word.Relation,
    };

    // "all the goats", "such a goat".
    private static void Predeterminer(SilverSentence sentence, SilverWord word)
    {
        if (word.Lower is not ("all" or "both" or "half" or "such") || word.Relation is not ("det" or "amod" or "det:predet")) return;
        if (sentence.At(word.Index + 1) is not { Relation: "det" or "nmod:poss" } next || next.Head != word.Head) return;
        word.Tag = "PDT";
        word.Relation = "det:predet";
    }

    private static string Oblique(SilverSentence sentence, SilverWord word)
    {
        if (word.Head is not { } head) return word.Relation;
        var preposition = sentence.Under(word, "case");
        if (preposition is { Lower: "by" } && IsPassive(sentence, head) && word.Index > head.Index && word.Tag is not ("CD" or "VBG") && word.Name is not ("DATE" or "TIME" or "DURATION" or "PERCENT" or "MONEY"))
        {
            return "obl:agent";
        }

        var isUnmarked = preposition is null && !sentence.Has(word, "mark") && word.IsNoun && word.Name is "DATE" or "TIME" or "DURATION";
        if (isUnmarked) return Unmarked(word);
        if (head.IsNoun || head.Tag is "CD" or "$" or "PRP" or "EX" or "WP" or "DT" or "WDT" or "PDT" or "FW" or "#" or "PRP$" or "ADD" or "SYM" or "UH")
        {
            // Before the subject of a nominal sentence it belongs to the whole sentence.
            var subject = sentence.Under(head, "nsubj", "nsubjpass", "nsubj:pass", "expl");
            return word.Index < head.Index && subject is not null && word.Index < subject.Index ? "obl" : "nmod";
        }

        if (head.IsAdjective && preposition is { Lower: "of" } && (head.Tag is "JJS" || head.Lower is "many" or "most" or "much" or "more" or "few" or "several" or "such") && word.Index > head.Index) return "nmod";
        return "obl";
    }

    private static bool IsPassive(SilverSentence sentence, SilverWord head) =>
        head.Tag == "VBN" && (sentence.Has(head, "auxpass", "aux:pass") || (head.Relation is "acl" or "amod" or "conj" or "advcl" && !sentence.Has(head, "aux", "nsubj")));

    private static string Unmarked(SilverWord word) =>
        word.Head is { } head && (head.IsNoun || head.Tag is "CD" or "$" or "PRP" or "DT" or "WP") && !head.IsVerb ? "nmod:unmarked" : "obl:unmarked";

    private static bool IsReflexive(SilverWord word) => word.Lower is "himself" or "herself" or "itself" or "themselves" or "myself" or "ourselves" or "yourself";

    private static string AfterNoun(SilverWord number, SilverWord noun) =>
        noun.Form == "$" || number.Name is "PERCENT" or "MONEY" ? "nummod"
        : number.Name is "DATE" || DateNames.IsYear(number.Form) ? "nmod:unmarked"
        : number.Index == noun.Index + 1 ? "flat" : "nummod";

    private static void Fixed(SilverSentence sentence, SilverWord word)
    {
        var next = sentence.At(word.Index + 1);
        if (next is null) return;
        switch (word.Lower, next.Lower)
        {
            case ("at", "least" or "most"):
                AtLeast(sentence, word, next);
                break;
            case ("as", "if" or "though") when next.Head == word && next.Relation == "mwe":
                next.Attach(word.Head, "mark");
                break;
            case ("due", "to") or ("prior", "to") or ("because", "of") or ("instead", "of") or ("such", "as"):
                // The preposition hangs on its noun, and the noun on the first word: join the two before the noun.
                if (next.Head is { } noun && noun.Head == word && next.Relation is "case" or "mark" && word.Head is not null && !sentence.Has(word, "cop"))
                {
                    noun.Attach(word.Head, noun.Relation);
                    foreach (var other in sentence.Under(word)) other.Head = noun;
                    word.Attach(noun, next.Relation);
                    next.Attach(word, "mwe");
                }
                else if (next.Head is { } same && next.Head == word.Head && same.Index > next.Index && word.Relation is "case" or "mark" or "advmod" or "amod" && next.Relation is "case" or "mark")
                {
                    word.Relation = next.Relation;
                    next.Attach(word, "mwe");
                }

                break;
            case ("of", "course") when word.Head == next:
                word.TakePlaceOf(next);
                word.Relation = "advmod";
                foreach (var other in sentence.Under(next)) other.Head = word;
                next.Attach(word, "mwe");
                break;
            case ("each", "other") or ("one", "another") when word.Head == next:
                word.TakePlaceOf(next);
                foreach (var other in sentence.Under(next)) other.Head = word;
                next.Attach(word, "mwe");
                break;
        }
    }

    // "at least ten" is no fixed expression there: least hangs on the number, at on least.
    private static void AtLeast(SilverSentence sentence, SilverWord at, SilverWord least)
    {
        if (least.Head == at && least.Relation == "mwe")
        {
            foreach (var other in sentence.Under(at)) other.Head = least;
            least.TakePlaceOf(at);
            at.Attach(least, "case");
        }

        if (at.Head == least && least.Head is { } head && (at.Relation == "case" || at.Relation == "advmod"))
        {
            at.Relation = "case";
            if (least.Relation is "nmod:npmod" or "advmod" or "nmod" or "amod" or "dep") least.Relation = head.IsNoun || head.Tag is "CD" or "$" ? "nmod" : "obl";
        }
    }
}
