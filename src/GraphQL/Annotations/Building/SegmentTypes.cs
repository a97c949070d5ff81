using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes segment types, one per name.</summary>
internal sealed class SegmentTypes(TypeRegistry registry)
{
    private static readonly MethodInfo MakeMethod = typeof(SegmentTypes).GetMethod(nameof(Make), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private readonly Dictionary<string, (GraphQLType Item, bool Counts, ObjectType Type)> _segments = [];

    public ObjectType For(Type clrItem, GraphQLType itemType, UseOffsetPagingAttribute paging, MemberInfo member)
    {
        var name = paging.CollectionSegmentName ?? itemType.Named.Name;
        if (!_segments.TryGetValue(name, out var known))
        {
            var type = (ObjectType)MakeMethod.MakeGenericMethod(clrItem).Invoke(this, [name, itemType, paging.IncludeTotalCount])!;
            _segments[name] = known = (itemType, paging.IncludeTotalCount, type);
        }

        if (known.Item.ToString() != itemType.ToString() || known.Counts != paging.IncludeTotalCount)
        {
            registry.Faults.Add(
                member,
                $"{name}CollectionSegment has other items, or totalCount on one field and not on another; "
                + "name one with [UseOffsetPaging(CollectionSegmentName = …)].");
        }

        return known.Type;
    }

    private ObjectType Make<T>(string name, GraphQLType itemType, bool countsAll) => new(name + "CollectionSegment", () => FieldsOf<T>(itemType, countsAll))
    {
        Description = $"A part of a list of {name}.",
        ClrType = typeof(CollectionSegment<T>),
    };

    private IEnumerable<FieldDefinition> FieldsOf<T>(GraphQLType itemType, bool countsAll)
    {
        yield return new("pageInfo", new NonNullType(registry.Outputs.Object(typeof(CollectionSegmentInfo))))
        {
            Description = "Whether there is more.",
            Resolver = FieldResolver.FromPure((segment, _) => ((CollectionSegment<T>)segment!).PageInfo),
        };
        yield return new("items", new NonNullType(new ListType(itemType)))
        {
            Description = "The part's items.",
            Resolver = FieldResolver.FromPure((segment, _) => ((CollectionSegment<T>)segment!).Items),
        };
        if (!countsAll) yield break;

        yield return new("totalCount", new NonNullType(SpecifiedScalars.Int))
        {
            Description = "How many items the whole list has.",
            Cost = registry.Costs.Waiting,
            Resolver = FieldResolver.FromPure((segment, _) => ((CollectionSegment<T>)segment!).TotalCount),
        };
    }
}
