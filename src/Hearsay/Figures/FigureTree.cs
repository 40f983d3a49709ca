using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Figures;

/// <summary>An article's dependency trees as the readers of figures ask them. All positions are token indexes.</summary>
/// <remarks>Labels are those of Universal Dependencies 2. Every question looks at a bounded number of words. Immutable once made.</remarks>
internal sealed class FigureTree
{
    /// <summary>No chain of words that is followed upwards is longer.</summary>
    public const int MostSteps = 8;

    private const int LongestPhrase = 12;
    private const int LongestKind = 5;

    private readonly Analysis analysis;
    private readonly int[] names;

    /// <summary>Links the words of an analysis with a tree and names.</summary>
    public FigureTree(Analysis analysis)
    {
        this.analysis = analysis;
        Syntax = new SyntaxTree(analysis);
        names = new int[analysis.Tokens.Length];
        for (var name = 0; name < analysis.Names.Length; name++)
        {
            var tokens = analysis.Names[name].Tokens;
            names.AsSpan(tokens.First, tokens.End - tokens.First).Fill(name + 1);
        }
    }

    /// <summary>The trees.</summary>
    public SyntaxTree Syntax { get; }

    /// <summary>The number of tokens.</summary>
    public int Count => analysis.Tokens.Length;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => analysis.Word(token);

    /// <summary>Whether a token reads so, without regard to case.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) => token >= 0 && Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag of a token.</summary>
    public PartOfSpeech Tag(int token) => analysis.Tags[token];

    /// <summary>A token's relation to its head.</summary>
    public DependencyRelation Relation(int token) => Syntax.Relation(token);

    /// <summary>The head of a token, or -1.</summary>
    public int Head(int token) => Syntax.Head(token);

    /// <summary>The kind of the name that a token is of, or null.</summary>
    public EntityType? Name(int token) => names[token] == 0 ? null : analysis.Names[names[token] - 1].Type;

    /// <summary>The characters from a token to the one before <paramref name="end"/>.</summary>
    public Span Cover(int first, int end) => analysis.Cover(first, end);

    /// <summary>The tokens that share a character with a span.</summary>
    public TokenRange TokensIn(Span span) => analysis.TokensIn(span);

    /// <summary>The token of a span that bears the whole span's relation to its sentence: of those whose head lies outside an amount, else the last noun.</summary>
    public int Top(Span span)
    {
        var range = analysis.TokensIn(span);
        var top = -1;
        for (var token = range.First; token < range.End; token++)
        {
            var head = Head(token);
            var isOutside = head < range.First || head >= range.End;
            if (isOutside && IsAmount(token)) return token;
            if (isOutside && (top < 0 || IsNominal(Tag(token)) || !IsNominal(Tag(top)))) top = token;
        }

        return top;
    }

    /// <summary>The head of the noun phrase whose first word is a token, or -1 where the tree sees none.</summary>
    public int PhraseHead(int first)
    {
        var head = first;
        for (var step = 0; step < LongestPhrase; step++)
        {
            var next = Head(head);
            if (next <= head || next - first > LongestPhrase || !IsBeforeNoun(Relation(head))) break;
            head = next;
        }

        // "Special forces troops" may hang its first words on different ones.
        return Tag(head).IsNoun() && !IsDetermined(first, head) ? head : -1;
    }

    /// <summary>One past the noun phrase of a head: with a second noun by "and", and a short phrase with "of" that tells the kind.</summary>
    public int PhraseEnd(int head)
    {
        var end = head + 1;

        // "The Department of the Interior" is one name.
        while (names[head] > 0 && end < Count && names[end] == names[head] && end - head < LongestPhrase) end++;
        foreach (var child in Syntax.Children(head))
        {
            if (child < end) continue;
            if (Relation(child) is DependencyRelation.Flat or DependencyRelation.Goeswith && child == end) end = child + 1;
            else if (IsKind(child, end)) return PhraseEndSimple(child);
            else if (IsSecond(head, child, end)) end = child + 1;
        }

        return end;
    }

    /// <summary>The first word of a noun phrase without its determiner and number.</summary>
    public int PhraseStart(int head)
    {
        var start = head;
        foreach (var child in Syntax.Children(head))
        {
            if (child >= head) break;
            var isOwn = Relation(child) is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Flat
                or DependencyRelation.NmodDesc or DependencyRelation.NmodUnmarked;
            if (isOwn && head - child <= LongestPhrase) start = Math.Min(start, Syntax.Left(child));
        }

        start = Math.Max(start, head - LongestPhrase);
        while (start < head && (Word(start) is "%" || (Tag(start) == PartOfSpeech.CD && Tag(start + 1) != PartOfSpeech.HYPH)
            || Tag(start) is PartOfSpeech.DT or PartOfSpeech.PDT or PartOfSpeech.PRPS or PartOfSpeech.OpenQuote or PartOfSpeech.Comma)) start++;
        return start;
    }

    /// <summary>The preposition or mark of a phrase ("of" in "of the guards"), or -1.</summary>
    public int Case(int token) => Syntax.Child(token, DependencyRelation.Case);

    /// <summary>The noun that does or has what a predicate says, or -1: its own subject, or that of the predicate that it shares one with.</summary>
    public int Subject(int predicate)
    {
        for (var step = 0; step < MostSteps && predicate >= 0; step++)
        {
            var subject = NearestSubject(predicate);
            if (subject >= 0 && Tag(subject) is not (PartOfSpeech.WP or PartOfSpeech.WDT) && !Is(subject, "that")) return Nominal(subject);
            if (subject < 0) subject = Math.Max(ListSubject(predicate), AbsoluteSubject(predicate));
            if (subject >= 0 && Tag(subject).IsNoun()) return Nominal(subject);
            switch (Relation(predicate))
            {
                case DependencyRelation.AclRelcl when subject >= 0:
                    return Nominal(Antecedent(predicate, subject));
                case DependencyRelation.Advmod when Head(predicate) == predicate - 1 && Tag(predicate - 1).IsNoun() && CountedReader.IsChangeWord(Word(predicate))
                    && !MeasuredThing.IsTime(this, predicate - 1):
                    // "Orlin up 4 per cent".
                    return Nominal(Head(predicate));
                case DependencyRelation.Acl when Tag(predicate) == PartOfSpeech.VB && Head(Head(predicate)) < 0:
                    // "Veltmar to send 40 guards", a headline.
                    return Nominal(Head(predicate));
                case DependencyRelation.Acl when Tag(predicate) == PartOfSpeech.VB && !CountedReader.IsChangeWord(Word(predicate)):
                    // "Got a grant to build": who got it builds.
                    predicate = Head(Head(predicate));
                    break;
                case DependencyRelation.Acl when IsPerfect(predicate):
                    // "Hit its highest level in years, having risen by 5 per cent".
                    predicate = Syntax.Predicate(Head(predicate));
                    break;
                case DependencyRelation.Acl:
                    return Nominal(Head(predicate));
                case DependencyRelation.Amod or DependencyRelation.Nmod or DependencyRelation.Appos:
                    return Nominal(Head(predicate));
                case DependencyRelation.Xcomp or DependencyRelation.Advmod when Syntax.Child(Head(predicate), DependencyRelation.Obj) is var shared and >= 0:
                    return Nominal(shared);
                case DependencyRelation.Conj or DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.Parataxis:
                    predicate = Head(predicate);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The last verb of a group ("send" of "are preparing to send").</summary>
    public int Innermost(int verb)
    {
        for (var step = 0; step < MostSteps && Syntax.Child(verb, DependencyRelation.Xcomp) is var below and >= 0 && Tag(below).IsVerb(); step++) verb = below;
        return verb;
    }

    /// <summary>Whether a word is an amount itself: a number, or a unit that has one.</summary>
    public bool IsAmount(int token) =>
        Tag(token) is PartOfSpeech.CD or PartOfSpeech.Dollar or PartOfSpeech.SYM
        || NumberWords.Kind(Word(token), out _) is NumberWordKind.Vague or NumberWordKind.Scale
        || (Units.Kind(Word(token)) != UnitKind.None
            && (Syntax.Child(token, DependencyRelation.Nummod) >= 0 || (token > 0 && Head(token) == token - 1 && Syntax.Child(token - 1, DependencyRelation.Nummod) >= 0)))
        || Word(token) is "%" || Is(token, "cent") || Is(token, "percent");

    /// <summary>The word that stands for a whole list ("guards" for "workers" in "40 guards and 12 workers").</summary>
    public int FirstOfList(int token)
    {
        for (var step = 0; step < MostSteps && Relation(token) == DependencyRelation.Conj && IsNominal(Tag(Head(token))) && IsNominal(Tag(token)); step++) token = Head(token);
        return token;
    }

    /// <summary>Whether a word is negated ("not", "never", "no").</summary>
    public bool IsNegated(int token)
    {
        foreach (var child in Syntax.Children(token))
        {
            if (Relation(child) is DependencyRelation.Advmod or DependencyRelation.Det or DependencyRelation.Cc && PredicateReader.IsNegation(Word(child))) return true;
        }

        return false;
    }

    private static bool IsNominal(PartOfSpeech tag) =>
        tag.IsNoun() || tag is PartOfSpeech.CD or PartOfSpeech.Dollar or PartOfSpeech.SYM;

    private static bool IsBeforeNoun(DependencyRelation relation) => relation is DependencyRelation.Amod or DependencyRelation.Compound
        or DependencyRelation.Nummod or DependencyRelation.NmodDesc or DependencyRelation.NmodUnmarked or DependencyRelation.NmodPoss or DependencyRelation.Flat
        or DependencyRelation.Advmod or DependencyRelation.Punct or DependencyRelation.OblUnmarked or DependencyRelation.Nmod or DependencyRelation.Obl;

    private bool IsPerfect(int verb) => Is(Syntax.Child(verb, DependencyRelation.Aux), "having");

    private int Nominal(int token) => token >= 0 && Tag(token).IsNoun() && !IsAmount(token) ? token : -1;

    /// <summary>"…, and Orlin gained 10": the noun between "and" or a comma and a verb that the tree left without subject; -1 where there is none.</summary>
    private int ListSubject(int verb)
    {
        var noun = verb - 1;
        if (Tag(verb) is not (PartOfSpeech.VBD or PartOfSpeech.VBZ) || Relation(verb) != DependencyRelation.Conj || noun < 1 || !Tag(noun).IsNoun() || Relation(noun) != DependencyRelation.Conj) return -1;
        return Tag(Syntax.Left(noun)) == PartOfSpeech.CC || Tag(Syntax.Left(noun) - 1) is PartOfSpeech.CC or PartOfSpeech.Comma ? noun : -1;
    }

    /// <summary>"With prices expected to fall": the noun behind "with", which the tree has beside it; -1 where there is none.</summary>
    private int AbsoluteSubject(int predicate)
    {
        var noun = Syntax.Child(predicate, DependencyRelation.Obl);
        if (noun < 0 || noun >= predicate || Syntax.Right(noun) + 1 != predicate || !(Tag(predicate) is PartOfSpeech.VBN or PartOfSpeech.VBG)) return -1;
        return Is(Case(noun), "with") || (Case(noun) < 0 && Is(Syntax.Child(predicate, DependencyRelation.Mark), "with")) ? noun : -1;
    }

    /// <summary>
    /// The noun that ", which" stands for: that of the tree, or, where the verb agrees in number with the noun right before the comma alone, this
    /// one ("relations with Orlin, which is").
    /// </summary>
    private int Antecedent(int predicate, int pronoun)
    {
        var (head, nearest) = (Head(predicate), pronoun - 2);
        if (!Is(pronoun, "which") || Tag(pronoun - 1) != PartOfSpeech.Comma || nearest <= head || Tag(nearest) is not (PartOfSpeech.NN or PartOfSpeech.NNP)) return head;
        if (Tag(head) is not (PartOfSpeech.NNS or PartOfSpeech.NNPS)) return head;
        var isSingular = Tag(pronoun + 1) == PartOfSpeech.VBZ || Is(pronoun + 1, "was");
        return isSingular ? nearest : head;
    }

    /// <summary>The subject of a predicate, the nearest where the tree sees two ("[President Tal] Varn has brought").</summary>
    private int NearestSubject(int predicate)
    {
        var found = -1;
        foreach (var child in Syntax.Children(predicate))
        {
            if (Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter && (found < 0 || (child < predicate && !IsGoverned(child)))) found = child;
        }

        return found;
    }

    /// <summary>"The voltage across it": a pronoun right behind a preposition is no subject.</summary>
    private bool IsGoverned(int token) => token > 0 && Tag(token) == PartOfSpeech.PRP && Tag(token - 1) == PartOfSpeech.IN && Relation(token - 1) == DependencyRelation.Case;

    /// <summary>Whether a determiner or a preposition stands between a word and a noun, so that they are two phrases.</summary>
    private bool IsDetermined(int first, int head)
    {
        for (var token = first; token < head; token++)
        {
            if (Tag(token) is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.IN or PartOfSpeech.TO or PartOfSpeech.WDT or PartOfSpeech.WP or PartOfSpeech.PRP
                or PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.MD) return true;
        }

        return false;
    }

    /// <summary>"Members of parliament", not "members of the 40 groups" and not "of them".</summary>
    private bool IsKind(int child, int end)
    {
        var preposition = Case(child);
        if (Relation(child) != DependencyRelation.Nmod || preposition != end || !Is(preposition, "of") || !Tag(child).IsNoun()) return false;
        if (PhraseEndSimple(child) - end > LongestKind) return false;
        for (var token = end + 1; token < child; token++)
        {
            if (Tag(token) is PartOfSpeech.CD or PartOfSpeech.Comma or PartOfSpeech.Dollar or PartOfSpeech.IN) return false;
        }

        return Syntax.Child(child, DependencyRelation.Nummod) < 0;
    }

    private int PhraseEndSimple(int head) => Syntax.Phrase(head).End;

    /// <summary>"Soldiers and officers": another plural without determiner and number of its own.</summary>
    private bool IsSecond(int head, int child, int end) =>
        Relation(child) == DependencyRelation.Conj && Tag(child) is PartOfSpeech.NNS or PartOfSpeech.NNPS && Tag(head) is PartOfSpeech.NNS or PartOfSpeech.NNPS
        && Syntax.Left(child) == end && Tag(end) is PartOfSpeech.CC or PartOfSpeech.Comma && child - end <= 4
        && Syntax.Child(child, DependencyRelation.Nummod) < 0 && Syntax.Child(child, DependencyRelation.Det) < 0;
}
