using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>What a quantity counts, and whether it is a part of it.</summary>
/// <param name="First">The first piece of what is counted; equal to <paramref name="End"/> where the words do not say.</param>
/// <param name="End">One past its last piece.</param>
/// <param name="IsShare">Whether the quantity is a part of a whole ("two of the").</param>
/// <param name="IsIncrement">Whether "more" follows the number.</param>
internal readonly record struct Counted(int First, int End, bool IsShare = false, bool IsIncrement = false);

/// <summary>Finds what a quantity counts: by the words around it, and through the tree where there is one. Safe to use from several threads.</summary>
/// <remarks>The head with its adjectives and compounds, a second plural joined to it, and a short phrase with "of" that tells the kind.</remarks>
internal static class CountedReader
{
    private const int MostPieces = 12;
    private const int LongestAside = 8;

    private static readonly PhraseTable<string> States = Read("state");
    private static readonly PhraseTable<string> Affects = Read("affects");
    private static readonly PhraseTable<string> Generic = Read("generic");
    private static readonly PhraseTable<string> Changes = Read("change");

    /// <summary>What the quantity, modifiers included, counts.</summary>
    public static Counted Find(FigureSite site)
    {
        var (pieces, quantity) = (site.Pieces, site.Quantity);
        var at = quantity.End;
        var increment = pieces.Is(at, "more") && pieces.Join(at) == PieceJoin.Apart;
        if (increment) at++;

        // "Nine points more" compares, it adds nothing to a figure before.
        increment &= quantity.UnitKind != UnitKind.Percent;

        // “several thousand” guards: the number alone is quoted.
        if (pieces.Tag(at) == PartOfSpeech.CloseQuote && pieces.Tag(quantity.First - 1) == PartOfSpeech.OpenQuote) at++;
        if (pieces.Join(at) == PieceJoin.Hyphen && quantity.Unit is null)
        {
            if (!pieces.Is(at, "strong")) return new Counted(at, pieces.IsDigits(at) ? at : at + 1);
            return Phrase(site, at + 1) with { IsIncrement = increment };
        }

        at = BehindAside(site, at);
        if (pieces.Is(at, "of"))
        {
            var inside = at + 1;
            while (pieces.Is(inside, "all") || pieces.Is(inside, "both")) inside++;
            var isDefinite = pieces.Tag(inside) is PartOfSpeech.DT or PartOfSpeech.PRPS;
            var article = isDefinite ? inside + 1 : inside;
            while (pieces.Tag(article) == PartOfSpeech.CD && article < inside + 3) article++;
            var whole = Phrase(site, article);
            // "Up to 60 of the missing": whatever the tag of a state that stands for people.
            if (whole.End == whole.First && isDefinite) whole = State(pieces, article);
            if (site.Tree is { } tree && site.Top(whole.First, whole.End) is var top and >= 0 && (MeasuredThing.IsGeneric(tree, top) || tree.IsAmount(top))) whole = new Counted(at, at);
            if (whole.End == whole.First) whole = WholeReader.OfPronoun(site, inside);
            if (whole.End == whole.First) whole = Affected(pieces, quantity);
            var isPart = quantity.UnitKind == UnitKind.Percent || quantity.Kind == AmountKind.Part || (isDefinite && quantity.Unit is null)
                || pieces.Tag(inside) == PartOfSpeech.PRP || pieces.Is(inside, "those") || pieces.Is(inside, "these")
                || (article > inside && quantity.Kind == AmountKind.Number && quantity.Unit is null);
            return whole with { IsShare = isPart, IsIncrement = increment };
        }

        var isShare = quantity.Kind == AmountKind.Part;
        if (quantity.UnitKind == UnitKind.Money)
        {
            if (pieces.Is(at, "worth") && pieces.Is(at + 1, "of")) return Phrase(site, at + 2) with { IsIncrement = increment };
            var isIn = pieces.Is(at, "in") && !pieces.IsDated(at + 1) && pieces.Tag(at + 1) is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ;
            isIn |= pieces.Is(at, "in") && site.Tree is { } money && pieces.Tag(at + 1) == PartOfSpeech.NNP && money.PhraseHead(site.Token(at + 1)) is var thing and >= 0
                && !money.Tag(thing).IsName();
            if (isIn && !(site.Tree is { } times && times.PhraseHead(site.Token(at + 1)) is var span and >= 0 && MeasuredThing.IsTime(times, span)))
            {
                return Phrase(site, at + 1) with { IsIncrement = increment };
            }

            // "Trains worth $310m", "a farm near Orsk, worth $3m".
            if (pieces.Is(quantity.First - 1, "worth") && !pieces.IsDated(quantity.First - 2) && site.Tree is { } goods)
            {
                if (IsNoun(pieces.Tag(quantity.First - 2))) return new Counted(site.Piece(goods.PhraseStart(site.Token(quantity.First - 2))), quantity.First - 1, false, increment);
                var worth = site.Token(quantity.First - 1);
                if (pieces.Is(quantity.First - 2, ",") && goods.Relation(worth) is DependencyRelation.Amod or DependencyRelation.Acl or DependencyRelation.Appos
                    && goods.Head(worth) is var owned and >= 0 && owned < worth && goods.Tag(owned).IsNoun())
                {
                    return new Counted(site.Piece(goods.PhraseStart(owned)), site.PieceEnd(goods.PhraseEnd(owned)), false, increment);
                }

                // Behind "opened a farm, worth $3m" the tree may have the worth with the verb.
                if (pieces.Is(quantity.First - 2, ",") && goods.Head(worth) is var verb and >= 0 && goods.Tag(verb).IsVerb() && goods.Syntax.Child(verb, DependencyRelation.Obj) >= 0)
                {
                    return new Counted(quantity.First, quantity.First);
                }
            }
        }

        if (quantity.Unit is not null)
        {
            var measured = InTree(site);
            if (measured.End == measured.First && IsAttribute(site, at)) measured = Phrase(site, at);
            if (measured.End == measured.First && quantity.UnitKind != UnitKind.Money) measured = BeforeNumber(pieces, quantity);
            return measured with { IsShare = isShare, IsIncrement = increment };
        }

        var part = quantity.Kind == AmountKind.Part && pieces.Tag(at) is PartOfSpeech.DT or PartOfSpeech.PRPS ? at + 1 : at;
        var counted = Phrase(site, part);
        if (counted.End == counted.First) counted = State(pieces, at);
        if (counted.End == counted.First) counted = Affected(pieces, quantity);
        if (counted.End == counted.First) counted = InTree(site);
        if (counted.End == counted.First) counted = BeforeNumber(pieces, quantity);
        var antecedent = WholeReader.Before(site, out var isPartOf);
        if (counted.End == counted.First) counted = antecedent;
        if (counted.End == counted.First && IsElsewhere(site)) counted = site.Before with { IsShare = false, IsIncrement = false };
        return counted with { IsShare = isShare || isPartOf, IsIncrement = increment };
    }

    /// <summary>"900 people in Orsk and 300 in Kestrow" counts people twice.</summary>
    private static bool IsElsewhere(FigureSite site)
    {
        var (pieces, quantity) = (site.Pieces, site.Quantity);
        return site.Before.End > site.Before.First && site.Before.End < quantity.First
            && pieces.Tag(quantity.First - 1) is PartOfSpeech.CC or PartOfSpeech.Comma
            && WhereReader.IsPlaceOf(pieces.Word(quantity.End)) && WhereReader.IsPlaceOf(pieces.Word(site.Before.End));
    }

    /// <summary>"Killing 14": what became of people stands for them.</summary>
    private static Counted Affected(SentencePieces pieces, Quantity quantity)
    {
        var verb = quantity.First - 1;
        return Affects.Word(pieces.Word(verb), out _) && StatusReader.IsVerb(pieces.Tag(verb)) ? new Counted(verb, verb + 1) : new Counted(quantity.First, quantity.First);
    }

    /// <summary>Behind the same measure in another unit: "8 miles (13 km) of tunnels" counts tunnels in both.</summary>
    private static int BehindAside(FigureSite site, int at)
    {
        var (pieces, quantity) = (site.Pieces, site.Quantity);
        if (quantity.Unit is null) return at;
        var close = at;
        if (pieces.Tag(at) == PartOfSpeech.OpenBracket)
        {
            while (close < at + LongestAside && pieces.Tag(close) != PartOfSpeech.CloseBracket) close++;
        }
        else if (pieces.Tag(quantity.First - 1) != PartOfSpeech.OpenBracket)
        {
            return at;
        }

        var isAside = pieces.Tag(close) == PartOfSpeech.CloseBracket && (pieces.Is(close + 1, "of") || pieces.Is(close + 1, "in"));
        return isAside ? close + 1 : at;
    }

    /// <summary>"A 5.2 litre engine", "$700,000 award": a unit that is written as a word before a noun is, in the singular or as a sign.</summary>
    private static bool IsAttribute(FigureSite site, int at)
    {
        var pieces = site.Pieces;

        // "A 5.2 litre V10 engine": a name inside a phrase that ends in a plain noun.
        var isInside = pieces.Tag(at + 1) is PartOfSpeech.NN && !pieces.IsCapital(at + 1) && site.Tree?.PhraseHead(site.Token(at)) is { } head && head > site.Token(at);
        return pieces.Join(at) == PieceJoin.Apart && !pieces.IsDated(at) && (!pieces.IsCapital(at) || isInside) && pieces.Tag(at) is PartOfSpeech.NN or PartOfSpeech.NNS
            && pieces.Word(at - 1) is [.., not 's'] && !IsChangeWord(pieces.Word(at)) && Units.Kind(pieces.Word(at)) == UnitKind.None;
    }

    /// <summary>The noun that the tree gives a quantity which has none right behind it.</summary>
    private static Counted InTree(FigureSite site)
    {
        var (pieces, quantity) = (site.Pieces, site.Quantity);
        var none = new Counted(quantity.First, quantity.First);
        if (site.Tree is not { } tree || MeasuredThing.Find(site) is not (var head and >= 0)) return none;
        var (first, end) = (site.Piece(tree.PhraseStart(head)), site.PieceEnd(tree.PhraseEnd(head)));

        // What is counted does not hold the figure: "$700,000 award" leaves the award, "crowd of 40" the crowd.
        if (first < quantity.End && end > quantity.End) first = quantity.End;
        else if (first < quantity.First && end > quantity.First) end = quantity.First;

        // Nor the figure before: "Orlin +0.2% Tarn +0.3%".
        var before = site.Earlier.Last.Quantity;
        if (before.Unit is not null && first < before.End && end > before.End && pieces.Join(before.End) == PieceJoin.Apart && !pieces.Is(before.End, "of")) first = before.End;

        // "A 2,000-mile (3,220-km) border".
        for (var close = first; pieces.Tag(first) == PartOfSpeech.OpenBracket && close < end; close++)
        {
            if (pieces.Tag(close) == PartOfSpeech.CloseBracket) first = close;
        }

        if (pieces.Tag(first) == PartOfSpeech.CloseBracket) first++;
        while (end > first && pieces.Tag(end - 1) is PartOfSpeech.IN or PartOfSpeech.TO or PartOfSpeech.DT or PartOfSpeech.CC or PartOfSpeech.Comma) end--;
        return first < end && (end <= quantity.First || first >= quantity.End) ? new Counted(first, end) : none;
    }

    /// <summary>Whether a plural noun ends the noun phrase at a piece.</summary>
    public static bool HasPlural(SentencePieces pieces, int at)
    {
        var phrase = Phrase(pieces, at);
        return phrase.End > phrase.First && pieces.Tag(phrase.End - 1) is PartOfSpeech.NNS or PartOfSpeech.NNPS;
    }

    /// <summary>Whether one of the three words before a piece is a verb of change ("rose from").</summary>
    public static bool IsChange(SentencePieces pieces, int at)
    {
        for (var back = 1; back <= 3; back++)
        {
            if (Changes.Word(pieces.Word(at - back), out _) && pieces.Tag(at - back) is not (PartOfSpeech.NN or PartOfSpeech.NNS)) return true;
        }

        return false;
    }

    /// <summary>Whether "number" behind a plural noun is the verb ("casualties number 3,000", not "the number 40 bus").</summary>
    public static bool IsNumbering(SentencePieces pieces, int at) => pieces.Word(at) is "number" && pieces.Tag(at - 1) == PartOfSpeech.NNS;

    /// <summary>Whether a word tells what people are without a noun ("dead", "missing").</summary>
    public static bool IsState(SentencePieces pieces, int at) => IsState(pieces.Word(at));

    /// <summary>Whether a word tells what people are without a noun.</summary>
    public static bool IsState(ReadOnlySpan<char> word) => States.Word(word, out _);

    /// <summary>Whether a word is a verb of change ("rose").</summary>
    public static bool IsChangeWord(ReadOnlySpan<char> word) => Changes.Word(word, out _);

    /// <summary>The noun phrase that begins at a piece: as the tree has it, else by the tags.</summary>
    private static Counted Phrase(FigureSite site, int at)
    {
        if (site.Tree is { } tree && at < site.Pieces.Count && !site.Pieces.IsDated(at) && tree.PhraseHead(site.Token(at)) is var head and >= 0)
        {
            var end = Math.Min(site.PieceEnd(tree.PhraseEnd(head)), at + MostPieces);
            for (var next = at + 1; next < end; next++)
            {
                if (site.Pieces.IsDated(next)) end = next;
            }

            return new Counted(at, end);
        }

        return Phrase(site.Pieces, at);
    }

    /// <summary>From the first adjective or noun at a piece to the head noun of its phrase.</summary>
    private static Counted Phrase(SentencePieces pieces, int at)
    {
        var head = at;
        var limit = Math.Min(at + MostPieces, pieces.Count);
        for (var next = at; next < limit && !pieces.IsDated(next); next++)
        {
            var tag = pieces.Tag(next);
            var isPluralBefore = head > at && head == next && pieces.Tag(head - 1) is PartOfSpeech.NNS or PartOfSpeech.NNPS;
            if (IsNoun(tag))
            {
                // "10,000 soldiers Tarvos sent": a name behind a plural begins something else.
                if (isPluralBefore && tag is PartOfSpeech.NNP or PartOfSpeech.NNPS) break;
                head = next + 1;
                continue;
            }

            if (isPluralBefore) break;
            var isModifier = tag is PartOfSpeech.JJ or PartOfSpeech.JJR or PartOfSpeech.JJS or PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.HYPH
                or PartOfSpeech.AFX;
            if (isModifier && head > at && tag is PartOfSpeech.VBN or PartOfSpeech.VBG && head == next && !LeadsToPlural(pieces, next, limit)) break;
            var isAdverb = tag is PartOfSpeech.RB && pieces.Tag(next + 1) is PartOfSpeech.JJ or PartOfSpeech.VBN;
            var isLink = next > at && (tag == PartOfSpeech.CC || (tag == PartOfSpeech.Comma && head == at)) && LeadsToPlural(pieces, next + 1, limit);
            if (!isModifier && !isAdverb && !isLink) break;
        }

        // "49 missing" and "40 dead" end in no noun.
        return new Counted(at, head);
    }

    /// <summary>Whether adjectives and nouns up to a plural noun begin at a piece.</summary>
    private static bool LeadsToPlural(SentencePieces pieces, int at, int limit)
    {
        for (var next = at; next < limit && next < at + 4 && !pieces.IsDated(next); next++)
        {
            var tag = pieces.Tag(next);
            if (tag is PartOfSpeech.NNS or PartOfSpeech.NNPS) return true;
            if (tag is not (PartOfSpeech.JJ or PartOfSpeech.NNP or PartOfSpeech.NN or PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.CC)) return false;
        }

        return false;
    }

    private static bool IsNoun(PartOfSpeech tag) => tag is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS;

    /// <summary>"40 dead", "600 killed, wounded and missing", "40 were evacuated".</summary>
    private static Counted State(SentencePieces pieces, int at)
    {
        var next = at;
        var isCopular = false;
        while (next < at + 5 && IsAuxiliary(pieces, next))
        {
            // "180 had arrived" says nothing of what the 180 are.
            isCopular |= pieces.Word(next) is "was" or "were" or "is" or "are" or "be" or "been" or "being";
            next++;
        }

        var isState = States.Word(pieces.Word(next), out _) || (isCopular && pieces.Tag(next) == PartOfSpeech.VBN);
        if (!isState) return new Counted(at, at);
        var end = next + 1;
        while (end < next + 8)
        {
            var link = end;
            while (pieces.Tag(link) is PartOfSpeech.Comma or PartOfSpeech.CC && link < end + 2) link++;
            if (link == end || !States.Word(pieces.Word(link), out _)) break;
            end = link + 1;
        }

        return new Counted(next, end);
    }

    private static bool IsAuxiliary(SentencePieces pieces, int at) =>
        pieces.Word(at) is "was" or "were" or "is" or "are" or "be" or "been" or "being" or "has" or "have" or "had" or "remain" or "remained"
            or "remains" or "reported" or "feared" or "confirmed" or "still" or "now" or "already" or "others" or "more"
            or "could" or "may" or "might" or "will" or "would";

    /// <summary>"A death toll of 40", "the toll rose to 112", "the number of missing is 140".</summary>
    private static Counted BeforeNumber(SentencePieces pieces, Quantity quantity)
    {
        var none = new Counted(quantity.First, quantity.First);
        var at = quantity.First - 1;
        if (pieces.Is(at, "of") && quantity.Unit is null) return Subject(pieces, at, none);

        // "Casualties number 3,000", whose verb the tagger may take for the noun.
        if (quantity.Unit is null && IsNumbering(pieces, at)) return Subject(pieces, at, none);

        // "From 40 to 112": the second count hangs on the verb before "from".
        if (pieces.Is(at, "to"))
        {
            var from = at - 1;
            while (from > 0 && from > at - 5 && !pieces.Is(from, "from")) from--;
            if (pieces.Is(from, "from")) at = from;
        }

        if (pieces.Is(at, "to") || pieces.Is(at, "by") || pieces.Is(at, "at") || pieces.Is(at, "from"))
        {
            if (!IsChange(pieces, at)) return none;
            at--;
        }
        else if (quantity.Unit is not null && !IsChange(pieces, quantity.First))
        {
            return none;
        }

        // Back over the verb's group to its subject.
        var isVerb = false;
        for (var steps = 0; steps < 6 && at >= 0; steps++, at--)
        {
            if (pieces.Is(at - 1, "of") && IsState(pieces, at)) break;
            var tag = pieces.Tag(at);
            var isGroup = tag is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.VBN or PartOfSpeech.VB or PartOfSpeech.VBG
                or PartOfSpeech.MD;
            if (isGroup && (Changes.Word(pieces.Word(at), out _) || IsAuxiliary(pieces, at))) isVerb = true;
            else if (isGroup) return none;
            else if (tag is not (PartOfSpeech.RB or PartOfSpeech.RBR) && !pieces.IsDated(at)) break;
        }

        return isVerb ? Subject(pieces, at + 1, none) : none;
    }

    /// <summary>The noun phrase that ends before a piece, or what it numbers.</summary>
    private static Counted Subject(SentencePieces pieces, int end, Counted none)
    {
        var first = end;
        while (first > 0 && first > end - 6 && !pieces.IsDated(first - 1)
            && (IsNoun(pieces.Tag(first - 1)) || pieces.Tag(first - 1) is PartOfSpeech.JJ || (first == end && States.Word(pieces.Word(first - 1), out _))))
        {
            first--;
        }

        if (first == end) return none;
        // "The dam in Orsk has risen": the phrase hangs on another.
        var before = pieces.Tag(first - 1) == PartOfSpeech.DT ? first - 2 : first - 1;
        if (pieces.Tag(before) == PartOfSpeech.IN && !pieces.Is(before, "of") && !pieces.Is(before, "that")) return none;
        var isNumbered = pieces.Is(first - 1, "of") || (pieces.Tag(first - 1) == PartOfSpeech.DT && pieces.Is(first - 2, "of"));
        if (!isNumbered && Generic.Word(pieces.Word(end - 1), out _)) return none;
        if (isNumbered || IsNoun(pieces.Tag(end - 1))) return new Counted(first, end);
        return none;
    }

    private static PhraseTable<string> Read(string kind) => new(Lexicon.Read("Figures/counted.lexicon")
        .Where(entry => entry[1] == kind)
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));
}
