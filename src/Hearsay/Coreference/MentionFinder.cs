using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Coreference;

/// <summary>Finds the mentions of an article: its names, its noun phrases and its pronouns of the third person, in text order.</summary>
/// <remarks>Pronouns of the first and second person are left to whoever knows the speaker. Linear in the length of the article.</remarks>
internal sealed class MentionFinder(Analysis analysis, SyntaxTree tree)
{
    private const int LongestName = 20;

    private readonly List<MentionDraft> mentions = [];
    private readonly NamedEntity[] names = MissedNames.AddTo(analysis);
    private int sentence;
    private int quotation;

    internal List<MentionDraft> Find()
    {
        var next = 0;
        for (var i = 0; i < analysis.Tokens.Length; i++)
        {
            while (sentence < analysis.Sentences.Length && analysis.Sentences[sentence].EndToken <= i) sentence++;
            while (quotation < analysis.Quotations.Length && analysis.Quotations[quotation].EndToken <= i) quotation++;
            while (next < names.Length && names[next].Tokens.End <= i) next++;
            var inName = next < names.Length && names[next].Tokens.Contains(i) && names[next].Type != EntityType.Norp && !IsRole(names[next]);
            if (inName && names[next].Tokens.First == i && names[next].Type is EntityType.Person or EntityType.Organization or EntityType.Place) AddName(names[next]);
            if (WordLists.PronounOf(analysis.Word(i)) is { } pronoun && analysis.Tags[i] is PartOfSpeech.PRP or PartOfSpeech.PRPS) AddPronoun(i, pronoun);
            else if (!inName && IsNominal(i)) AddNominal(i);
        }

        mentions.Sort((one, other) => one.Tokens.First != other.Tokens.First ? one.Tokens.First.CompareTo(other.Tokens.First) : other.Tokens.End.CompareTo(one.Tokens.End));
        for (var i = 0; i < mentions.Count; i++)
        {
            mentions[i].Index = i;
            new EntityDraft().Add(mentions[i]);
        }

        return mentions;
    }

    /// <summary>"The Vice President", "the Court": a role or a kind of body, taken for a name for its capitals.</summary>
    private bool IsRole(NamedEntity name)
    {
        if (name.Type is not (EntityType.Person or EntityType.Organization) || name.Tokens.End - name.Tokens.First > 3) return false;
        if (name.Type == EntityType.Organization && name.Tokens.End - name.Tokens.First > 1) return false;
        for (var i = name.Tokens.First; i < name.Tokens.End; i++)
        {
            var word = Clean(i);
            if (!(WordLists.NounOf(word) is { } noun && noun.Type == name.Type) && !(name.Type == EntityType.Person && (WordLists.IsTitle(analysis.Word(i)) || WordLists.IsLimiting(word)))) return false;
        }

        return true;
    }

    private void AddName(NamedEntity name)
    {
        var (first, end) = (name.Tokens.First, Math.Min(name.Tokens.End, name.Tokens.First + LongestName));
        if (end - first > 1 && analysis.Tags[end - 1] == PartOfSpeech.POS) end--;
        var head = end - 1;
        for (var i = first; i < end; i++)
        {
            if (tree.Head(i) >= first && tree.Head(i) < end || analysis.Tokens[i].Kind == TokenKind.Punctuation) continue;
            head = i;
            break;
        }

        var gender = Gender.Unknown;
        var start = first;
        if (name.Type == EntityType.Person)
        {
            while (start < end - 1 && WordLists.IsTitle(analysis.Word(start)))
            {
                if (gender == Gender.Unknown) gender = WordLists.OfAddress(analysis.Word(start));
                start++;
            }
        }

        var words = new List<string>();
        for (var i = start; i < end; i++)
        {
            var word = Clean(i);
            if (word.Length > 0 && !(i == start && word is "the")) words.Add(word);
        }

        while (name.Type == EntityType.Organization && words.Count > 1 && WordLists.IsLegalForm(words[^1])) words.RemoveAt(words.Count - 1);
        while (name.Type == EntityType.Person && words.Count > 2 && words[^1] is "jr" or "sr" or "ii" or "iii" or "iv") words.RemoveAt(words.Count - 1);
        if (words.Count == 0) return;
        var before = Before(first, head, name.Type == EntityType.Person);
        if (name.Type == EntityType.Person)
        {
            foreach (var word in before)
            {
                if (gender == Gender.Unknown) gender = WordLists.OfAddress(word);
                if (gender == Gender.Unknown && WordLists.NounOf(word.ToLowerInvariant()) is { Type: EntityType.Person } noun) gender = noun.Gender;
            }

            if (gender == Gender.Unknown && words.Count > 1) gender = WordLists.OfFirstName(words[0]);
        }

        var top = TopOfName(head);
        mentions.Add(new MentionDraft(new TokenRange(first, end), head, MentionKind.Name)
        {
            Sentence = sentence,
            Quotation = QuotationOf(first),
            Role = RoleOf(top),
            Type = name.Type,
            Gender = gender,
            Number = analysis.Tags[head] == PartOfSpeech.NNPS && name.Type == EntityType.Person ? GrammaticalNumber.Plural : GrammaticalNumber.Singular,
            IsMetonym = name.Type == EntityType.Place && IsSpeaking(top),
            Words = [.. words],
            Description = DescriptionOf(name, before, words),
        });
        if (tree.Relation(top) != DependencyRelation.Conj) AddJoined(top);
    }

    /// <summary>What the words before a person's name, or a body's own name, say of it.</summary>
    private static Description? DescriptionOf(NamedEntity name, List<string> before, List<string> words)
    {
        var source = name.Type switch
        {
            EntityType.Person => before.ConvertAll(word => word.ToLowerInvariant()),
            EntityType.Organization => words,
            _ => [],
        };
        for (var i = source.Count - 1; i >= 0; i--)
        {
            if (WordLists.NounOf(source[i]) is { } noun && noun.Type == name.Type && (noun.Gender == Gender.Unknown || name.Type == EntityType.Person))
                return new Description(source[i], [.. source.Where((_, index) => index != i)]);
        }

        // "Ministry of Water": the noun stands first.
        return null;
    }

    /// <summary>The words of the same phrase that stand before a name: "Water Minister" before "Ada Marsh".</summary>
    private List<string> Before(int first, int head, bool isPerson)
    {
        var words = new List<string>();
        if (!isPerson) return words;
        var top = TopOfName(head);
        var start = Math.Max(tree.Phrase(top).First, first - 8);
        for (var i = start; i < first; i++)
        {
            if (analysis.Tags[i].IsNoun() || analysis.Tags[i].IsAdjective()) words.Add(analysis.Word(i).ToString());
        }

        return words;
    }

    private int TopOfName(int head)
    {
        for (var step = 0; step < 8 && tree.Head(head) >= 0 && tree.Relation(head) == DependencyRelation.Flat; step++) head = tree.Head(head);
        return head;
    }

    private void AddPronoun(int token, Pronoun pronoun) => mentions.Add(new MentionDraft(new TokenRange(token, token + 1), token, MentionKind.Pronoun)
    {
        Sentence = sentence,
        Quotation = QuotationOf(token),
        Role = RoleOf(token),
        Type = pronoun.IsPersonal ? EntityType.Person : null,
        Gender = pronoun.Gender,
        Number = pronoun.Number,
    });

    private bool IsNominal(int i)
    {
        if (IsAge(i)) return true;
        if (!analysis.Tags[i].IsNoun() || tree.Relation(i) is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.Goeswith
            or DependencyRelation.NmodDesc or DependencyRelation.OblUnmarked or DependencyRelation.NmodUnmarked) return false;
        // "Minister Ada Marsh" where the title heads the flat name: the name's own mention.
        return tree.Child(i, DependencyRelation.Flat) < 0;
    }

    /// <summary>"The 62-year-old", whole or split at the hyphens.</summary>
    private bool IsAge(int i)
    {
        if (tree.Relation(i) is DependencyRelation.Amod or DependencyRelation.Root or DependencyRelation.Xcomp) return false;
        var word = analysis.Word(i);
        if (word.EndsWith("-year-old") && word.Length <= 13) return true;
        return word is "old" && i >= 4 && analysis.Word(i - 1) is "-" && analysis.Word(i - 2) is "year" && analysis.Word(i - 3) is "-" && analysis.Tokens[i - 4].Kind == TokenKind.Number;
    }

    private void AddNominal(int head)
    {
        var phrase = tree.Phrase(head);
        var isAge = IsAge(head);
        if (isAge && analysis.Word(head) is "old") phrase = phrase with { First = Math.Min(phrase.First, head - 4) };
        while (phrase.First < head && (analysis.Tags[phrase.First] == PartOfSpeech.CC || analysis.Tokens[phrase.First].Kind == TokenKind.Punctuation)) phrase = phrase with { First = phrase.First + 1 };
        var lemma = analysis.Lemmas[head].ToLowerInvariant();
        var noun = isAge ? new Noun(EntityType.Person, false, Gender.Unknown) : WordLists.NounOf(lemma);
        var isName = analysis.Tags[head].IsName();
        var first = analysis.Word(phrase.First);
        var determined = IsDefinite(first);
        var possessed = tree.Child(head, DependencyRelation.NmodPoss) >= 0;
        var plural = analysis.Tags[head] is PartOfSpeech.NNS or PartOfSpeech.NNPS || noun is { IsPlural: true };
        var narrowing = new List<string>();
        for (var i = phrase.First; i < head; i++)
        {
            if (analysis.Tags[i] is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.POS || analysis.Tokens[i].Kind == TokenKind.Punctuation) continue;
            narrowing.Add(Clean(i));
        }

        foreach (var child in tree.Children(head))
        {
            if (child > head && tree.Relation(child) is DependencyRelation.Nmod or DependencyRelation.Acl or DependencyRelation.AclRelcl) narrowing.Add(analysis.Lemmas[child].ToLowerInvariant());
        }

        var type = noun is null || isName && !determined && noun.Type == EntityType.Organization ? null : (EntityType?)noun.Type;
        mentions.Add(new MentionDraft(phrase, head, MentionKind.Nominal)
        {
            Sentence = sentence,
            Quotation = QuotationOf(head),
            Role = RoleOf(head),
            Type = type,
            Gender = noun is null || plural ? Gender.Unknown : noun.Gender,
            Number = plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular,
            IsDefinite = determined,
            IsPossessed = possessed,
            Description = isAge ? new Description("-year-old", [Age(head)]) : new Description(lemma, [.. narrowing.Where(word => word.Length > 0)]),
        });
        if (tree.Relation(head) != DependencyRelation.Conj) AddJoined(head);
    }

    private string Age(int head)
    {
        var word = analysis.Word(head);
        return word is "old" ? analysis.Word(head - 4).ToString() : word[..word.IndexOf('-')].ToString();
    }

    /// <summary>"Ada Marsh and Tom Reed" as one mention of several.</summary>
    private void AddJoined(int head)
    {
        var last = -1;
        foreach (var child in tree.Children(head))
        {
            if (tree.Relation(child) == DependencyRelation.Conj && analysis.Tags[child].IsNoun() && tree.Child(child, DependencyRelation.Cc) is >= 0 and var link
                && analysis.Word(link) is "and" or "&") last = child;
        }

        if (last < 0 || last - head > 30) return;
        var isPerson = IsPersonHead(head) && IsPersonHead(last);
        var end = Math.Max(last + 1, tree.Phrase(last).End);
        mentions.Add(new MentionDraft(new TokenRange(tree.Phrase(head).First, end), head, MentionKind.Nominal)
        {
            Sentence = sentence,
            Quotation = QuotationOf(head),
            Role = RoleOf(head),
            Type = isPerson ? EntityType.Person : null,
            Number = GrammaticalNumber.Plural,
            IsJoined = true,
        });
    }

    private bool IsPersonHead(int head)
    {
        if (WordLists.NounOf(analysis.Lemmas[head].ToLowerInvariant()) is { Type: EntityType.Person }) return true;
        var at = NameAt(head);
        return at is { Type: EntityType.Person };
    }

    private NamedEntity? NameAt(int token)
    {
        int low = 0, high = names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Tokens.End <= token) low = middle + 1;
            else high = middle;
        }

        return low < names.Length && names[low].Tokens.Contains(token) ? names[low] : null;
    }

    private bool IsSpeaking(int top)
    {
        if (tree.Relation(top) != DependencyRelation.Nsubj) return false;
        var verb = tree.Head(top);
        return verb >= 0 && WordLists.IsSpeaking(analysis.Lemmas[verb].ToLowerInvariant());
    }

    private SyntacticRole RoleOf(int head) => tree.Relation(tree.Top(head)) switch
    {
        DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter => SyntacticRole.Subject,
        DependencyRelation.Obj or DependencyRelation.Iobj => SyntacticRole.Object,
        DependencyRelation.Obl or DependencyRelation.OblAgent => SyntacticRole.Oblique,
        DependencyRelation.NmodPoss => SyntacticRole.Possessive,
        DependencyRelation.Nmod => SyntacticRole.NounModifier,
        DependencyRelation.Compound or DependencyRelation.Amod => SyntacticRole.Modifier,
        DependencyRelation.Appos => SyntacticRole.Apposition,
        _ => SyntacticRole.Other,
    };

    private int QuotationOf(int token) =>
        quotation < analysis.Quotations.Length && analysis.Quotations[quotation].FirstToken <= token ? quotation : -1;

    /// <summary>A word in lower case without full stops; empty for punctuation.</summary>
    private string Clean(int token)
    {
        if (analysis.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Quote) return "";
        var word = analysis.Word(token);
        if (word.Length > 40) word = word[..40];
        return word.ToString().Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    private static bool IsDefinite(ReadOnlySpan<char> word) =>
        word is "the" or "The" or "this" or "This" or "that" or "That" or "these" or "These" or "those" or "Those";
}
