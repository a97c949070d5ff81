using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes connection and edge types, one pair per name.</summary>
internal sealed class ConnectionTypes(TypeRegistry registry)
{
    private static readonly MethodInfo MakeMethod = typeof(ConnectionTypes).GetMethod(nameof(Make), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private readonly Dictionary<string, (Type Item, bool Counts, ObjectType Type)> _connections = [];

    public ObjectType For(Type itemType, Type clrItem, GraphQLType nodeType, UsePagingAttribute paging)
    {
        var name = paging.ConnectionName ?? nodeType.Named.Name;
        if (_connections.TryGetValue(name, out var known))
        {
            if (known.Item != itemType)
                registry.Faults.Add($"{name}Connection is claimed by {known.Item.Name} and {itemType.Name}; name one with [UsePaging(ConnectionName = …)].");
            if (known.Counts != paging.IncludeTotalCount)
            {
                registry.Faults.Add(
                    $"{name}Connection has totalCount on one field and not on another; give all the same IncludeTotalCount, "
                    + "or name one with [UsePaging(ConnectionName = …)].");
            }

            return known.Type;
        }

        var type = (ObjectType)MakeMethod.MakeGenericMethod(clrItem).Invoke(this, [name, nodeType, paging.IncludeTotalCount])!;
        _connections[name] = (itemType, paging.IncludeTotalCount, type);
        return type;
    }

    private ObjectType Make<T>(string name, GraphQLType nodeType, bool countsAll)
    {
        var edge = new ObjectType(name + "Edge", () =>
        [
            new("node", nodeType) { Description = "The item.", Resolver = FieldResolver.FromPure((edge, _) => ((Edge<T>)edge!).Node) },
            new("cursor", new NonNullType(SpecifiedScalars.String))
            {
                Description = "Where the item stands: give it to `after` or `before`.",
                Resolver = FieldResolver.FromPure((edge, _) => ((Edge<T>)edge!).Cursor),
            },
        ])
        { Description = $"An item of {name}Connection, with its cursor.", ClrType = typeof(Edge<T>) };
        return new ObjectType(name + "Connection", () => FieldsOf<T>(nodeType, edge, countsAll))
        {
            Description = $"A page of a list of {name}.",
            ClrType = typeof(Connection<T>),
        };
    }

    private IEnumerable<FieldDefinition> FieldsOf<T>(GraphQLType nodeType, ObjectType edge, bool countsAll)
    {
        yield return new("pageInfo", new NonNullType(registry.Outputs.Object(typeof(PageInfo))))
        {
            Description = "Whether there is more, and where.",
            Resolver = FieldResolver.FromPure((page, _) => ((Connection<T>)page!).PageInfo),
        };
        yield return new("edges", new NonNullType(new ListType(new NonNullType(edge))))
        {
            Description = "The page's items with their cursors.",
            Resolver = FieldResolver.FromPure((page, _) => ((Connection<T>)page!).Edges),
        };
        yield return new("nodes", new NonNullType(new ListType(nodeType)))
        {
            Description = "The page's items.",
            Resolver = FieldResolver.FromPure((page, _) => ((Connection<T>)page!).Nodes),
        };
        if (countsAll)
        {
            yield return new("totalCount", new NonNullType(SpecifiedScalars.Int))
            {
                Description = "How many items the whole list has.",
                Cost = registry.Costs.Waiting,
                Resolver = FieldResolver.FromAsync(async (page, context) => await ((Connection<T>)page!).CountAllAsync(context.RequestAborted)),
            };
        }
    }
}
