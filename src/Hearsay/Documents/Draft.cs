using System.Collections.Immutable;

namespace Hearsay.Documents;

/// <summary>A block while it is being marked. Its first mark stands: later rules see what is left.</summary>
internal sealed class Draft(Span span, BlockForm form = BlockForm.Paragraph)
{
    public Span Span { get; } = span;

    public BlockForm Form { get; } = form;

    public BlockKind Kind { get; private set; }

    public string? Reason { get; private set; }

    public bool IsBody => Kind == BlockKind.Body;

    public void Mark(string reason) => Mark(BlockKind.Boilerplate, reason);

    public void Mark(BlockKind kind, string reason)
    {
        if (IsBody) (Kind, Reason) = (kind, reason);
    }

    /// <summary>Makes it the headline, whatever it was marked before: the page itself says so.</summary>
    public void Retitle() => (Kind, Reason) = (BlockKind.Title, "headline");

    public static ImmutableArray<Block> Finish(List<Draft> drafts) =>
        [.. drafts.Select(draft => new Block(draft.Span, draft.Kind, draft.Reason) { Form = draft.Form })];
}
