using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Annotations.Building;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Data;

/// <summary>One member that is read.</summary>
/// <param name="Property">The property.</param>
/// <param name="Selections">What is read of the object or the items it holds; null to read it whole.</param>
internal sealed record ProjectedMember(PropertyInfo Property, IReadOnlyList<SelectionPlan>? Selections);

/// <summary>Finds the members of a class that selections read.</summary>
internal sealed class ProjectedMembers
{
    private readonly Type _type;
    private readonly Dictionary<string, List<SelectionPlan>?> _asked = [];

    private ProjectedMembers(Type type) => _type = type;

    public static IEnumerable<ProjectedMember> Of(Type type, IEnumerable<SelectionPlan> selections)
    {
        var members = new ProjectedMembers(type);
        foreach (var property in Properties(type).Where(property => property.GetCustomAttribute<IsProjectedAttribute>() is { IsProjected: true }))
            members.AskWhole(property.Name);
        foreach (var field in selections.SelectMany(selection => selection.Fields).Where(field => !field.IsTypeName)) members.Ask(field);
        return Properties(type)
            .Where(property => members._asked.ContainsKey(property.Name) && property.GetCustomAttribute<IsProjectedAttribute>() is not { IsProjected: false })
            .Select(property => new ProjectedMember(property, members._asked[property.Name]));
    }

    private void Ask(PlannedField field)
    {
        if (field.Definition.Origin is PropertyInfo property && property.DeclaringType!.IsAssignableFrom(_type) && IsStored(_type.GetProperty(property.Name)!))
            Ask(field, property);
        else if (field.Definition.Origin is MethodInfo method && RequiredBy(method) is { } required) foreach (var name in required) AskWhole(name);
        else foreach (var stored in Properties(_type).Where(IsColumn)) AskWhole(stored.Name);
    }

    private void Ask(PlannedField field, PropertyInfo property)
    {
        // What a client filters or sorts by in memory may be any member of the items.
        var isChanged = property.IsDefined(typeof(UseFilteringAttribute), true) || property.IsDefined(typeof(UseSortingAttribute), true);
        if (IsColumn(property) || isChanged || SelectedItems.Of(field) is not { } selections) AskWhole(property.Name);
        else if (!_asked.TryGetValue(property.Name, out var known)) _asked[property.Name] = [.. selections];
        else known?.AddRange(selections);
    }

    private void AskWhole(string property) => _asked[property] = null;

    /// <summary>The members a resolver reads of its parent; null when it does not say, so that it may read all.</summary>
    private string[]? RequiredBy(MethodInfo method)
    {
        if (!method.IsStatic && method.DeclaringType!.IsAssignableFrom(_type)) return null;

        var required = new List<string>();
        foreach (var parameter in method.GetParameters())
        {
            var parent = parameter.GetCustomAttribute<ParentAttribute>();
            if (parent is null && parameter.ParameterType != _type && parameter.ParameterType != typeof(IResolverContext)) continue;
            if (parent is not { Requires.Count: > 0 }) return null;

            required.AddRange(parent.Requires);
        }

        return [.. required];
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && IsStored(property));

    private static bool IsStored(PropertyInfo property) => QueryMembers.IsStored(property) && !property.IsDefined(typeof(NotMappedAttribute));

    /// <summary>A value of the object itself, or a list of such values; what else it holds are other objects.</summary>
    private static bool IsColumn(PropertyInfo property)
    {
        var type = TypeShape.ItemTypeOf(property.PropertyType) ?? property.PropertyType;
        return type.IsValueType || type == typeof(string) || type == typeof(Uri);
    }
}
