namespace Hearsay.Language;

/// <summary>The tags that a frequent word had in training. The default is a word that was rare or absent there.</summary>
/// <param name="Best">Its most frequent tag.</param>
/// <param name="Second">Its next tag, where that is not rare; else Unknown.</param>
/// <param name="Certain">Whether it had practically no other tag, so that the model need not be asked.</param>
internal readonly record struct TaggerEntry(PartOfSpeech Best, PartOfSpeech Second, bool Certain)
{
    /// <summary>Both tags as one number.</summary>
    public ulong Class => ((ulong)Best << 6) | (ulong)Second;
}
