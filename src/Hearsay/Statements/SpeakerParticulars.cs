using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads how many a speaker is, whom they belong to and what they are said to know.</summary>
internal sealed class SpeakerParticulars(Analysis analysis)
{
    /// <summary>The speaker with what its words tell.</summary>
    /// <param name="speaker">A speaker whose evidence is the words of the article.</param>
    /// <param name="owner">Who "his" or "their" at the head of its words stands for, or null.</param>
    internal Speaker Add(Speaker speaker, Speaker? owner)
    {
        var words = analysis.TokensIn(speaker.Evidence);
        var described = speaker.Anonymous || speaker.Resolution.Contains("as worded", StringComparison.Ordinal);
        if (!described)
        {
            return speaker.RoleEvidence is { } evidence && speaker.Affiliation is null && analysis.TokensIn(evidence) is { IsEmpty: false } role
                ? speaker with { Affiliation = Affiliation(role) } : speaker;
        }

        return speaker with
        {
            Count = speaker.Count ?? (speaker.Anonymous ? Count(words, speaker.Kind) : null),
            Affiliation = speaker.Affiliation ?? owner?.Evidence ?? (speaker.Resolution != "several, as worded" && speaker.Kind is SpeakerKind.Person or SpeakerKind.Group ? Affiliation(words) : null),
            Knowledge = speaker.Knowledge ?? (speaker.Anonymous && Knowledge.In(analysis, words) is { } known ? analysis.Cover(known.First, known.End) : null),
        };
    }

    /// <summary>"Two officials": 2; "an official": 1; "officials" and "at least two": not told.</summary>
    private int? Count(TokenRange words, SpeakerKind kind)
    {
        const int Most = 100_000;
        var at = words.First + (analysis.Word(words.First) is "the" or "The" or "these" or "These" or "those" or "Those" or "all" or "All" ? 1 : 0);
        if (at < words.End && analysis.Word(at) is "both" or "Both") return 2;
        if (at < words.End && Number(at) is { } number)
        {
            // "One hundred", "two thousand officials": more than one word of a number is left to the figures.
            return number < Most && (at + 1 == words.End || NumberWords.Kind(analysis.Word(at + 1), out _) is not (NumberWordKind.Scale or NumberWordKind.Vague)) ? (int)number : null;
        }

        return kind == SpeakerKind.Person ? 1 : null;
    }

    private decimal? Number(int at)
    {
        if (NumberWords.Kind(analysis.Word(at), out var value) is NumberWordKind.Small or NumberWordKind.Ten) return value;
        return analysis.Tags[at] == PartOfSpeech.CD && DigitText.Parse(analysis.Word(at), out _) is { } digits && digits == decimal.Truncate(digits) ? digits : null;
    }

    /// <summary>The country or body that a role is in: "US" in "US officials", "the interior ministry" in "a spokesman for the interior ministry".</summary>
    private Span? Affiliation(TokenRange words)
    {
        var simple = Math.Min(words.End, Math.Max(words.First + 1, NounPhrase.EndOfSimple(analysis, words.First, words.End)));
        var head = NounPhrase.Head(analysis, words.First, simple);
        if (head + 2 < words.End && analysis.Word(head + 1) is "for" or "of" or "at" or "from" or "with" or "in")
        {
            var end = Math.Min(words.End, NounPhrase.EndOfSimple(analysis, head + 2, words.End));
            if (end > head + 2 && IsBody(NounPhrase.Head(analysis, head + 2, end)) && !NounPhrase.IsTimeWord(analysis, end - 1)) return analysis.Cover(head + 2, EndOfBody(end, words.End));
        }

        return Before(words.First, head);
    }

    /// <summary>"Ministry of the Interior", "Commission on Dams": the rest of the body's name.</summary>
    private int EndOfBody(int end, int limit)
    {
        if (end + 1 >= limit || analysis.Word(end) is not ("of" or "on" or "for")) return end;
        var further = NounPhrase.EndOfSimple(analysis, end + 1, limit);
        return further > end + 1 ? further : end;
    }

    /// <summary>What stands before the noun: the adjective of a country, a name, or the words of a body.</summary>
    private Span? Before(int first, int head)
    {
        for (var i = head - 1; i >= first; i--)
        {
            // "The ministry’s spokesman", "White House officials", "interior ministry officials".
            var possessive = analysis.Tags[i] == PartOfSpeech.POS;
            var last = possessive ? i - 1 : i;
            if (last < first || !IsOwner(last, head)) continue;
            var start = last;
            while (start > first && Joins(start, last)) start--;
            // "Intelligence sources" belong to no body that is told.
            if (start == last && PartyWords.IsField(analysis.Word(last))) return null;
            if (possessive && start > first && analysis.Tags[start - 1] == PartOfSpeech.DT) start--;
            return analysis.Cover(start, last + 1);
        }

        return null;
    }

    private bool Joins(int start, int last)
    {
        var before = start - 1;
        if (analysis.Tags[before] is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.CD or PartOfSpeech.POS) return false;
        if (Parties.IsNamePart(analysis, before) || IsCountry(before)) return !PartyWords.IsTitle(analysis.Word(before));
        // "Interior ministry", but not "senior ministry".
        return char.IsLower(analysis.Word(last)[0]) && analysis.Tags[before] is PartOfSpeech.NN;
    }

    /// <summary>Whether the word tells a country, a body or whoever a role serves: "US", "ministry", "Trump", but not "Foreign" in "Foreign Minister".</summary>
    private bool IsOwner(int word, int head)
    {
        if (PartyWords.IsTitle(analysis.Word(word))) return false;
        if (char.IsLower(analysis.Word(word)[0])) return IsBody(word);
        if (Names.At(analysis, word) is { Type: EntityType.Organization or EntityType.Place or EntityType.Norp or EntityType.Person }) return true;
        // What the layer of names has not seen counts beside a plain noun alone.
        return char.IsLower(analysis.Word(head)[0]) && (analysis.Tags[word].IsName() || IsCountry(word) || IsBody(word));
    }

    /// <summary>A body by its noun or a name that is no person's.</summary>
    private bool IsBody(int word)
    {
        if (analysis.Tags[word].IsName()) return !PartyWords.IsTitle(analysis.Word(word)) && Names.At(analysis, word) is not { Type: EntityType.Person };
        return analysis.Tags[word] is PartOfSpeech.NN && (PartyWords.IsOrganization(analysis.Word(word)) || PartyWords.IsOutlet(analysis.Word(word)));
    }

    /// <summary>"Ukrainian", "US".</summary>
    private bool IsCountry(int word) =>
        char.IsUpper(analysis.Word(word)[0]) && analysis.Tags[word].IsAdjective() && word > analysis.Sentences[analysis.SentenceOf(word)].FirstToken;
}
