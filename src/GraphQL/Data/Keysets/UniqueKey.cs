using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;

namespace Matching.GraphQL.Data;

/// <summary>The properties that tell any two items apart: they end every order that pages go through.</summary>
internal static class UniqueKey
{
    /// <summary>The named property; else those marked <c>[Key]</c>; else <c>Id</c>, else <c>{Type}Id</c>. Empty when there is none, or it can be null or has no
    /// order.</summary>
    public static IReadOnlyList<PropertyInfo> Of(Type type, string? named = null)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Concat(type.GetInterfaces().SelectMany(parent => parent.GetProperties()))
            .ToList();
        var key = named is null
            ? properties.FindAll(property => property.IsDefined(typeof(KeyAttribute), true))
            : properties.FindAll(property => property.Name == named);
        if (named is null && key.Count == 0)
            key = [.. properties.Where(property => property.Name == "Id").Concat(properties.Where(property => property.Name == type.Name + "Id")).Take(1)];
        return key.TrueForAll(property => KeyType.Of(property.PropertyType) is not null && !new SortKey(Selector(type, property), false).MayBeNull) ? key : [];
    }

    /// <summary>An order made total: after its own keys the unique ones, and nothing after those.</summary>
    public static IReadOnlyList<SortKey> Complete(IReadOnlyList<SortKey> order, Type type, IReadOnlyList<PropertyInfo> unique)
    {
        var keys = new List<SortKey>();
        foreach (var key in order)
        {
            keys.Add(key);
            if (unique.All(property => keys.Exists(known => known.Reads(property)))) return keys;
        }

        // The unique key goes the way of the one before it, so that one index serves both directions.
        var isDescending = order.Count > 0 && order[^1].IsDescending;
        return [.. keys, .. unique.Where(property => !keys.Exists(known => known.Reads(property))).Select(
            property => new SortKey(Selector(type, property), isDescending))];
    }

    private static LambdaExpression Selector(Type type, PropertyInfo property)
    {
        var item = Expression.Parameter(type, "item");
        return Expression.Lambda(Expression.Property(item, property), item);
    }
}
