using System.Collections.Frozen;

namespace Hearsay.Training.Corpora.Silver;

/// <summary>Brings the heads and clauses of UD 1 as CoreNLP gives them to those of UD 2 as the English Web Treebank has them.</summary>
internal static class SilverClauses
{
    private static readonly FrozenSet<string> TakesPerson = Words("person"), BareInfinitive = Words("bare"), Judgements = Words("judgement");

    private static FrozenSet<string> Words(string kind) =>
        WordLists.Read("silver.lexicon").Where(fields => fields[0] == kind).Select(fields => fields[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Changes the sentence.</summary>
    public static void Convert(SilverSentence sentence)
    {
        foreach (var word in sentence.Words) Copula(sentence, word);
        foreach (var word in sentence.Words) Objects(sentence, word);
        foreach (var word in sentence.Words) Extraposed(sentence, word);
        foreach (var word in sentence.Words) Clause(sentence, word);
    }

    /// <summary>"The question is whether he left": in UD 2 the clause is the head, and its own subject is not the outer one's.</summary>
    private static void Copula(SilverSentence sentence, SilverWord be)
    {
        if (be.Lemma != "be" || be.Relation is "cop" or "aux" or "auxpass" || sentence.Has(be, "expl", "cop")) return;
        var subject = sentence.Under(be, "nsubj", "csubj");
        var clause = sentence.Under(be).FirstOrDefault(word => word.Relation is "ccomp" or "xcomp" && word.Index > be.Index);
        if (subject is not null && subject.Index < be.Index && clause is not null)
        {
            var isTo = sentence.Under(clause, "mark") is { Lower: "to" };
            // "He is to speak", "the talks were to be held".
            if (clause.Relation == "xcomp" && isTo && (!subject.IsNoun || sentence.Has(clause, "cop", "aux", "auxpass")) && sentence.At(be.Index + 1) is { Tag: "TO" or "RB" })
            {
                sentence.Promote(be, clause, "aux");
                if (sentence.Has(clause, "auxpass")) subject.Relation = subject.Relation == "csubj" ? "csubjpass" : "nsubjpass";
                return;
            }

            if (isTo && sentence.At(be.Index + 1) is not { Tag: "TO" or "RB" }) return;
            var hasSubject = sentence.Has(clause, "nsubj", "nsubjpass", "csubj", "expl");
            sentence.Promote(be, clause, "cop");
            if (hasSubject || isTo) subject.Relation = subject.Relation == "csubj" ? "csubj:outer" : "nsubj:outer";
            return;
        }

        if (subject is null || clause is not null) return;

        // "is here", "is in Paris", "who he is": what is said of the subject is the head.
        var rest = sentence.Under(be).Where(word => word != subject && word.Relation is "dobj" or "nmod" or "advmod" or "dep" && !word.IsPunctuation).ToList();
        var predicate = rest.Find(word => word.Relation == "dobj")
            ?? rest.Find(word => word.Index > be.Index && word.Relation == "nmod" && word.Index > subject.Index)
            ?? rest.Find(word => word.Index > be.Index && word is { Relation: "advmod", Lower: "here" or "there" or "over" or "up" or "out" or "away" or "back" or "down" or "so" or "not" })
            ?? rest.Find(word => word.Index < be.Index && word.Tag == "WRB");
        if (predicate is not null && predicate.Lower != "not") sentence.Promote(be, predicate, "cop");
    }

    private static void Objects(SilverSentence sentence, SilverWord word)
    {
        if (word.Relation is not ("ccomp" or "xcomp") || word.Head is not { IsVerb: true } above || word.Index < above.Index) return;
        var mark = sentence.Under(word, "mark");
        var subject = sentence.Under(word, "nsubj");

        // "want him to go", "let him go", "make it clear": the person is the object of the first verb.
        if (subject is not null && subject.Index > above.Index && !sentence.Has(above, "dobj") && !HasFiniteMark()
            && (mark is { Lower: "to" } || (mark is null && !sentence.Has(word, "aux", "cop") && (word.IsVerb ? word.Tag is "VB" && BareInfinitive.Contains(above.Lemma) : word.Relation == "xcomp"))))
        {
            subject.Attach(above, "dobj");
            word.Relation = "xcomp";
        }

        if (TakesPerson.Contains(above.Lemma) && sentence.Under(above, "dobj") is { } person && person.Index < word.Index && !sentence.Has(above, "iobj")) person.Relation = "iobj";

        bool HasFiniteMark() => sentence.Under(word).Exists(child => child.Relation == "mark" && child.Lower is not "to");
    }

    /// <summary>"It is clear that …": an expletive and a clause that is the subject.</summary>
    private static void Extraposed(SilverSentence sentence, SilverWord word)
    {
        if (word.Relation is not ("ccomp" or "xcomp" or "advcl" or "acl") || word.Head is not { } above || word.Index < above.Index) return;
        if (word.Relation == "acl" && above.Lower is not ("mistake" or "shame" or "pleasure" or "honor" or "pity" or "surprise" or "crime")) return;
        if (sentence.Under(above, "nsubj") is not { Lower: "it" } it || it.Index > above.Index) return;
        var mark = sentence.Under(word, "mark");
        if (above.IsAdjective || above.IsNoun)
        {
            if (!sentence.Has(above, "cop") || (above.IsNoun && !Judgements.Contains(above.Lower))) return;
            var isClause = word.Relation == "ccomp" && mark is null or { Lower: "that" or "whether" or "how" or "if" };
            var isInfinitive = mark is { Lower: "to" } && word.Tag == "VB" && Judgements.Contains(above.Lower);
            if (!isClause && !isInfinitive) return;
            it.Relation = "expl";
            word.Relation = "csubj";
        }
        else if (above.Lemma is "seem" or "appear" or "happen" or "turn" or "follow" && word.Relation == "ccomp" && mark is { Lower: "that" })
        {
            it.Relation = "expl";
            word.Relation = "csubj";
        }
    }

    /// <summary>Clauses under nouns are <c>acl</c>, under what is no noun <c>advcl</c>.</summary>
    private static void Clause(SilverSentence sentence, SilverWord word)
    {
        if (word.Head is not { } above) return;
        var isPlainNoun = above.IsNoun && !sentence.Has(above, "cop", "nsubj", "expl");
        switch (word.Relation)
        {
            case "ccomp" or "xcomp" when isPlainNoun && word.Index > above.Index && (word.IsVerb || sentence.Has(word, "cop", "mark")):
                word.Relation = "acl";
                break;
            case "advcl" when isPlainNoun && word.Index > above.Index && above.Head is not null && sentence.Under(word, "mark") is null or { Lower: "to" }:
                word.Relation = "acl";
                break;
            case "acl" when above.IsVerb || above.IsAdjective:
                word.Relation = above.IsAdjective && sentence.Under(word, "mark") is { Lower: "to" } ? "xcomp" : "advcl";
                break;
            case "acl:relcl" when above.IsVerb:
                word.Relation = "advcl:relcl";
                break;
            case "dep":
                word.Relation = Loose(sentence, word, above);
                break;
        }
    }

    /// <summary>What CoreNLP found no label for, where the words leave little doubt; "dep" stays otherwise.</summary>
    private static string Loose(SilverSentence sentence, SilverWord word, SilverWord above)
    {
        var isLeft = word.Index < above.Index;
        if (word.Tag == "UH") return "discourse";
        if (word.Tag == "RB" && (isLeft || word.Lower is "not" or "just" or "only" or "even" or "also" or "then" or "so")) return "advmod";
        if (isLeft) return word.Tag is "IN" or "TO" && !sentence.Words.Exists(child => child.Head == word) ? (above.IsVerb ? "mark" : "case") : "dep";
        if (sentence.At(Left(word) - 1) is { Form: ":" }) return "parataxis";
        if (sentence.Under(word, "nsubj", "nsubjpass", "dobj") is { Tag: "WDT" or "WP" } && above.IsNoun) return "acl:relcl";
        if (above.IsNoun && word.IsVerb && sentence.Under(word, "mark") is { Lower: "that" or "to" }) return "acl";
        return word.Tag switch
        {
            "VBG" or "VBN" when sentence.Has(word, "aux", "auxpass", "nsubj", "nsubjpass") => "parataxis",
            "VBG" or "VBN" => above.IsNoun ? "acl" : "advcl",
            "VBD" or "VBZ" or "VBP" or "VB" or "MD" => "parataxis",
            _ => "dep",
        };

        int Left(SilverWord head) => sentence.Words.Find(child => sentence.IsUnder(child, head))!.Index;
    }
}
