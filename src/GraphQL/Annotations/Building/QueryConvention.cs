using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Matching.GraphQL.Data;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Filters, sorts and projects the list a field returns, or hands what is asked to a method that queries itself.</summary>
internal sealed class QueryConvention(TypeRegistry registry, MemberInfo member, TypeShape shape)
{
    private const string PredicateKey = "query.predicate";
    private const string SortingKey = "query.sorting";
    private const string SelectorKey = "query.selector";

    private static readonly Dictionary<string, MethodInfo> Generic = typeof(QueryConvention).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(method => method.IsGenericMethodDefinition).ToDictionary(method => method.Name);

    private readonly Type? _context = (member as MethodInfo)?.GetParameters().Select(parameter => parameter.ParameterType).FirstOrDefault(IsContext);

    private delegate object? Step(object? list, object what);

    public static bool IsContext(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryContext<>);

    /// <summary>What the client asks, for a <see cref="QueryContext{T}"/> parameter.</summary>
    public static QueryContext<T> ContextOf<T>(ResolverContext context) => new(
        context.GetLocalState<Expression<Func<T, T>>>(SelectorKey),
        context.GetLocalState<Expression<Func<T, bool>>>(PredicateKey),
        context.GetLocalState<SortDefinition<T>>(SortingKey) ?? SortDefinition<T>.Empty);

    public void Filter(UseFilteringAttribute filtering, ComposedField field)
    {
        if (EntityOf("[UseFiltering]") is not { } entity) return;

        var (type, fields) = registry.Filters.Of(entity, filtering.Definition, member);
        var limits = registry.Conventions.Queries;
        Add(field, new("where", type) { Description = "Which items; all without it." }, entity, PredicateKey, nameof(Where), given =>
        {
            var item = Expression.Parameter(entity, "item");
            return fields.Translate(item, (InputObjectValue)given, new(limits)) is { } condition ? Expression.Lambda(condition, item) : null;
        });
    }

    public void Sort(UseSortingAttribute sorting, ComposedField field)
    {
        if (EntityOf("[UseSorting]") is not { } entity) return;

        var (type, fields) = registry.Sorts.Of(entity, sorting.Definition, member);
        var limits = registry.Conventions.Queries;
        var define = Generic[nameof(Define)].MakeGenericMethod(entity).CreateDelegate<Func<IReadOnlyList<SortKey>, object>>();
        var order = new ArgumentDefinition("order", new ListType(new NonNullType(type))) { Description = "What to sort by, first things first." };
        Add(field, order, entity, SortingKey, nameof(OrderBy), given =>
            fields.Translate(entity, (object?[])given, limits) is { Count: > 0 } keys ? define(keys) : null);
    }

    public void Project(ComposedField field)
    {
        if (EntityOf("[UseProjection]") is not { } entity) return;
        if (_context is not null && NodeOf(shape) != entity)
        {
            registry.Faults.Add(
                member,
                $"[UseProjection] cannot tell which members of {entity.Name} the fields of {NodeOf(shape).Name} read; "
                + $"take a QueryContext<{NodeOf(shape).Name}>, or leave [UseProjection] out.");
            return;
        }

        // One selector for each field of a compiled operation, kept as long as the operation.
        var known = new ConditionalWeakTable<PlannedField, Lazy<LambdaExpression?>>();
        var select = _context is null ? Generic[nameof(Select)].MakeGenericMethod(entity).CreateDelegate<Step>() : null;
        field.WrapWith(read => async (source, context) =>
        {
            var selector = known.GetValue(context.Planned, planned => new(() => Projection.Of(entity, planned))).Value;
            if (select is null) context.SetLocalState(SelectorKey, selector);
            var list = await read(source, context);
            return select is null || selector is null ? list : select(list, selector);
        });
    }

    /// <summary>Reads a query to its end here, where its provider may take its time, instead of while the answer is written.</summary>
    public void Read(ComposedField field, bool isChanged)
    {
        var isQuery = shape.Type.IsAssignableTo(typeof(IQueryable));
        if (shape.Item is null || (_context is null ? !isChanged && !isQuery : !isQuery)) return;

        var readAll = Generic[nameof(ReadAllAsync)]
            .MakeGenericMethod(shape.Item.ClrType)
            .CreateDelegate<Func<object?, CancellationToken, ValueTask<object?>>>();
        field.WrapWith(read => async (source, context) => await readAll(await read(source, context), context.RequestAborted));
    }

    private Type? EntityOf(string attribute)
    {
        if (_context is not null) return _context.GetGenericArguments()[0];
        if (shape.Item is { } item) return item.Type;

        registry.Faults.Add(member, PagingConvention.IsPage(shape.Type)
            ? $"{attribute} cannot change a page that is made already; take a QueryContext<T> parameter and apply it, or return IQueryable<T>."
            : $"{attribute} needs a list, not a {shape.Type.Name}; return IQueryable<T> or IEnumerable<T>.");
        return null;
    }

    /// <summary>Adds an argument. What it means is kept for a <see cref="QueryContext{T}"/> parameter, or else applied to the list.</summary>
    private void Add(ComposedField field, ArgumentDefinition argument, Type entity, string key, string step, Func<object, object?> meaningOf)
    {
        var index = field.Arguments.Count;
        field.Arguments.Add(argument);
        var apply = _context is null ? Generic[step].MakeGenericMethod(entity).CreateDelegate<Step>() : null;
        field.WrapWith(read => async (source, context) =>
        {
            var meaning = context.ArgumentAt<object>(index) is { } given ? meaningOf(given) : null;
            if (apply is null) context.SetLocalState(key, meaning);
            var list = await read(source, context);
            return apply is null || meaning is null ? list : apply(list, meaning);
        });
    }

    private static object? Where<T>(object? list, object predicate) => (list as IEnumerable<T>)?.AsQueryable().Where((Expression<Func<T, bool>>)predicate);

    // What is in memory is read already.
    private static object? Select<T>(object? list, object selector) => list is IQueryable<T> query ? query.Select((Expression<Func<T, T>>)selector) : list;

    private static Type NodeOf(TypeShape shape) => PagingConvention.IsPage(shape.Type) ? shape.Type.GetGenericArguments()[0] : shape.Innermost.Type;

    /// <summary>The query's own order comes after the client's.</summary>
    private static object? OrderBy<T>(object? list, object sorting)
    {
        if ((list as IEnumerable<T>)?.AsQueryable() is not { } query) return null;

        return KeysetOrder.Sort(query, [.. ((SortDefinition<T>)sorting).Keys, .. QueryOrder.KeysOf(query)], isReversed: false);
    }

    private static SortDefinition<T> Define<T>(IReadOnlyList<SortKey> keys) => new(keys);

    private static async ValueTask<object?> ReadAllAsync<T>(object? list, CancellationToken cancellationToken) =>
        list is IQueryable<T> query ? await query.ReadAsync(cancellationToken) : list;
}
