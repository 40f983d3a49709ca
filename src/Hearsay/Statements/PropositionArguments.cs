using System.Collections.Immutable;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Reads the arguments of a predicate, pronouns led to what coreference says.</summary>
internal sealed class PropositionArguments
{
    private const int Most = 12;
    private const int LongestPhrase = 14;

    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly int[] names;
    private readonly Dictionary<int, (Entity Entity, int Mention)> mentions = [];

    internal PropositionArguments(Analysis analysis, SyntaxTree tree)
    {
        (this.analysis, this.tree) = (analysis, tree);
        names = new int[analysis.Tokens.Length];
        for (var at = 0; at < analysis.Names.Length; at++) names.AsSpan(analysis.Names[at].Tokens.First, analysis.Names[at].Tokens.End - analysis.Names[at].Tokens.First).Fill(at + 1);
        foreach (var entity in analysis.Entities)
        {
            for (var at = 0; at < entity.Mentions.Length; at++) mentions.TryAdd(entity.Mentions[at].Head, (entity, at));
        }
    }

    /// <summary>The arguments, in text order.</summary>
    /// <param name="found">The predicate.</param>
    /// <param name="inside">The tokens of the content.</param>
    /// <param name="speaker">Who speaks: "I", and whoever does what is told without a subject ("denied taking money").</param>
    internal ImmutableArray<PropositionArgument> Of(FoundPredicate found, HashSet<int> inside, Speaker? speaker)
    {
        var all = new List<PropositionArgument>();
        var hasSubject = false;
        if (found.Subject >= 0 && inside.Contains(found.Subject)) Add(found.Subject, found.IsPassive ? ArgumentRole.Object : ArgumentRole.Subject);
        foreach (var head in found.Verbs)
        {
            if (tree.Child(head, DependencyRelation.Case) >= 0 && found.OfSubject is null && head == found.Head) Add(head, ArgumentRole.Oblique);
            foreach (var child in tree.Children(head))
            {
                if (!inside.Contains(child) || child == found.Absorbed || found.Verbs.Contains(child)) continue;
                if (IsPurpose(found, child)) AddPurpose(child);
                if (Role(found, head, child) is { } role) Add(child, role);
            }
        }

        if (!hasSubject && found.OfSubject is null && !found.IsPassive && speaker is { Anonymous: false } && IsSpeakers(found.Head, inside))
            all.Add(new PropositionArgument(ArgumentRole.Subject, speaker.Evidence, Key(speaker.Name)));
        return [.. all.DistinctBy(one => (one.Role, one.Span)).OrderBy(one => one.Span.Start).ThenBy(one => one.Span.End).ThenBy(one => one.Role).Take(Most)];

        // "Sent to fight for Orlin": what for, and for whom.
        void AddPurpose(int verb)
        {
            all.Add(new PropositionArgument(ArgumentRole.Oblique, analysis.Tokens[verb].Span, Lemma(verb)));
            foreach (var child in tree.Children(verb))
            {
                if (inside.Contains(child) && tree.Relation(child) is DependencyRelation.Obj or DependencyRelation.Obl) Add(child, ArgumentRole.Oblique);
            }
        }

        void Add(int token, ArgumentRole role)
        {
            hasSubject |= role == ArgumentRole.Subject;
            for (var count = 0; token >= 0 && count < 4; count++)
            {
                if (Argument(token, role, inside, speaker) is { } one) all.Add(one);
                foreach (var child in tree.Children(token))
                {
                    if (inside.Contains(child) && tree.Relation(child) is DependencyRelation.Nmod && !IsOf(child) && Argument(child, ArgumentRole.Oblique, inside, speaker) is { } where) all.Add(where);
                }

                token = tree.Child(token, DependencyRelation.Conj);
                if (token >= 0 && !inside.Contains(token)) token = -1;
            }
        }
    }

    private bool IsPurpose(FoundPredicate found, int child) => found.OfSubject is null && analysis.Tags[child] == PartOfSpeech.VB && tree.Relation(child) is DependencyRelation.Advcl or DependencyRelation.Xcomp
        && tree.Child(child, DependencyRelation.Mark) is >= 0 and var mark && analysis.Tags[mark] == PartOfSpeech.TO;

    private ArgumentRole? Role(FoundPredicate found, int head, int child)
    {
        var relation = tree.Relation(child);
        if (found.OfSubject is { } ofSubject) return OfNoun(head, child, relation, ofSubject);
        var isEvent = head != found.Verbs[0] && PropositionWords.Event(Lemma(head)) is not null;
        if (isEvent) return OfNoun(head, child, relation, PropositionWords.Event(Lemma(head))!.Value.OfSubject);
        // "Send up to 40 guards": the words before the number are no preposition. "Warned the town": without a thing, whom it is done to.
        if (relation is DependencyRelation.Obl or DependencyRelation.Nmod && IsOfFigure(Case(child)) || relation is DependencyRelation.Iobj && tree.Child(head, DependencyRelation.Obj) < 0) return ArgumentRole.Object;
        return relation switch
        {
            DependencyRelation.Nsubj or DependencyRelation.NsubjOuter => found.IsPassive && head == found.Head ? ArgumentRole.Object : ArgumentRole.Subject,
            DependencyRelation.NsubjPass => ArgumentRole.Object,
            DependencyRelation.Obj => ArgumentRole.Object,
            DependencyRelation.OblAgent => ArgumentRole.Subject,
            DependencyRelation.Obl => found.IsPassive && Lemma(Case(child)) is "by" && names[child] > 0 ? ArgumentRole.Subject : ArgumentRole.Oblique,
            DependencyRelation.Xcomp when analysis.Tags[child] == PartOfSpeech.VB => null,
            DependencyRelation.Iobj or DependencyRelation.Xcomp => ArgumentRole.Oblique,
            DependencyRelation.Nmod when child > head => ArgumentRole.Oblique,
            DependencyRelation.Ccomp => ArgumentRole.Object,
            _ => null,
        };
    }

    /// <summary>"North Korean involvement", "the deployment of guards by Orlin to the east".</summary>
    private ArgumentRole? OfNoun(int head, int child, DependencyRelation relation, bool ofSubject)
    {
        var hasOf = tree.Children(head).Any(other => tree.Relation(other) is DependencyRelation.Nmod && IsOf(other));
        return relation switch
        {
            DependencyRelation.NmodPoss => ArgumentRole.Subject,
            DependencyRelation.Nmod when IsOf(child) => ofSubject ? ArgumentRole.Subject : ArgumentRole.Object,
            DependencyRelation.Nmod when Lemma(Case(child)) is "by" => ArgumentRole.Subject,
            DependencyRelation.Nmod when child > head => ArgumentRole.Oblique,
            DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc when names[child] > 0 => ArgumentRole.Subject,
            DependencyRelation.Compound => ofSubject && !hasOf ? ArgumentRole.Subject : ArgumentRole.Object,
            _ => null,
        };
    }

    private PropositionArgument? Argument(int head, ArgumentRole role, HashSet<int> inside, Speaker? speaker)
    {
        var tag = analysis.Tags[head];
        var lemma = Lemma(head);
        if (IsTime(head)) return null;
        if (role == ArgumentRole.Oblique && IsOfFigure(Case(head))) role = ArgumentRole.Object;
        if (analysis.Word(head) is "I" or "me" or "myself") return speaker is { Anonymous: false, Kind: SpeakerKind.Person } ? new PropositionArgument(role, speaker.Evidence, Key(speaker.Name)) : null;
        if (analysis.Word(head) is "we" or "We" or "us") return speaker is { Anonymous: false, Kind: not SpeakerKind.Person } ? new PropositionArgument(role, speaker.Evidence, Key(speaker.Name)) : null;
        if (tag is PartOfSpeech.PRP) return Led(head, role);
        if (PropositionWords.Is("indefinite", lemma) || tag is PartOfSpeech.DT or PartOfSpeech.WDT or PartOfSpeech.WP or PartOfSpeech.EX) return null;
        if (tag.IsVerb() && tree.Relation(head) is DependencyRelation.Ccomp or DependencyRelation.Xcomp) return new PropositionArgument(role, analysis.Tokens[head].Span, lemma);
        if (names[head] > 0 && analysis.Names[names[head] - 1] is { Type: not EntityType.Date } name && !IsPartOfNoun(head))
        {
            var words = analysis.Cover(name.Tokens.First, name.Tokens.End);
            var full = Known(name.Tokens)?.Name ?? words;
            return new PropositionArgument(role, words, Key(analysis.Article.Text[full.Start..full.End]));
        }

        if (!tag.IsNoun() && !tag.IsAdjective() && tag != PartOfSpeech.CD && !tag.IsVerb()) return null;
        return new PropositionArgument(role, Phrase(head, inside), lemma);
    }

    private Entity? Known(Hearsay.Text.TokenRange name)
    {
        for (var token = name.End - 1; token >= name.First; token--)
        {
            if (mentions.TryGetValue(token, out var found)) return found.Entity;
        }

        return null;
    }

    /// <summary>What a pronoun stands for, as coreference knows it: the fullest name, else the words that the article first used; null where it knows nothing.</summary>
    private PropositionArgument? Led(int pronoun, ArgumentRole role)
    {
        if (!mentions.TryGetValue(pronoun, out var found)) return null;
        var entity = found.Entity;
        if (entity.Name is { } name) return new PropositionArgument(role, name, Key(analysis.Article.Text[name.Start..name.End]));
        var words = entity.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Nominal);
        return words is null ? null : new PropositionArgument(role, words.Span, Lemma(words.Head));
    }

    /// <summary>The noun phrase with what "of" adds to it, as far as the content goes.</summary>
    private Span Phrase(int head, HashSet<int> inside)
    {
        var phrase = tree.Phrase(head);
        var (first, end) = (phrase.First, phrase.End);
        while (first < head && (!inside.Contains(first) || analysis.Tags[first] is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.PDT or PartOfSpeech.OpenQuote or PartOfSpeech.CloseQuote)) first++;
        foreach (var child in tree.Children(head))
        {
            if (child <= head || tree.Relation(child) is not DependencyRelation.Nmod || !IsOf(child) || !inside.Contains(child)) continue;
            var of = tree.Phrase(child).End;
            if (of > end && of - first <= LongestPhrase && analysis.SentenceOf(of - 1) == analysis.SentenceOf(head)) end = of;
            break;
        }

        return analysis.Cover(first, Math.Max(end, first + 1));
    }

    /// <summary>Whether a predicate without a subject is the speaker's own: "denied | taking money", "promised | to resign".</summary>
    private bool IsSpeakers(int head, HashSet<int> inside) =>
        analysis.Tags[head] is PartOfSpeech.VBG or PartOfSpeech.VB && tree.Subject(head) < 0 && !inside.Contains(tree.Head(head)) && tree.Relation(head) is DependencyRelation.Xcomp or DependencyRelation.Ccomp;

    // "North Korean soldiers": a name before a noun is a part of its phrase.
    private bool IsPartOfNoun(int head) => names[head] > 0 && analysis.Tags[head] == PartOfSpeech.NN && analysis.Names[names[head] - 1].Type == EntityType.Misc;

    private bool IsTime(int token) => analysis.DatesIn(analysis.Cover(tree.Left(token), tree.Right(token) + 1)).Any(date => date.Span.Contains(analysis.Tokens[token].Start));

    private bool IsOf(int token) => Case(token) is >= 0 and var preposition && Lemma(preposition) is "of";

    private bool IsOfFigure(int preposition) => preposition >= 0 && analysis.FiguresIn(analysis.Cover(Math.Max(0, preposition - 3), Math.Min(analysis.Tokens.Length, preposition + 9))).Any(figure => figure.Span.Contains(analysis.Tokens[preposition].Start));

    private int Case(int token) => tree.Child(token, DependencyRelation.Case);

    private string Lemma(int token) => token < 0 ? "" : analysis.Lemmas[token].ToLowerInvariant();

    /// <summary>A name as a key: small letters, one blank between words, no "the" before and no "'s" behind.</summary>
    private static string Key(string name)
    {
        var words = name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join(' ', words is ["the", ..] and { Length: > 1 } ? words[1..] : words);
        return key.EndsWith("'s", StringComparison.Ordinal) || key.EndsWith("’s", StringComparison.Ordinal) ? key[..^2] : key;
    }
}
