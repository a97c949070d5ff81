using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Data;

/// <summary>Finds what an operation selects of a field's items, behind lists and connections.</summary>
internal static class SelectedItems
{
    /// <summary>The selections, which together say what is read; null when they depend on the items' types.</summary>
    public static IReadOnlyList<SelectionPlan>? Of(PlannedField field)
    {
        var value = field.Value;
        while (value.Shape == ValueShape.List) value = value.Item!;
        if (value.Shape != ValueShape.Object) return null;

        var selection = value.Selection!;
        return IsOf(typeof(Connection<>), selection.Type.ClrType) ? Below(selection, "nodes", "edges")
            : IsOf(typeof(CollectionSegment<>), selection.Type.ClrType) ? Below(selection, "items")
            : IsOf(typeof(Edge<>), selection.Type.ClrType) ? Below(selection, "node")
            : [selection];
    }

    private static List<SelectionPlan>? Below(SelectionPlan selection, params string[] names)
    {
        var found = selection.Fields.Where(field => names.Contains(field.Definition.Name)).Select(Of).ToList();
        return found.Contains(null) ? null : [.. found.SelectMany(selections => selections!)];
    }

    private static bool IsOf(Type definition, Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == definition;
}
