using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Figures;

/// <summary>A quantity where it stands: among the pieces of its sentence and, where there is one, in the sentence's tree.</summary>
/// <remarks>The tree is over tokens, the words around are pieces: both are found by their characters.</remarks>
internal sealed class FigureSite
{
    private const int Reach = 12;

    /// <summary>Places a quantity.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="quantity">The quantity, modifiers included.</param>
    /// <param name="tree">The article's trees, or null where the words alone must do.</param>
    /// <param name="before">What the plain count before it in the sentence counts; empty where there is none.</param>
    /// <param name="earlier">The figures before it in the sentence.</param>
    public FigureSite(SentencePieces pieces, Quantity quantity, FigureTree? tree, Counted before, EarlierFigures earlier)
    {
        (Pieces, Quantity, Tree, Before, Earlier) = (pieces, quantity, tree, before, earlier);
        var span = pieces.Cover(quantity.First, quantity.End);
        Tokens = tree?.TokensIn(span) ?? default;
        Node = tree?.Top(HasVerb(pieces, quantity) ? pieces.Cover(quantity.NumberAt, quantity.End) : span) ?? -1;
    }

    /// <summary>The sentence.</summary>
    public SentencePieces Pieces { get; }

    /// <summary>The quantity.</summary>
    public Quantity Quantity { get; }

    /// <summary>The article's trees, or null.</summary>
    public FigureTree? Tree { get; }

    /// <summary>What the plain count before it in the sentence counts, or nothing.</summary>
    public Counted Before { get; }

    /// <summary>The figures before it in the sentence.</summary>
    public EarlierFigures Earlier { get; }

    /// <summary>The token that bears the quantity in its tree; -1 without one.</summary>
    public int Node { get; }

    /// <summary>The tokens of the quantity; none without a tree.</summary>
    public TokenRange Tokens { get; }

    /// <summary>A token's preposition, or -1; "up to" and the like are the quantity's own words and none.</summary>
    public int Case(int token) => Tree!.Case(token) is var preposition && Tokens.Contains(preposition) ? -1 : preposition;

    /// <summary>
    /// A token's head; in "told the paper that up to 60 could be guards" the predicate of the clause, though the tree reaches out of it.
    /// </summary>
    public int Head(int token) => Clause(token) is var clause and >= 0 ? clause : Tree!.Head(token);

    /// <summary>A token's relation to its head; "sent up to 40 guards" has an object, though the tree sees a preposition.</summary>
    public DependencyRelation Role(int token)
    {
        if (Clause(token) >= 0) return DependencyRelation.Nsubj;
        var relation = Tree!.Relation(token);

        // "Killed three miners and injured eleven others", where the tree has the second as one of a list with the verb.
        if (relation == DependencyRelation.Conj && Tree.Tag(Tree.Head(token)).IsVerb() && !Tree.Tag(token).IsVerb() && Tree.Head(token) < token) return DependencyRelation.Obj;
        if (relation is not (DependencyRelation.Obl or DependencyRelation.Nmod) || !Tree.Tag(Tree.Head(token)).IsVerb()) return relation;
        var preposition = Tree.Case(token);
        var isOwn = preposition < 0 ? Quantity.Modifier is not null && Tree.Syntax.Child(Tree.Head(token), DependencyRelation.Obj) < 0 : Tokens.Contains(preposition);
        if (!isOwn) return relation;
        return token > Tree.Head(token) ? DependencyRelation.Obj
            : Tree.Syntax.Subject(Tree.Head(token)) < 0 ? DependencyRelation.Nsubj
            : relation;
    }

    /// <summary>The predicate of the clause that a "that" opens between a token's head and the token, behind both; -1 where there is none.</summary>
    private int Clause(int token)
    {
        var head = Tree!.Head(token);
        if (head < 0 || head > token) return -1;
        for (var between = Math.Max(head + 1, token - Reach); between < token; between++)
        {
            if (Tree.Relation(between) == DependencyRelation.Mark && Tree.Is(between, "that") && Tree.Head(between) is var predicate && predicate > token) return predicate;
        }

        return -1;
    }

    /// <summary>"Topped 40", "averaging 12 crowns": the verb qualifies the number, yet the number hangs on it as its object does; "limited to 40" has none.</summary>
    private static bool HasVerb(SentencePieces pieces, Quantity quantity)
    {
        for (var at = quantity.First; at < quantity.NumberAt; at++)
        {
            if (pieces.Tag(at).IsVerb()) return pieces.Tag(at + 1) is not (PartOfSpeech.TO or PartOfSpeech.IN);
        }

        return false;
    }

    /// <summary>The piece that a token is of, or begins.</summary>
    public int Piece(int token)
    {
        var start = Tree!.Cover(token, token + 1).Start;
        int low = 0, high = Pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Span.End <= start) low = middle + 1;
            else high = middle;
        }

        return Math.Min(low, Pieces.Count - 1);
    }

    /// <summary>One past the last piece of the tokens before <paramref name="end"/>.</summary>
    public int PieceEnd(int end) => Piece(end - 1) + 1;

    /// <summary>The first token of a piece; -1 without a tree.</summary>
    public int Token(int piece) => Tree is null || piece < 0 || piece >= Pieces.Count ? -1 : Tree.TokensIn(Pieces[piece].Span).First;

    /// <summary>The token that bears the words from a piece to another; -1 without a tree.</summary>
    public int Top(int first, int end) => Tree is null || end <= first ? -1 : Tree.Top(Pieces.Cover(first, end));
}
