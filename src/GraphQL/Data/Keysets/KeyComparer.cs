namespace Matching.GraphQL.Data;

/// <summary>The order of keys in memory; expressions name its methods where C# has no operator, and a database uses its own.</summary>
internal sealed class KeyComparer<T> : IComparer<T>
{
    private static readonly KeyType Type = KeyType.Of(typeof(T)) ?? throw new NotSupportedException($"Values of {typeof(T)} have no order.");

    public static KeyComparer<T> Instance { get; } = new();

    public static bool IsGreater(T left, T right) => Type.Compare(left, right) > 0;

    public static bool IsLess(T left, T right) => Type.Compare(left, right) < 0;

    public static bool IsEqual(T left, T right) => Type.Compare(left, right) == 0;

    public int Compare(T? x, T? y) => Type.Compare(x, y);
}
