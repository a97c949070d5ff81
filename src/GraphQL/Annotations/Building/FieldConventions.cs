using System.Reflection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Applies a member's conventions around its resolver: the first written is the outermost.</summary>
internal static class FieldConventions
{
    /// <summary>Each works on what those after it answer: a page is cut from what is filtered, and a filter from what is sorted.</summary>
    private static readonly Type[] DocumentedOrder = [typeof(UsePagingAttribute), typeof(UseProjectionAttribute), typeof(UseFilteringAttribute), typeof(UseSortingAttribute)];

    public static void Apply(TypeRegistry registry, MemberInfo member, TypeShape shape, ComposedField field)
    {
        // Attributes come in the order in which they are written.
        var written = member.GetCustomAttributes(true).Where(attribute => PlaceOf(attribute) >= 0).ToList();
        CheckOrder(registry, member, written);
        var lists = new QueryConvention(registry, member, shape);
        var paging = written.OfType<UsePagingAttribute>().FirstOrDefault() ?? (PagingConvention.IsPage(shape.Type) ? new UsePagingAttribute() : null);
        foreach (var attribute in written.DistinctBy(PlaceOf).Reverse())
        {
            switch (attribute)
            {
                case UseSortingAttribute sorting: lists.Sort(sorting, field); break;
                case UseFilteringAttribute filtering: lists.Filter(filtering, field); break;
                case UseProjectionAttribute: lists.Project(field); break;
            }
        }

        if (paging is not null) PagingConvention.Apply(registry, member, shape, paging, field);
        else lists.Read(field, isChanged: written.Count > 0);
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
            registry.Faults.Add(member, $"{string.Join(", ", written.Select(NameOf))} stand in the wrong order; write {string.Join(", ", written.OrderBy(PlaceOf).Select(NameOf))}.");
        }
    }

    private static int PlaceOf(object attribute) => Array.FindIndex(DocumentedOrder, type => type.IsInstanceOfType(attribute));

    private static string NameOf(object attribute)
    {
        var name = attribute.GetType().Name.Split('`')[0];
        return $"[{name[..^"Attribute".Length]}]";
    }
}
