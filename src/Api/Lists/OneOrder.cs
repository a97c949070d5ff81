using Matching.GraphQL.Data;
using Matching.GraphQL.Errors;

namespace Matching.Api;

/// <summary>Reads an <c>order</c> argument that names one field and a direction.</summary>
internal static class OneOrder
{
    /// <summary>The field and direction asked for, or the default.</summary>
    /// <typeparam name="TKey">What the list can be sorted by.</typeparam>
    /// <param name="asked">For each entry of the argument its fields, null where not given.</param>
    /// <param name="fallback">The order without the argument.</param>
    /// <exception cref="GraphQLException">More than one field is named.</exception>
    public static (TKey Key, bool IsDescending) Of<TKey>(
        IEnumerable<IEnumerable<(TKey Key, SortDirection? Direction)>>? asked, (TKey Key, bool IsDescending) fallback)
    {
        var keys = (asked ?? []).SelectMany(entry => entry).Where(key => key.Direction is not null).ToList();
        return keys switch
        {
            [] => fallback,
            [var only] => (only.Key, only.Direction == SortDirection.Desc),
            _ => throw new GraphQLException($"The argument `order` names {keys.Count} fields; this list is sorted by one field at a time.", "ORDER_TOO_MANY_FIELDS"),
        };
    }
}
