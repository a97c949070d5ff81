using System.Reflection;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Applies a member's conventions and middleware around its resolver: the first written is the outermost.</summary>
internal static class FieldConventions
{
    /// <summary>Each works on what those after it answer: a page is cut from what is filtered, and a filter from what is sorted.</summary>
    private static readonly Type[][] DocumentedOrder =
    [
        [typeof(UsePagingAttribute), typeof(UseOffsetPagingAttribute)],
        [typeof(UseProjectionAttribute)],
        [typeof(UseFilteringAttribute)],
        [typeof(UseSortingAttribute)],
    ];

    public static void Apply(TypeRegistry registry, MemberInfo member, Type owner, TypeShape shape, ComposedField field)
    {
        // Attributes come in the order in which they are written.
        var written = member.GetCustomAttributes(true).Where(attribute => PlaceOf(attribute) >= 0 || attribute is IFieldMiddleware).ToList();
        var onLists = written.Where(attribute => PlaceOf(attribute) >= 0).ToList();
        CheckOrder(registry, member, onLists);
        var lists = new QueryConvention(registry, member, shape);
        if (!onLists.OfType<UsePagingAttribute>().Any() && PagingConvention.IsPage(shape.Type))
            PagingConvention.Apply(registry, member, shape, new UsePagingAttribute(), field);
        if (onLists.Count == 0) lists.Read(field, isChanged: false);
        foreach (var attribute in written.DistinctBy(attribute => PlaceOf(attribute) is var place and >= 0 ? (object)place : attribute).Reverse())
        {
            switch (attribute)
            {
                case UseSortingAttribute sorting: lists.Sort(sorting, field); break;
                case UseFilteringAttribute filtering: lists.Filter(filtering, field); break;
                case UseProjectionAttribute: lists.Project(field); break;
                case UsePagingAttribute paging: PagingConvention.Apply(registry, member, shape, paging, field); break;
                case UseOffsetPagingAttribute paging: OffsetPagingConvention.Apply(registry, member, shape, paging, field); break;
                case IFieldMiddleware middleware: field.WrapWith(read => MiddlewarePipeline.Around(read, middleware)); break;
            }

            if (onLists.Count > 0 && attribute == onLists[0] && attribute is not (UsePagingAttribute or UseOffsetPagingAttribute))
                lists.Read(field, isChanged: true);
        }

        ApplyAround(registry, member, owner, field);
    }

    /// <summary>The middleware of the field's type, and that of all fields around it.</summary>
    private static void ApplyAround(TypeRegistry registry, MemberInfo member, Type owner, ComposedField field)
    {
        var classes = member.DeclaringType is { } declaring ? registry.ClassesOf(owner).Append(declaring).Distinct() : registry.ClassesOf(owner);
        foreach (var middleware in classes.SelectMany(type => type.GetCustomAttributes(true)).OfType<IFieldMiddleware>().Reverse())
            field.WrapWith(read => MiddlewarePipeline.Around(read, middleware));
        foreach (var middleware in Enumerable.Reverse(registry.Conventions.FieldMiddleware))
            field.WrapWith(read => MiddlewarePipeline.Around(read, middleware));
    }

    private static void CheckOrder(TypeRegistry registry, MemberInfo member, List<object> written)
    {
        var places = written.ConvertAll(PlaceOf);
        if (places.Distinct().Count() < places.Count)
        {
            registry.Faults.Add(member, $"{NameOf(written[places.FindIndex(place => places.Count(other => other == place) > 1)])} is given twice; keep one.");
        }
        else if (!places.SequenceEqual(places.Order()))
        {
            registry.Faults.Add(
                member,
                $"{string.Join(", ", written.Select(NameOf))} stand in the wrong order; write {string.Join(", ", written.OrderBy(PlaceOf).Select(NameOf))}.");
        }
    }

    private static int PlaceOf(object attribute) => Array.FindIndex(DocumentedOrder, types => Array.Exists(types, type => type.IsInstanceOfType(attribute)));

    private static string NameOf(object attribute)
    {
        var name = attribute.GetType().Name.Split('`')[0];
        return $"[{name[..^"Attribute".Length]}]";
    }
}
