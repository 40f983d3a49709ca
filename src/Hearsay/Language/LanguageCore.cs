using System.Collections.Concurrent;
using Hearsay.Neural;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Reads sentences: part of speech, dependency tree and names, all from one small recurrent network.</summary>
/// <remarks>
/// Word vectors made of letters; two layers of simple recurrent units that read each direction by itself, learned on running news; two that read
/// both, learned with everything else on treebanks; and plain layers for tags, arcs (Dozat and Manning 2017) and names. What is said of a sentence depends
/// on this sentence alone, bit by bit, whatever is read beside it and on whatever machine. Safe to share between threads;
/// what changes inside is a bounded memory of frequent words, which saves time and changes no label.
/// How well it does is in <c>models/en/core/scores.json</c>.
/// </remarks>
public sealed class LanguageCore
{
    /// <summary>A sentence with more words is read in pieces of this many, so that hostile text costs linear time.</summary>
    internal const int LongestPiece = 200;

    private const string Resource = "models/en/core/model.bin";
    private const int BatchWords = 512;
    private static readonly Lazy<LanguageCore> LazyEnglish = new(LoadEnglish);
    private readonly ConcurrentBag<CoreWorkspace> _workspaces = [];
    private readonly WordMemory _memory = new();
    private readonly CoreModel _model;

    private LanguageCore(CoreModel model) => _model = model;

    /// <summary>The English model that is built into the library; it is loaded at the first use.</summary>
    /// <exception cref="InvalidOperationException">The library was built without the model.</exception>
    public static LanguageCore English => LazyEnglish.Value;

    /// <summary>Reads a model that the training command wrote.</summary>
    /// <param name="model">The model; it is read to its end and left open.</param>
    /// <exception cref="InvalidDataException">HS321: not a language model; HS322: of another version; HS323: cut or damaged.</exception>
    public static LanguageCore Load(Stream model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new LanguageCore(CoreModel.Read(model));
    }

    /// <summary>Reads the sentences of a text.</summary>
    /// <param name="text">The text that the tokens' spans count in.</param>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="sentences">The sentences, in order, which hold every token once.</param>
    /// <param name="wanted">Which of Tags, UniversalTags, Dependencies and Names to find; fewer take less time.</param>
    public LanguageReading Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Layers wanted)
    {
        var reading = new LanguageReading(tokens.Length, wanted);
        if (!_workspaces.TryTake(out var workspace)) workspace = new CoreWorkspace();
        var network = new CoreNetwork(_model, _memory, workspace);
        var pieces = new List<(int First, int End)>();
        var words = 0;
        foreach (var sentence in sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += LongestPiece)
            {
                var end = Math.Min(sentence.EndToken, first + LongestPiece);
                pieces.Add((first, end));
                words += end - first;
                if (words < BatchWords) continue;
                network.Read(text, tokens, pieces, reading);
                pieces.Clear();
                words = 0;
            }
        }

        if (pieces.Count > 0) network.Read(text, tokens, pieces, reading);
        reading.Join(sentences);
        _workspaces.Add(workspace);
        return reading;
    }

    private static LanguageCore LoadEnglish()
    {
        using var stream = typeof(LanguageCore).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"HS320: the library was built without {Resource}. Build it from a whole checkout.");
        return Load(stream);
    }
}
