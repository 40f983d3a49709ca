using System.Security.Cryptography;
using System.Text;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;

namespace Hearsay.Tests.Ledger.Arrivals;

/// <summary>Copies of one invented article, under whatever names.</summary>
internal sealed record Copies
{
    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>How many bolts are loose: another number is another text.</summary>
    public int Bolts { get; init; } = 12;

    /// <summary>The address that the page gives as its own.</summary>
    public string? Address { get; init; }

    /// <summary>The address that it was fetched from.</summary>
    public string? Fetched { get; init; }

    public string? Headline { get; init; } = "Marrow: pier is closed";

    /// <summary>Whether the headline stands in the text, with what is said in it.</summary>
    public bool ShowsHeadline { get; init; } = true;

    public string? Outlet { get; init; } = "The Vellan Courier";

    /// <summary>What stands around the article.</summary>
    public string? Furniture { get; init; }

    /// <summary>Stands for the bytes; copies without have bytes of their own.</summary>
    public string? Bytes { get; init; }

    public ArticleEntry Entry()
    {
        var text = $"The harbour board of Port Vellan voted to close the north pier, Ilsa Marrow said.\nShe told reporters that {Bolts} bolts were loose.\n";
        if (Headline is not null && ShowsHeadline) text = $"{Headline}\n{text}";
        if (Furniture is not null) text += $"{Furniture}\n";
        var builder = new EntryBuilder(Name, text)
            .Says("Ilsa Marrow", "said", ["The harbour board of Port Vellan voted to close the north pier"], "Ilsa Marrow")
            .Says("She", "told", [$"that {Bolts} bolts were loose"], "Ilsa Marrow");
        if (Headline is not null && ShowsHeadline) builder = builder.Title(Headline).Says("Marrow", ":", [Headline[(Headline.IndexOf(':', StringComparison.Ordinal) + 2)..]]);
        if (Furniture is not null) builder = builder.Boilerplate(Furniture, "a teaser");
        var entry = builder.Build();
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Bytes ?? Name)));
        return RevisionId.Rename(
            entry with
            {
                Article = entry.Article with
                {
                    Title = Headline is null ? null : entry.Article.Title ?? new Known<string>(Headline, new Evidence("meta og:title", Headline)),
                    Outlet = Outlet is null ? null : new Known<string>(Outlet, new Evidence("meta og:site_name", Outlet)),
                    Address = Address is null ? null : new Known<string>(Address, new Evidence("link canonical", Address)),
                    FetchedFrom = Fetched,
                    Fingerprint = fingerprint,
                },
            },
            fingerprint[..12]);
    }
}
