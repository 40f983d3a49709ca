namespace Hearsay.Language;

/// <summary>The relation of a word to its head: the labels of Universal Dependencies 2 as the English treebanks use them, with subtypes.</summary>
/// <remarks>
/// Source: universaldependencies.org/u/dep and the guidelines of EWT and GUM. A subtype's name joins both parts: <c>NsubjPass</c> is
/// <c>nsubj:pass</c>; <see cref="DependencyRelations.Name"/> writes it so. The numbers are written into model files; a new label goes to the end.
/// </remarks>
public enum DependencyRelation : byte
{
#pragma warning disable CS1591 // The names are the label set's own.
    Unknown, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, CompoundPrt, Conj, Cop,
    Csubj, CsubjOuter, CsubjPass, Dep, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodDesc,
    NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Root,
    Vocative, Xcomp,
#pragma warning restore CS1591
}
