using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes a field a connection: <c>first</c>, <c>after</c>, <c>last</c>, <c>before</c> in, edges and page information out.</summary>
internal static class PagingConvention
{
    /// <summary>Where the checked arguments are for a <see cref="PagingArguments"/> parameter.</summary>
    public const string ArgumentsKey = "paging.arguments";

    private static readonly MethodInfo PagerMethod = typeof(PagingConvention).GetMethod(nameof(PagerOf), BindingFlags.Static | BindingFlags.NonPublic)!;

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
        var start = AddArguments(field, limits);
        var page = PagerMethod.MakeGenericMethod(isPage ? itemType : shape.Item!.ClrType).CreateDelegate<Func<object, PagingArguments, CancellationToken, ValueTask<object?>>>();
        field.Wrap = read => (source, context) => ReadPageAsync(read, source, context, limits, start, page);
    }

    private static async ValueTask<object?> ReadPageAsync(
        AsyncResolver read, object? source, ResolverContext context, PagingLimits limits, int start, Func<object, PagingArguments, CancellationToken, ValueTask<object?>> page)
    {
        var paging = limits.Check(context.ArgumentAt<int?>(start), context.ArgumentAt<string>(start + 1), context.ArgumentAt<int?>(start + 2), context.ArgumentAt<string>(start + 3)) with
        {
            WantsTotalCount = context.IsSelected("totalCount"),
        };
        context.SetLocalState(ArgumentsKey, paging);
        return await read(source, context) is { } list ? await page(list, paging, context.RequestAborted) : null;
    }

    private static async ValueTask<object?> PagerOf<T>(object list, PagingArguments paging, CancellationToken cancellationToken) => list switch
    {
        Connection<T> connection => connection,
        Page<T> page => page.ToConnection(),
        IEnumerable<T> items => await ListPager.PageAsync(items, paging, cancellationToken),
        _ => throw new InvalidOperationException($"A {list.GetType()} cannot be paged."),
    };

    private static PagingLimits Limits(PagingLimits server, UsePagingAttribute paging) => new(
        paging.DefaultPageSize > 0 ? paging.DefaultPageSize : server.DefaultPageSize,
        paging.MaxPageSize > 0 ? paging.MaxPageSize : server.MaxPageSize);

    private static int AddArguments(ComposedField field, PagingLimits limits)
    {
        var start = field.Arguments.Count;
        field.Arguments.AddRange([
            new("first", SpecifiedScalars.Int) { Description = $"How many items from the start, or after `after`: 0 to {limits.MaxPageSize}; {Math.Min(limits.DefaultPageSize, limits.MaxPageSize)} when neither `first` nor `last` is given." },
            new("after", SpecifiedScalars.String) { Description = "Items after this cursor." },
            new("last", SpecifiedScalars.Int) { Description = $"How many items from the end, or before `before`: 0 to {limits.MaxPageSize}." },
            new("before", SpecifiedScalars.String) { Description = "Items before this cursor." },
        ]);
        return start;
    }
}
