namespace Hearsay.Text;

/// <summary>The tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct TokenRange(int First, int End)
{
    internal bool IsEmpty => End <= First;

    internal bool Contains(int token) => First <= token && token < End;

    internal bool Contains(TokenRange other) => First <= other.First && other.End <= End;
}
