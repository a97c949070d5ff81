namespace Matching.GraphQL.Sdl;

/// <summary>What two lists of named things have in common and what not, each in the order of its list.</summary>
internal sealed class NamedDifference<T>
{
    public NamedDifference(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
    {
        var was = before.DistinctBy(name).ToDictionary(name, StringComparer.Ordinal);
        var now = after.DistinctBy(name).ToDictionary(name, StringComparer.Ordinal);
        Removed = [.. was.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => pair.Value)];
        Added = [.. now.Where(pair => !was.ContainsKey(pair.Key)).Select(pair => pair.Value)];
        Kept = [.. was.Where(pair => now.ContainsKey(pair.Key)).Select(pair => (pair.Value, now[pair.Key]))];
    }

    public IReadOnlyList<T> Removed { get; }

    public IReadOnlyList<T> Added { get; }

    public IReadOnlyList<(T Before, T After)> Kept { get; }
}
