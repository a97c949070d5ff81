using System.Linq.Expressions;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;

namespace Matching.GraphQL.Data;

/// <summary>Makes keys of what a client gives for one field of an order.</summary>
/// <param name="path">Leads from the sorted item to the object the field belongs to.</param>
/// <param name="given">The coerced input; null when the client gave null.</param>
internal delegate IEnumerable<SortKey> SortField(LambdaExpression path, object? given);

/// <summary>An order's fields, in the order of its input type.</summary>
internal sealed class SortFields
{
    public List<SortField> All { get; } = [];

    /// <summary>The keys of an <c>order</c> argument, each once.</summary>
    /// <exception cref="GraphQLException">There are more than allowed.</exception>
    public IReadOnlyList<SortKey> Translate(Type entity, object?[] entries, QueryLimits limits)
    {
        var item = Expression.Parameter(entity, "item");
        var path = Expression.Lambda(item, item);
        var keys = new List<SortKey>();
        var seen = new HashSet<string>();
        foreach (var key in entries.OfType<InputObjectValue>().SelectMany(entry => Translate(path, entry)))
        {
            if (!seen.Add(key.Selector.Body.ToString())) continue;
            if (keys.Count == limits.MaxSortKeys)
                throw new GraphQLException($"The argument `order` names more than {limits.MaxSortKeys} fields; sort by fewer.", "ORDER_TOO_MANY_FIELDS");

            keys.Add(key);
        }

        return keys;
    }

    /// <summary>The keys of one entry.</summary>
    public IEnumerable<SortKey> Translate(LambdaExpression path, InputObjectValue given) =>
        All.SelectMany((field, index) => given.Has(index) ? field(path, given[index]) : []);
}
