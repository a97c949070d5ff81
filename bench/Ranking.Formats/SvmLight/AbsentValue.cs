namespace Matching.Ranking.Formats;

/// <summary>What it means that a line of a file says nothing about a feature.</summary>
public enum AbsentValue
{
    /// <summary>The value is not known.</summary>
    NotKnown,

    /// <summary>The value is 0.</summary>
    Zero,
}
