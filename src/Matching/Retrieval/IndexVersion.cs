namespace Matching.Retrieval;

/// <summary>Which state of an index answered.</summary>
/// <param name="Sequence">The last change of the feed up to which it holds everything; 0 before any. While it catches up it may hold later ones too.</param>
public readonly record struct IndexVersion(long Sequence) : IComparable<IndexVersion>
{
    /// <summary>Older first.</summary>
    public int CompareTo(IndexVersion other) => Sequence.CompareTo(other.Sequence);

    /// <summary>Whether the left side is older.</summary>
    public static bool operator <(IndexVersion left, IndexVersion right) => left.Sequence < right.Sequence;

    /// <summary>Whether the left side is newer.</summary>
    public static bool operator >(IndexVersion left, IndexVersion right) => left.Sequence > right.Sequence;

    /// <summary>Whether the left side is not newer.</summary>
    public static bool operator <=(IndexVersion left, IndexVersion right) => left.Sequence <= right.Sequence;

    /// <summary>Whether the left side is not older.</summary>
    public static bool operator >=(IndexVersion left, IndexVersion right) => left.Sequence >= right.Sequence;
}
