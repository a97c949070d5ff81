using System.Collections;
using System.Collections.Frozen;

namespace Matching.GraphQL.Types;

/// <summary>Members of a type in their declared order, found by name; names are unique.</summary>
/// <typeparam name="T">A field, argument, input field or enum value.</typeparam>
public sealed class MemberList<T> : IReadOnlyList<T> where T : class, INamedMember
{
    private readonly T[] _members;
    private readonly FrozenDictionary<string, T> _byName;

    internal MemberList(IEnumerable<T> members)
    {
        _members = [.. members];
        // The first of two namesakes wins here; the schema's own checks report the second.
        _byName = _members.DistinctBy(member => member.Name).ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>The list without members.</summary>
    public static MemberList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _members.Length;

    /// <inheritdoc/>
    public T this[int index] => _members[index];

    /// <summary>The member of that name, or null.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The member of that name, or null, without making a string of it.</summary>
    public T? Find(ReadOnlySpan<char> name) =>
        _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var member) ? member : null;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
