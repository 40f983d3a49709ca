using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>One named party of an article.</summary>
internal sealed class Party(int first, int end)
{
    private bool titled;
    private bool placed;
    private bool determined;
    private bool thing;
    private SpeakerKind? told;
    private int persons;
    private int bodies;
    private int places;
    private int works;
    private readonly List<TokenRange> roles = [];

    // More ways to call somebody are not needed to tell them from others.
    private const int MostRoles = 24;

    /// <summary>The tokens of the fullest form of the name.</summary>
    internal int First => first;

    internal int End => end;

    internal SpeakerKind Kind { get; private set; }

    /// <summary>The tokens of the first role given, or null.</summary>
    internal TokenRange? Role { get; private set; }

    /// <summary>The tokens of every role given, in text order.</summary>
    internal IReadOnlyList<TokenRange> Roles => roles;

    /// <summary>How often it is named, in whatever form.</summary>
    internal int Mentions { get; private set; }

    /// <summary>Where it is first named, in whatever form.</summary>
    internal int FirstMention { get; private set; } = int.MaxValue;

    /// <summary>What a form of address tells of the gender.</summary>
    internal Gender Gender { get; private set; }

    internal string Name(Analysis analysis) => Evidence(analysis).Of(analysis.Article.Text);

    internal Span Evidence(Analysis analysis) => analysis.Cover(First, End);

    internal bool Is(Analysis analysis, TokenRange name)
    {
        if (name.End - name.First != End - First) return false;
        for (var i = 0; i < End - First; i++)
        {
            if (!analysis.Word(name.First + i).Equals(analysis.Word(First + i), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    /// <summary>Whether a shorter form of a name can mean this party: all its words, in order, and an end of the full name among them.</summary>
    internal bool CanBe(Analysis analysis, TokenRange name)
    {
        var at = First;
        for (var i = name.First; i < name.End; i++)
        {
            while (at < End && !analysis.Word(i).Equals(analysis.Word(at), StringComparison.OrdinalIgnoreCase)) at++;
            if (at++ == End) return false;
        }

        // "Venning" is "Harl Venning Jr.".
        var core = End;
        while (core - 1 > First && NameLinks.IsSuffix(analysis.Word(core - 1))) core--;
        var last = analysis.Word(core - 1).Equals(analysis.Word(name.End - 1), StringComparison.OrdinalIgnoreCase) || analysis.Word(End - 1).Equals(analysis.Word(name.End - 1), StringComparison.OrdinalIgnoreCase);
        if (last) return name.End - name.First > 1 || !IsBody(analysis) || core < End && core - First == 1;
        return !IsBody(analysis) && analysis.Word(First).Equals(analysis.Word(name.First), StringComparison.OrdinalIgnoreCase) && Length(analysis) <= 3;
    }

    /// <summary>How many words the name has, small ones inside it left out.</summary>
    private int Length(Analysis analysis)
    {
        var length = 0;
        for (var i = First; i < End; i++)
        {
            // "Mansur bin Rashed": the father's name goes with the small word.
            if (PartyWords.IsParticle(analysis.Word(i))) length--;
            else length++;
        }

        return length;
    }

    /// <summary>Whether the capitals of the name spell the acronym.</summary>
    internal bool Spells(Analysis analysis, string acronym)
    {
        if (End - First < 2) return false;
        acronym = string.Concat(acronym.Where(char.IsUpper));
        var at = 0;
        for (var i = First; i < End; i++)
        {
            var initial = analysis.Word(i)[0];
            if (!char.IsUpper(initial)) continue;
            if (at == acronym.Length || acronym[at++] != initial) return false;
        }

        return at == acronym.Length;
    }

    /// <summary>Whether the last words of the name are these, whatever their case, a leading article aside.</summary>
    internal bool EndsWith(Analysis analysis, TokenRange words)
    {
        if (End - First <= words.End - words.First) return false;
        for (int i = words.End - 1, j = End - 1; i >= words.First; i--, j--)
        {
            if (!analysis.Word(i).Equals(analysis.Word(j), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    /// <summary>Whether the name has these words before a preposition: "Commission on Dams", "Karvel Ministry of Fisheries".</summary>
    internal bool HasBeforeLink(Analysis analysis, TokenRange words)
    {
        var length = words.End - words.First;
        for (var link = First + length; link < End - 1; link++)
        {
            if (analysis.Word(link) is not ("of" or "on" or "for")) continue;
            var same = true;
            for (var i = 0; same && i < length; i++) same = analysis.Word(words.First + i).Equals(analysis.Word(link - length + i), StringComparison.OrdinalIgnoreCase);
            return same;
        }

        return false;
    }

    /// <summary>Takes in one mention.</summary>
    internal void Mention(Analysis analysis, NameMention mention)
    {
        Mentions++;
        titled |= mention.IsTitled;
        // "…, which runs the mine": no person.
        var behind = mention.Name.End;
        told ??= KindReading.Read(analysis, mention);
        thing |= behind + 1 < analysis.Tokens.Length && analysis.Word(behind) is "," && analysis.Word(behind + 1) is "which";
        var before = mention.Run.First - 1;
        if (mention.IsTitled)
        {
            if (Gender == Gender.Unknown) Gender = WordLists.OfAddress(analysis.Word(mention.Run.First));
        }
        else if (before >= 0)
        {
            placed |= analysis.Word(before) is "in" or "In" or "from" or "across" or "near" or "towards";
            // "The Marsh campaign" makes nothing of Marsh.
            determined |= analysis.Word(before) is "the" or "The" && (behind >= analysis.Tokens.Length || !analysis.Tags[behind].IsNoun());
        }

        FirstMention = Math.Min(FirstMention, mention.Run.First);
        switch (Names.At(analysis, mention.Name.End - 1)?.Type)
        {
            case EntityType.Person: persons++; break;
            case EntityType.Organization: bodies++; break;
            case EntityType.Place: places++; break;
            case EntityType.Misc or EntityType.Date: works++; break;
        }

        if (roles.Count < MostRoles && RoleReading.Predicate(analysis, mention) is { } predicate) roles.Add(predicate);
        if (roles.Count == MostRoles || RoleReading.Read(analysis, mention) is not { } role) return;
        Role ??= role;
        roles.Add(role);
    }

    /// <summary>Whether the article or the layer of names says that it is a person.</summary>
    internal bool IsSurelyPerson => titled || persons > 0 || Role is not null;

    internal void Settle(Analysis analysis) => Kind = Classify(analysis);

    private SpeakerKind Classify(Analysis analysis)
    {
        if (titled || persons > bodies + places && End - First > 1) return SpeakerKind.Person;
        if (told is { } kind && (persons == 0 || determined && persons <= 1)) return kind;
        if (Has(analysis, PartyWords.IsOutlet)) return SpeakerKind.Outlet;
        var last = analysis.Word(End - 1);
        if (PartyWords.IsGovernment(last) && (End - First == 1 || Role is null)) return SpeakerKind.Government;
        if (Has(analysis, PartyWords.IsOrganization)) return SpeakerKind.Organization;
        if (thing) return SpeakerKind.Organization;
        if (Role is not null) return SpeakerKind.Person;
        if (analysis.Tags[End - 1] == PartOfSpeech.NNPS) return bodies > 0 && End - First > 1 ? SpeakerKind.Organization : SpeakerKind.Group;
        if (persons == 0 && PartyWords.IsDocument(last)) return SpeakerKind.Document;
        if (persons > bodies + places) return SpeakerKind.Person;
        // Once may be an error of the layer of names.
        if (places > persons + bodies && (places > 1 || End - First == 1)) return SpeakerKind.Government;
        if (bodies > 1 && bodies > persons + places) return SpeakerKind.Organization;
        if (IsAcronym(last) || determined) return SpeakerKind.Organization;
        if (works > persons + bodies + places) return SpeakerKind.Document;
        return placed && End - First == 1 ? SpeakerKind.Government : SpeakerKind.Person;
    }

    /// <summary>Whether a word of the name tells that it is a body, or the layer of names says so.</summary>
    internal bool IsNamedAsBody(Analysis analysis) => End - First > 1 && (IsBody(analysis) || Names.At(analysis, End - 1) is { Type: EntityType.Organization });

    private bool IsBody(Analysis analysis) => !titled && (Has(analysis, PartyWords.IsOrganization) || Has(analysis, PartyWords.IsOutlet));

    private bool IsAcronym(ReadOnlySpan<char> word) => End - First == 1 && word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');

    private bool Has(Analysis analysis, WordTest test)
    {
        for (var i = First; i < End; i++)
        {
            if (test(analysis.Word(i))) return true;
        }

        return false;
    }

    private delegate bool WordTest(ReadOnlySpan<char> word);
}
