using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>Sorts queries by keys and seeks to a place among them, in expressions that databases translate and memory runs.</summary>
internal static class KeysetOrder
{
    /// <summary>The query in this order, or in the opposite one.</summary>
    public static IQueryable<T> Sort<T>(IQueryable<T> query, IReadOnlyList<SortKey> keys, bool isReversed)
    {
        var isInMemory = query.Provider is EnumerableQuery;
        var method = nameof(Queryable.OrderBy);
        foreach (var key in keys)
        {
            var isDescending = key.IsDescending != isReversed;
            // Databases do not agree on which end nulls stand at.
            if (key.MayBeNull && !isInMemory) Add(HasValue<T>(key), isDescending, null);
            Add(key.Selector, isDescending, isInMemory ? typeof(KeyComparer<>).MakeGenericType(key.Selector.ReturnType) : null);
        }

        return query;

        void Add(LambdaExpression selector, bool isDescending, Type? comparer)
        {
            List<Expression> arguments = [query.Expression, Expression.Quote(selector)];
            if (comparer is not null) arguments.Add(Expression.Constant(comparer.GetProperty(nameof(KeyComparer<>.Instance))!.GetValue(null)));
            var name = isDescending ? method + "Descending" : method;
            query = query.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), name, [typeof(T), selector.ReturnType], [.. arguments]));
            method = nameof(Queryable.ThenBy);
        }
    }

    /// <summary>What stands after a place in this order, or before it.</summary>
    public static Expression<Func<T, bool>> Beyond<T>(IReadOnlyList<SortKey> keys, IReadOnlyList<object?> place, bool isBefore)
    {
        var item = Expression.Parameter(typeof(T), "item");
        Expression? condition = null;
        for (var index = keys.Count - 1; index >= 0; index--)
        {
            var key = keys[index];
            var value = key.Of(item);
            var tied = condition is null ? null : Expression.AndAlso(IsEqual(value, place[index]), condition);
            var beyond = IsBeyond(value, place[index], key, key.IsDescending == isBefore);
            condition = beyond is null ? tied : tied is null ? beyond : Expression.OrElse(beyond, tied);
        }

        return Expression.Lambda<Func<T, bool>>(condition ?? Expression.Constant(false), item);
    }

    private static Expression<Func<T, bool>> HasValue<T>(SortKey key)
    {
        var item = Expression.Parameter(typeof(T), "item");
        return Expression.Lambda<Func<T, bool>>(Expression.NotEqual(key.Of(item), Expression.Constant(null, key.Selector.ReturnType)), item);
    }

    /// <summary>Null when nothing lies beyond.</summary>
    private static BinaryExpression? IsBeyond(Expression value, object? place, SortKey key, bool isGreater)
    {
        var nothing = Expression.Constant(null, key.MayBeNull ? value.Type : typeof(object));
        if (place is null) return isGreater ? Expression.NotEqual(value, nothing) : null;

        // Texts, enums and identifiers have no such operator in C#; SQL has.
        var method = typeof(KeyComparer<>).MakeGenericType(value.Type).GetMethod(isGreater ? nameof(KeyComparer<>.IsGreater) : nameof(KeyComparer<>.IsLess));
        var compared = Expression.MakeBinary(
            isGreater ? ExpressionType.GreaterThan : ExpressionType.LessThan, value, Predicate.Parameter(place, value.Type), liftToNull: false, method);
        return isGreater || !key.MayBeNull ? compared : Expression.OrElse(compared, Expression.Equal(value, nothing));
    }

    private static BinaryExpression IsEqual(Expression value, object? place) => place is null
        ? Expression.Equal(value, Expression.Constant(null, value.Type))
        : Expression.Equal(
            value,
            Predicate.Parameter(place, value.Type),
            liftToNull: false,
            HasEquality(value.Type) ? null : typeof(KeyComparer<>).MakeGenericType(value.Type).GetMethod(nameof(KeyComparer<>.IsEqual)));

    private static bool HasEquality(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var bare
        && (bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare.GetMethod("op_Equality") is not null);
}
