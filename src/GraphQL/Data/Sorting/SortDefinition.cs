using System.Linq.Expressions;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>What a list is sorted by, first things first. Immutable.</summary>
public sealed class SortDefinition<T>
{
    internal SortDefinition(IReadOnlyList<SortKey> keys) => Keys = keys;

    /// <summary>No order at all.</summary>
    public static SortDefinition<T> Empty { get; } = new([]);

    /// <summary>Whether there is nothing to sort by.</summary>
    public bool IsEmpty => Keys.Count == 0;

    internal IReadOnlyList<SortKey> Keys { get; }

    /// <summary>Then by this, smallest first.</summary>
    public SortDefinition<T> AddAscending<TKey>(Expression<Func<T, TKey>> key) => new([.. Keys, new(key, IsDescending: false)]);

    /// <summary>Then by this, greatest first.</summary>
    public SortDefinition<T> AddDescending<TKey>(Expression<Func<T, TKey>> key) => new([.. Keys, new(key, IsDescending: true)]);

    /// <summary>This order, or another when there is none.</summary>
    public SortDefinition<T> IfEmpty(Func<SortDefinition<T>, SortDefinition<T>> otherwise) => IsEmpty ? otherwise(this) : this;

    /// <summary>The query in this order; as it was when there is none.</summary>
    /// <remarks>Null counts as the smallest value, in every database.</remarks>
    public IQueryable<T> Sort(IQueryable<T> query) => IsEmpty ? query : KeysetOrder.Sort(query, Keys, isReversed: false);
}

/// <summary>Which end comes first.</summary>
[GraphQLName("SortEnumType")]
public enum SortDirection
{
    /// <summary>Smallest, earliest, A first.</summary>
    Asc,

    /// <summary>Largest, latest, Z first.</summary>
    Desc,
}
