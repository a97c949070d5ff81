using System.Reflection;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Relay's global object identification: <c>interface Node</c>, <c>node(id:)</c> and <c>nodes(ids:)</c>.</summary>
internal sealed class NodeTypes
{
    private const string KeyState = "node.key";

    // Enough for a page of a client's cache.
    private const int MostIds = 100;

    private readonly TypeRegistry _registry;
    private readonly Dictionary<Type, MethodInfo?> _nodes = [];
    private readonly Dictionary<string, NodeReader> _readers = new(StringComparer.Ordinal);

    public NodeTypes(TypeRegistry registry)
    {
        _registry = registry;
        foreach (var type in registry.Sources.Types) Find(type);
    }

    public InterfaceType Interface { get; } = new("Node", () => [new("id", new NonNullType(SpecifiedScalars.Id)) { Description = "The object's global ID." }])
    {
        Description = "An object with a global ID, by which `node` finds it again.",
    };

    public IEnumerable<Type> Types => _nodes.Keys;

    public bool IsNode(Type clrType) => _nodes.ContainsKey(clrType);

    /// <summary>The property <c>Id</c> of a node is its global id.</summary>
    public bool IsNodeId(PropertyInfo property, Type owner) =>
        IsNode(owner) && property.Name == "Id" && !property.GetCustomAttributes(true).OfType<INamesType>().Any();

    /// <summary>The root fields, when there are nodes.</summary>
    public IEnumerable<FieldDefinition> RootFields()
    {
        if (_nodes.Count == 0) yield break;

        foreach (var (type, method) in _nodes) AddReader(type, method);
        var id = new NonNullType(SpecifiedScalars.Id);
        yield return new("node", Interface)
        {
            Description = "The object of a global ID; null when there is none.",
            Cost = _registry.Costs.Waiting,
            Arguments = [new("id", id) { Description = "The object's global ID." }],
            Resolver = FieldResolver.FromAsync((source, context) => ReadAsync(context.ArgumentAt<string>(0)!, source, context)),
        };
        yield return new("nodes", new NonNullType(new ListType(Interface)))
        {
            Description = $"The objects of several global IDs (at most {MostIds}), in the same order; "
                + "null where there is none, with an error where an ID cannot be read.",
            Cost = _registry.Costs.Waiting,
            ListSize = _registry.Costs.ByLengthOf("ids"),
            Arguments = [new("ids", new NonNullType(new ListType(id))) { Description = "The objects' global IDs." }],
            Resolver = FieldResolver.FromAsync(ReadAllAsync),
        };
    }

    private void Find(Type type)
    {
        var extended = type.GetCustomAttributes(false).OfType<IExtendsObjectType>().Select(extends => extends.ClrType).FirstOrDefault();
        if (type.IsDefined(typeof(NodeAttribute), false)) _nodes.TryAdd(extended ?? type, null);
        var resolvers = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.IsDefined(typeof(NodeResolverAttribute)));
        foreach (var method in resolvers)
        {
            _nodes[extended ?? TypeShape.Of(method, _registry.Scalars.IsScalar).Type] = method;
        }
    }

    private void AddReader(Type type, MethodInfo? method)
    {
        var name = _registry.NameOf(type);
        if (method is null)
        {
            _registry.Faults.Add(
                $"{type.FullName}: the [Node] {name} has no [NodeResolver]; "
                + $"add a public static method such as `static Task<{type.Name}?> GetAsync(…Id id, …)` marked [NodeResolver] "
                + $"to it or to its [ObjectType<{type.Name}>] class.");
            return;
        }

        var shape = TypeShape.Of(method, _registry.Scalars.IsScalar);
        var binder = new ParameterBinder(_registry, type, method);
        var field = new ComposedField("node", _registry.Outputs.Object(type), [.. method.GetParameters().Select(binder.Bind)])
        {
            IsAsync = true,
            ReadArgument = ReadKey,
        };
        var key = method.GetParameters().Zip(field.Bindings).FirstOrDefault(pair => pair.Second.Argument is not null).First;
        if (key is null || field.Arguments.Count != 1 || GlobalIds.Parser(key.ParameterType) is not { } parse)
        {
            _registry.Faults.Add(
                method,
                "a [NodeResolver] takes exactly one key (string, int, long, Guid or a record struct around one); "
                + "its other parameters must be services or context.");
            return;
        }

        var read = new Lazy<AsyncResolver>(() => (AsyncResolver)new ResolverCompiler(method, shape, field).Compile());
        _readers[name] = new(parse, read, FieldFactory.AuthorizationOf(method, _registry.ClassesOf(type)));
    }

    private static System.Linq.Expressions.MethodCallExpression ReadKey(System.Linq.Expressions.Expression context, Type wanted, int index) =>
        System.Linq.Expressions.Expression.Call(
            context, nameof(ResolverContext.GetLocalState), [wanted], System.Linq.Expressions.Expression.Constant(KeyState));

    private async ValueTask<object?> ReadAllAsync(object? source, ResolverContext context)
    {
        var ids = context.ArgumentAt<object?[]>(0)!;
        if (ids.Length > MostIds)
            throw new GraphQLException($"The argument `ids` has {ids.Length} IDs; at most {MostIds} are answered at once.", "TOO_MANY_IDS");

        return await Task.WhenAll(ids.Select((id, index) => ReadOneAsync((string)id!, index, source, context.Fork())));
    }

    // What is wrong with one ID says nothing of the others: its place is null, and the error stands there.
    private async Task<object?> ReadOneAsync(string id, int index, object? source, ResolverContext context)
    {
        try
        {
            return await ReadAsync(id, source, context);
        }
        catch (Exception failure)
        {
            context.ReportFailure(failure, index);
            return null;
        }
    }

    private async ValueTask<object?> ReadAsync(string id, object? source, ResolverContext context)
    {
        if (GlobalIds.Decode(id) is not { } parts || !_readers.TryGetValue(parts.TypeName, out var reader) || reader.Parse(parts.Key) is not { } key)
        {
            throw GlobalIds.Invalid(id, "a global ID of this server");
        }

        if (reader.Authorization.Count > 0 && await context.AuthorizeAsync(reader.Authorization) is { } refusal) throw refusal;

        context.SetLocalState(KeyState, key);
        return await reader.Read.Value(source, context);
    }

    private sealed record NodeReader(Func<string, object?> Parse, Lazy<AsyncResolver> Read, IReadOnlyList<AuthorizationRule> Authorization);
}
