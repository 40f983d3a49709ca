using System.Diagnostics;
using System.Globalization;
using Hearsay.Documents;
using Hearsay.Documents.Inputs;
using Hearsay.Fuzz;

// usage: dotnet run -c Release --project tests/Hearsay.Fuzz -- CORPUS [--minutes N] [--seed N] [--failures DIR]
// Reads every file of the corpus, broken in another way each round, through the same door as the command line. One seed gives one order of inputs.
// Ends with 0, or with 1 where a reader failed or took longer than ten seconds; the input that did it is kept under the name of its round.
var minutes = Option("--minutes", 10.0);
var seed = (int)Option("--seed", 1);
var failures = args.SkipWhile(one => one != "--failures").Skip(1).FirstOrDefault() ?? "fuzz-failures";
var corpus = Directory.GetFiles(args[0], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path))).ToArray();
var random = new Random(seed);
var began = Stopwatch.GetTimestamp();
var slowest = TimeSpan.Zero;
var (rounds, documents, problems, failed) = (0, 0L, 0L, 0);
while (Stopwatch.GetElapsedTime(began).TotalMinutes < minutes)
{
    var (name, bytes) = corpus[random.Next(corpus.Length)];
    var input = Mutation.Of(bytes, corpus[random.Next(corpus.Length)].Bytes, random);
    rounds++;
    var start = Stopwatch.GetTimestamp();
    using var limit = new CancellationTokenSource();
    var work = Task.Run(() => Read(name, input, limit.Token), limit.Token);
    try
    {
        if (!work.Wait(TimeSpan.FromSeconds(10))) throw new TimeoutException("It took longer than ten seconds.");
    }
    catch (Exception failure) when (failure is AggregateException or TimeoutException)
    {
        failed++;
        Directory.CreateDirectory(failures);
        File.WriteAllBytes(Path.Combine(failures, string.Create(CultureInfo.InvariantCulture, $"{rounds}-{name}")), input);
        Console.Error.WriteLine($"Round {rounds}, {name}: {failure.InnerException ?? failure}");
        limit.Cancel();
    }

    if (Stopwatch.GetElapsedTime(start) is var took && took > slowest) slowest = took;
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"seed {seed}, {corpus.Length} files, {rounds} rounds in {Stopwatch.GetElapsedTime(began).TotalMinutes:F1} minutes: {documents} documents, {problems} problems told, slowest round {slowest.TotalSeconds:F2} s, {failed} failures"));
return failed == 0 ? 0 : 1;

void Read(string name, byte[] input, CancellationToken token)
{
    using var stream = new MemoryStream(input, writable: false);
    foreach (var item in InputReader.Read(name, stream, InputOptions.Default, token))
    {
        if (item.Document is { } document && ArticleReader.Read(document, token).Succeeded) documents++;
        else problems++;
    }
}

double Option(string name, double otherwise) =>
    args.SkipWhile(one => one != name).Skip(1).FirstOrDefault() is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : otherwise;
