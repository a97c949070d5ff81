using System.Reflection;
using Matching.GraphQL.Data;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes a field a segment: <c>skip</c> and <c>take</c> in, items out.</summary>
internal static class OffsetPagingConvention
{
    private static readonly MethodInfo CutMethod = typeof(OffsetPagingConvention).GetMethod(nameof(CutAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static void Apply(TypeRegistry registry, MemberInfo member, TypeShape shape, UseOffsetPagingAttribute paging, ComposedField field)
    {
        if (shape.Item is not { } item)
        {
            registry.Faults.Add(member, $"[UseOffsetPaging] needs a list, not a {shape.Type.Name}; return IEnumerable<T> or IQueryable<T>.");
            return;
        }

        var node = registry.Outputs.NamedTypeOf(item.Type, member);
        GraphQLType itemType = item.IsNullable ? node : new NonNullType(node);
        var segment = registry.Segments.For(item.ClrType, itemType, paging, member);
        field.Type = shape.IsNullable ? segment : new NonNullType(segment);
        var server = registry.Conventions.Paging;
        var limits = new PagingLimits(
            paging.DefaultPageSize > 0 ? paging.DefaultPageSize : server.DefaultPageSize, paging.MaxPageSize > 0 ? paging.MaxPageSize : server.MaxPageSize);
        field.ListSize = CostConvention.OfSegment(limits);
        var start = field.Arguments.Count;
        field.Arguments.AddRange([
            new("skip", SpecifiedScalars.Int) { Description = "How many items to leave out at the start; none without it." },
            new("take", SpecifiedScalars.Int)
            {
                Description = $"How many items: 0 to {limits.MaxPageSize}; {Math.Min(limits.DefaultPageSize, limits.MaxPageSize)} without it.",
            },
        ]);
        var cut = CutMethod.MakeGenericMethod(item.ClrType).CreateDelegate<Func<object, int, int, ResolverContext, ValueTask<object?>>>();
        field.WrapWith(read => async (source, context) =>
        {
            var (skip, take) = Check(limits, context.ArgumentAt<int?>(start), context.ArgumentAt<int?>(start + 1));
            return await read(source, context) is { } list ? await cut(list, skip, take, context) : null;
        });
    }

    private static (int Skip, int Take) Check(PagingLimits limits, int? skip, int? take)
    {
        if (skip < 0) throw new GraphQLException($"The argument `skip` is {skip}; it must be 0 or more.", "PAGING_SIZE_NEGATIVE");
        if (take < 0) throw new GraphQLException($"The argument `take` is {take}; it must be between 0 and {limits.MaxPageSize}.", "PAGING_SIZE_NEGATIVE");
        if (take > limits.MaxPageSize)
            throw new GraphQLException($"The argument `take` is {take}; this list gives at most {limits.MaxPageSize} at once.", "PAGING_SIZE_TOO_LARGE");

        return (skip ?? 0, take ?? Math.Min(limits.DefaultPageSize, limits.MaxPageSize));
    }

    private static async ValueTask<object?> CutAsync<T>(object list, int skip, int take, ResolverContext context)
    {
        var query = ((IEnumerable<T>)list).AsQueryable();
        var total = context.IsSelected("totalCount") ? await query.CountAllAsync(context.RequestAborted) : 0;
        if (!context.IsSelected("items") && !context.IsSelected("pageInfo")) return new CollectionSegment<T>([], new(false, false), total);

        // One item more than asked tells whether another follows.
        var items = await query.Skip(skip).Take(take + 1).ReadAsync(context.RequestAborted);
        var goesOn = items.Count > take;
        if (goesOn) items.RemoveAt(take);
        return new CollectionSegment<T>(items, new(goesOn, skip > 0), total);
    }
}
