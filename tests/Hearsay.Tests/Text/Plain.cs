using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

/// <summary>Articles whose every line is a block, so that the cases test nothing but the text stages.</summary>
internal static class Plain
{
    public static Analysis Read(string text) => new QuotationPairing().Apply(new Tokenization().Apply(new Analysis(Of(text))));

    public static Article Of(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var feed ? feed : text.Length;
            int first = at, last = end;
            while (first < last && char.IsWhiteSpace(text[first])) first++;
            while (first < last && char.IsWhiteSpace(text[last - 1])) last--;
            // Every seventh block is furniture: nothing may be read from it.
            if (first < last) blocks.Add(new Block(new Span(first, last), blocks.Count % 7 == 6 ? BlockKind.Boilerplate : BlockKind.Body));
            at = end + 1;
        }

        return new Article("0", "case.txt", text, blocks.ToImmutable(), "utf-8");
    }
}
