using System.Collections.Frozen;

namespace Hearsay.Training.Corpora.Silver;

/// <summary>Brings names and dates to the structure that they have in the English Web Treebank.</summary>
/// <remarks>
/// There a person's name is flat with the first word as head ("Ada|Byron"); a title or a bare description before it hangs on it as
/// <c>nmod:desc</c>, while a description with a determiner is the head and the name its apposition; other names are compounds with the last word
/// as head, and adjectives in them are <c>amod</c> ("New York"). In "May 4 , 2011" the day is the head, month and year are <c>nmod:unmarked</c>.
/// </remarks>
internal static class SilverNames
{
    private static readonly FrozenSet<string> Adjectives =
        WordLists.Read("silver.lexicon").Where(fields => fields[0] == "adjective").Select(fields => fields[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Changes the sentence.</summary>
    public static void Convert(SilverSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (sentence.Words[i].Name == "PERSON") i = Person(sentence, i);
        }

        for (var i = 0; i < sentence.Words.Count; i++) Date(sentence, sentence.Words[i]);
        for (var i = 0; i < sentence.Words.Count; i++) Adjective(sentence, sentence.Words[i]);
        for (var i = 0; i < sentence.Words.Count; i++) Title(sentence, sentence.Words[i]);
    }

    /// <summary>Makes the name that begins here flat and gives its last index.</summary>
    private static int Person(SilverSentence sentence, int start)
    {
        var end = start + 1;
        while (sentence.At(end) is { Name: "PERSON", IsNoun: true }) end++;
        var words = sentence.Words[start..end];
        var head = words[^1];
        if (!head.IsProper || !words.TrueForAll(word => word == head || (word.Head == head && word.Relation is "compound" or "name" or "amod" or "flat"))) return end - 1;
        var first = words[0];
        if (words.Count > 1)
        {
            sentence.Promote(head, first, "flat");
            foreach (var word in words[1..]) word.Attach(first, "flat");
        }

        Describe(sentence, first);
        return end - 1;
    }

    private static void Describe(SilverSentence sentence, SilverWord name)
    {
        var description = sentence.At(name.Index - 1);
        if (description is not { IsNoun: true, Relation: "compound" or "amod" } || description.Head != name) return;
        if (description.Name is "ORGANIZATION" or "LOCATION" or "DATE" && !IsTitle(description)) return;
        var before = sentence.Under(name).FindAll(word => word.Index < description.Index
            && word.Relation is "compound" or "amod" or "det" or "nmod:poss" or "nummod" or "advmod" or "det:predet");
        var isOwned = before.Exists(word => word.Relation is "det" or "nmod:poss");
        foreach (var word in before) word.Head = description;
        if (!isOwned)
        {
            description.Relation = "nmod:desc";
            return;
        }

        // "her husband Ada Byron": the husband is the head, with all that hung on the name from outside it.
        sentence.Promote(name, description, "appos", word => word.Index < description.Index || (word.Relation is not "flat" and not "appos" && word.Relation != "punct" && word.Index > name.Index && word.Relation is "case" or "cc" or "conj"));
    }

    private static bool IsTitle(SilverWord word) => word.Form.EndsWith('.') || word.Lower is "president" or "senator" or "governor" or "secretary" or "minister" or "judge" or "justice";

    private static void Title(SilverSentence sentence, SilverWord word)
    {
        if (word.Relation == "compound" && word.Head is { IsProper: true } head && word.Index < head.Index
            && word.Lower is "mr." or "mrs." or "ms." or "dr." or "sen." or "gov." or "rep." or "gen." or "col." or "rev." or "lt." or "sgt." or "capt." or "st."
            && head.Name is "PERSON" or null) word.Relation = "nmod:desc";

        if (word.Lower is "jr." or "sr." or "jr" or "sr" && word.Relation is "flat" or "appos" or "amod" or "compound" or "dep" && word.Head is { IsProper: true } name && name.Index < word.Index) word.Relation = "nmod:desc";
    }

    private static void Adjective(SilverSentence sentence, SilverWord word)
    {
        if (word.Relation != "compound" || !word.IsProper || word.Name == "PERSON" || !Adjectives.Contains(word.Lower)) return;
        if (word.Head is null || word.Index > word.Head.Index) return;
        var next = sentence.At(word.Index + 1);
        if (next is null || !next.IsNoun) return;
        if (next != word.Head && next.Head == word.Head && next.Relation == "compound") word.Head = next;
        word.Relation = "amod";
    }

    /// <summary>Turns the month's arcs so that the day is the head.</summary>
    private static void Date(SilverSentence sentence, SilverWord month)
    {
        var isTime = month.Lower is "a.m." or "p.m." or "a.m" or "p.m" or "am" or "pm";
        if (isTime && sentence.At(month.Index - 1) is { Tag: "CD" } hour && (hour.Head == month || month.Head == hour))
        {
            if (month.Head == hour) month.Relation = "nmod:unmarked";
            else sentence.Promote(month, hour, "nmod:unmarked");
            if (hour.Relation is "advmod" or "nmod:tmod" or "nummod" or "dep") hour.Relation = "nmod:tmod";
            return;
        }

        if (!DateNames.IsMonth(month.Form) || !month.IsProper) return;
        var day = sentence.At(month.Index + 1);
        if (day is not null && day.Tag is "CD" or "JJ" or "NN" && DateNames.IsDay(day.Form) && (day.Head == month || day.Head == month.Head))
        {
            if (day.Head == month)
            {
                sentence.Promote(month, day, "nmod:unmarked");
            }
            else
            {
                month.Attach(day, "nmod:unmarked");
            }

            if (day.Relation is "nummod" or "amod") day.Relation = "compound";

            foreach (var year in sentence.Words.Skip(day.Index + 1).Take(2))
            {
                if (DateNames.IsYear(year.Form) && (year.Head == day || year.Head == day.Head) && year.Relation is "nummod" or "nmod:tmod" or "dep" or "appos" or "compound") year.Attach(day, "nmod:unmarked");
            }
        }
        else if (day is { Tag: "CD" } && DateNames.IsYear(day.Form) && (day.Head == month || (day.Head == month.Head && day.Relation == "nummod")))
        {
            day.Attach(month, "nmod:unmarked");
        }
        else if (sentence.At(month.Index - 1) is { Tag: "CD" } before && DateNames.IsDay(before.Form) && before.Head == month && before.Relation == "nummod")
        {
            sentence.Promote(month, before, "nmod:unmarked");
        }
    }
}
