using System.Reflection;
using Matching.GraphQL.Data;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes a field a connection: <c>first</c>, <c>after</c>, <c>last</c>, <c>before</c> in, edges and page information out.</summary>
internal static class PagingConvention
{
    /// <summary>Where the checked arguments are for a <see cref="PagingArguments"/> parameter.</summary>
    public const string ArgumentsKey = "paging.arguments";

    private static readonly MethodInfo PagerMethod = typeof(PagingConvention).GetMethod(nameof(PagerOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    private delegate ValueTask<object?> Pager(object list, IReadOnlyList<PropertyInfo> unique, PagingArguments paging, CancellationToken cancellationToken);

    /// <summary>The method returns a page or a connection, and so is one whatever its attributes say.</summary>
    public static bool IsPage(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(Page<>) || definition == typeof(Connection<>));

    public static void Apply(TypeRegistry registry, MemberInfo member, TypeShape shape, UsePagingAttribute paging, ComposedField field)
    {
        var isPage = IsPage(shape.Type);
        if (!isPage && shape.Item is null)
        {
            registry.Faults.Add(member, $"[UsePaging] needs a list, not a {shape.Type.Name}; return IEnumerable<T>, IQueryable<T>, Page<T> or Connection<T>.");
            return;
        }

        var itemType = isPage ? shape.Type.GetGenericArguments()[0] : shape.Item!.Type;
        var node = registry.Outputs.NamedTypeOf(itemType, member);
        GraphQLType nodeType = shape.Item?.IsNullable == true ? node : new NonNullType(node);
        var connection = registry.Connections.For(itemType, isPage ? itemType : shape.Item!.ClrType, nodeType, paging);
        field.Type = shape.IsNullable ? connection : new NonNullType(connection);
        var limits = Limits(registry.Conventions.Paging, paging);
        field.ListSize = CostConvention.OfConnection(limits);
        var start = AddArguments(field, limits);
        var unique = shape.Type.IsAssignableTo(typeof(IQueryable)) ? UniqueKeyOf(registry, member, itemType, paging) : [];
        var page = PagerMethod.MakeGenericMethod(isPage ? itemType : shape.Item!.ClrType).CreateDelegate<Pager>();
        field.WrapWith(read => (source, context) =>
            ReadPageAsync(read, source, context, limits, start, (list, arguments, cancel) => page(list, unique, arguments, cancel)));
    }

    private static IReadOnlyList<PropertyInfo> UniqueKeyOf(TypeRegistry registry, MemberInfo member, Type itemType, UsePagingAttribute paging)
    {
        var unique = UniqueKey.Of(itemType, paging.UniqueKey);
        if (unique.Count == 0)
        {
            registry.Faults.Add(member, paging.UniqueKey is { } named
                ? $"[UsePaging(UniqueKey = \"{named}\")] names no property of {itemType.Name} that can be sorted by and is never null; name one."
                : $"a query of {itemType.Name} needs a unique key, or its pages have no stable order; give {itemType.Name} a property Id, "
                    + $"mark one [Key], or name one with [UsePaging(UniqueKey = nameof({itemType.Name}.…))].");
        }

        return unique;
    }

    private static async ValueTask<object?> ReadPageAsync(
        AsyncResolver read, object? source, ResolverContext context, PagingLimits limits, int start,
        Func<object, PagingArguments, CancellationToken, ValueTask<object?>> page)
    {
        var checkedArguments = limits.Check(
            context.ArgumentAt<int?>(start),
            context.ArgumentAt<string>(start + 1),
            context.ArgumentAt<int?>(start + 2),
            context.ArgumentAt<string>(start + 3));
        var paging = checkedArguments with
        {
            WantsTotalCount = context.IsSelected("totalCount"),
            WantsItems = context.IsSelected("edges") || context.IsSelected("nodes") || context.IsSelected("pageInfo"),
        };
        context.SetLocalState(ArgumentsKey, paging);
        return await read(source, context) is { } list ? await page(list, paging, context.RequestAborted) : null;
    }

    private static async ValueTask<object?> PagerOf<T>(
        object list, IReadOnlyList<PropertyInfo> unique, PagingArguments paging, CancellationToken cancellationToken) => list switch
    {
        Connection<T> connection => connection,
        Page<T> page => page.ToConnection(),
        IQueryable<T> query when unique.Count > 0 => (await KeysetPager.PageAsync(query, unique, paging, cancellationToken)).ToConnection(),
        IEnumerable<T> items => ListPager.Page(items, paging),
        _ => throw new InvalidOperationException($"A {list.GetType()} cannot be paged."),
    };

    private static PagingLimits Limits(PagingLimits server, UsePagingAttribute paging) => new(
        paging.DefaultPageSize > 0 ? paging.DefaultPageSize : server.DefaultPageSize,
        paging.MaxPageSize > 0 ? paging.MaxPageSize : server.MaxPageSize);

    private static int AddArguments(ComposedField field, PagingLimits limits)
    {
        var start = field.Arguments.Count;
        field.Arguments.AddRange([
            new("first", SpecifiedScalars.Int)
            {
                Description = $"How many items from the start, or after `after`: 0 to {limits.MaxPageSize}; "
                    + $"{Math.Min(limits.DefaultPageSize, limits.MaxPageSize)} when neither `first` nor `last` is given.",
            },
            new("after", SpecifiedScalars.String) { Description = "Items after this cursor." },
            new("last", SpecifiedScalars.Int) { Description = $"How many items from the end, or before `before`: 0 to {limits.MaxPageSize}." },
            new("before", SpecifiedScalars.String) { Description = "Items before this cursor." },
        ]);
        return start;
    }
}
