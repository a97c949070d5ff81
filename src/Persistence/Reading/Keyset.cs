using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>An order of a list, and pages through it by the last item's key: stable however many items come and go.</summary>
/// <remarks>
/// A page costs the same wherever it stands, for the database seeks to the key instead of counting rows. The identifier
/// breaks ties, so the order is total.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TSort">What they are sorted by; never null.</typeparam>
/// <typeparam name="TId">Their identifier.</typeparam>
/// <param name="name">The order's name; a cursor of one order is refused by another.</param>
/// <param name="sort">What to sort by.</param>
/// <param name="id">The identifier.</param>
/// <param name="isDescending">Whether the greatest comes first.</param>
internal sealed class Keyset<T, TSort, TId>(string name, Expression<Func<T, TSort>> sort, Expression<Func<T, TId>> id, bool isDescending) : IKeyset<T>
    where T : class
{
    public async Task<Page<T>> PageAsync(IQueryable<T> items, PageRequest request, CancellationToken cancel)
    {
        var isAscendingScan = isDescending == request.IsBackward;
        if (request.Cursor is { } cursor)
            items = items.Where(Beyond(Cursor.Read<TSort, TId>(cursor, name), isAscendingScan));
        var ordered = isAscendingScan
            ? items.OrderBy(sort).ThenBy(id)
            : items.OrderByDescending(sort).ThenByDescending(id);

        // One more than asked for tells whether the list goes on.
        var found = await ordered.Select(Keyed()).Take(request.Size + 1).ToListAsync(cancel);
        var goesOn = found.Count > request.Size;
        if (goesOn)
            found.RemoveAt(request.Size);
        if (request.IsBackward)
            found.Reverse();

        var edges = found.ConvertAll(row => new PageEdge<T>(row.Item, Cursor.Write(name, row.Sort, row.Id)));
        var cameFrom = request.Cursor is not null;
        return request.IsBackward ? new Page<T>(edges, cameFrom, goesOn) : new Page<T>(edges, goesOn, cameFrom);
    }

    private Expression<Func<T, bool>> Beyond(CursorPlace<TSort, TId> place, bool isAscendingScan)
    {
        var item = sort.Parameters[0];
        var itemId = new Replacement(id.Parameters[0], item).Visit(id.Body)!;
        // A property of a constant becomes a query parameter; a bare constant would make a new plan for each page.
        Expression placeSort = Expression.Property(Expression.Constant(place), nameof(place.Sort));
        Expression placeId = Expression.Property(Expression.Constant(place), nameof(place.Id));
        var isTied = Expression.AndAlso(Expression.Equal(sort.Body, placeSort), Compare(itemId, placeId, isAscendingScan));
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(Compare(sort.Body, placeSort, isAscendingScan), isTied), item);
    }

    private static BinaryExpression Compare(Expression left, Expression right, bool isGreater)
    {
        // Texts and identifiers have no such operator in C#; SQL has, and needs no more than a method of the right shape.
        var method = new Func<int, int, bool>(NeverCalled).Method.GetGenericMethodDefinition().MakeGenericMethod(left.Type);
        return Expression.MakeBinary(isGreater ? ExpressionType.GreaterThan : ExpressionType.LessThan, left, right, liftToNull: false, method);
    }

    private static bool NeverCalled<TValue>(TValue left, TValue right) =>
        throw new NotSupportedException($"{left} and {right} are compared by the database.");

    private Expression<Func<T, KeyedRow>> Keyed()
    {
        var item = sort.Parameters[0];
        var itemId = new Replacement(id.Parameters[0], item).Visit(id.Body)!;
        var make = Expression.New(
            typeof(KeyedRow).GetConstructors()[0],
            [item, sort.Body, itemId],
            typeof(KeyedRow).GetProperty(nameof(KeyedRow.Item))!,
            typeof(KeyedRow).GetProperty(nameof(KeyedRow.Sort))!,
            typeof(KeyedRow).GetProperty(nameof(KeyedRow.Id))!);
        return Expression.Lambda<Func<T, KeyedRow>>(make, item);
    }

    private sealed record KeyedRow(T Item, TSort Sort, TId Id);

    private sealed class Replacement(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}

/// <summary>An order of a list, whatever it sorts by.</summary>
internal interface IKeyset<T>
{
    /// <summary>One page of the items in this order.</summary>
    /// <exception cref="CursorException">The request's cursor is not one of this order.</exception>
    Task<Page<T>> PageAsync(IQueryable<T> items, PageRequest request, CancellationToken cancel);
}
