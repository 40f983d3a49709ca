using System.Runtime.InteropServices;
using Hearsay.Ledger.Placing;

namespace Hearsay.Ledger.Stories;

/// <summary>A join of two growing stories: the likest pair of articles between them, and how alike the two were as a whole.</summary>
/// <param name="Left">The lesser of the two articles' places in the order of time.</param>
/// <param name="Right">The greater.</param>
/// <param name="Kind">In what the pair is alike.</param>
/// <param name="Score">How much.</param>
/// <param name="Mean">How alike the two stories were.</param>
internal readonly record struct StoryJoin(int Left, int Right, LikenessKind Kind, double Score, double Mean);

/// <summary>Lets stories grow from single articles: always the two that are most alike become one, until no two are alike enough.</summary>
/// <remarks>
/// Agglomerative clustering by the mean over all pairs, so that a single likeness never chains two stories. Only stories between which there is a likeness
/// are compared: time grows with the number of likenesses, times its logarithm. Not safe for several threads.
/// </remarks>
internal sealed class StoryGrowth
{
    /// <summary>Two stories that are less alike stay two.</summary>
    private const double Least = 0.05;

    private readonly JudgedSets sets;
    private readonly StoryCentre[] centres;
    private readonly Dictionary<int, StoryJoin>[] neighbours;
    private readonly int[] versions;
    private readonly List<StoryJoin> joins = [];
    private readonly PriorityQueue<(int One, int Other, int OneVersion, int OtherVersion, double Score), (double Score, int One, int Other)> queue = new();

    /// <param name="sets">The sets of articles, by their places in the order of time; what a person judged is already joined.</param>
    /// <param name="articles">The articles, in the same order.</param>
    public StoryGrowth(JudgedSets sets, IEnumerable<StoryCentre> articles)
    {
        this.sets = sets;
        centres = [.. articles];
        neighbours = new Dictionary<int, StoryJoin>[centres.Length];
        versions = new int[centres.Length];
        for (var one = 0; one < centres.Length; one++)
        {
            neighbours[one] = [];
            var root = sets.Find(one);
            if (root != one) centres[root] = StoryCentre.Join(centres[root], centres[one]);
        }
    }

    /// <summary>The joins, in the order in which they were made.</summary>
    public IReadOnlyList<StoryJoin> Joins => joins;

    /// <summary>Joins copies of one text, then grows the stories.</summary>
    /// <param name="copies">Pairs of copies, in a fixed order, the surest first.</param>
    /// <param name="topics">Pairs of articles that are about the same things, each pair once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public void Grow(IEnumerable<StoryJoin> copies, IReadOnlyList<StoryJoin> topics, CancellationToken cancellationToken)
    {
        foreach (var copy in copies) Unite(copy.Left, copy.Right, copy);
        foreach (var topic in topics)
        {
            var (one, other) = (sets.Find(topic.Left), sets.Find(topic.Right));
            if (one == other) continue;
            Keep(one, other, topic);
            Keep(other, one, topic);
        }

        for (var one = 0; one < neighbours.Length; one++)
        {
            foreach (var other in neighbours[one].Keys)
            {
                if (one < other) Propose(one, other);
            }
        }

        for (var step = 0; queue.TryDequeue(out var next, out _); step++)
        {
            if (step % 1024 == 0) cancellationToken.ThrowIfCancellationRequested();
            var (one, other) = (next.One, next.Other);
            if (versions[one] != next.OneVersion || versions[other] != next.OtherVersion) continue;
            Unite(one, other, neighbours[one][other] with { Mean = next.Score });
        }
    }

    private void Unite(int one, int other, StoryJoin join)
    {
        (one, other) = (sets.Find(one), sets.Find(other));
        if (one == other || !sets.Join(one, other)) return;
        joins.Add(join);
        var kept = sets.Find(one);
        var gone = kept == one ? other : one;
        centres[kept] = StoryCentre.Join(centres[kept], centres[gone]);
        versions[kept]++;
        versions[gone] = -1;
        neighbours[kept].Remove(gone);
        neighbours[gone].Remove(kept);
        // The smaller list moves, whichever story keeps its name.
        if (neighbours[gone].Count > neighbours[kept].Count) (neighbours[kept], neighbours[gone]) = (neighbours[gone], neighbours[kept]);
        var moved = neighbours[gone];
        neighbours[gone] = [];
        foreach (var (far, likest) in moved) Keep(kept, far, likest);
        foreach (var (far, likest) in neighbours[kept])
        {
            neighbours[far].Remove(gone);
            Keep(far, kept, likest);
            Propose(kept, far);
        }
    }

    private void Propose(int one, int other)
    {
        if (sets.AreApart(one, other)) return;
        var score = StoryCentre.Compare(centres[one], centres[other]);
        if (score < Least) return;
        if (one > other) (one, other) = (other, one);
        queue.Enqueue((one, other, versions[one], versions[other], score), (-score, one, other));
    }

    private void Keep(int one, int other, StoryJoin join)
    {
        ref var likest = ref CollectionsMarshal.GetValueRefOrAddDefault(neighbours[one], other, out var isThere);
        if (!isThere || Precedes(join, likest)) likest = join;
    }

    private static bool Precedes(StoryJoin one, StoryJoin other) =>
        one.Score != other.Score ? one.Score > other.Score : (one.Left, one.Right).CompareTo((other.Left, other.Right)) < 0;
}
