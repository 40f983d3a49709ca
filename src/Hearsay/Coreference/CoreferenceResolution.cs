using System.Collections.Immutable;

namespace Hearsay.Coreference;

/// <summary>The stage that leads names, descriptions and pronouns to the person, body or place they stand for.</summary>
/// <remarks>
/// Rules in the order of their precision (<see cref="CoreferenceRules"/>), then a small model for pronouns. What the text does not settle stays
/// alone. Linear in the length of the article: every search is bounded.
/// </remarks>
public sealed class CoreferenceResolution : IStage
{
    private readonly Func<PronounChoice, int> choose;

    /// <summary>With the model of pronouns that ships.</summary>
    public CoreferenceResolution()
        : this(PronounModel.English.Choose)
    {
    }

    /// <summary>With another way to choose whom a pronoun means.</summary>
    internal CoreferenceResolution(Func<PronounChoice, int> choose) => this.choose = choose;

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Dependencies | Layers.Names | Layers.Quotations;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Coreference;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var tree = new SyntaxTree(analysis);
        var mentions = Lead(analysis, tree);
        new PronounLinks(analysis, tree, mentions, choose).Join();
        return analysis with { Entities = EntityBuilding.Build(analysis, mentions) };
    }

    /// <summary>The mentions, with names and descriptions led.</summary>
    internal static List<MentionDraft> Lead(Analysis analysis, SyntaxTree tree)
    {
        var mentions = new MentionFinder(analysis, tree).Find();
        new NameLinks(analysis, mentions).Join();
        new DescriptionLinks(analysis, tree, mentions).Join();
        return mentions;
    }
}
