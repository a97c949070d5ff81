using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Data;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Finds the members of a class that filters and orders are made of.</summary>
internal sealed class QueryMembers(TypeRegistry registry)
{
    /// <summary>The selected members; without a selection, every stored property that clients may read without further rights.</summary>
    public IEnumerable<QueryMember> Of(Type entity, IFieldSelection? selection, Type ignoring)
    {
        if (selection?.IsExplicit != true)
        {
            var offered = PropertiesOf(entity).Where(property => IsOffered(property, entity, ignoring)
                && selection?.Ignores(property.Name) != true
                && !Names(selection, property));
            foreach (var property in offered)
            {
                yield return new(
                    registry.Descriptions.FieldNameOf(entity, property) ?? Naming.Field(property),
                    registry.Documentation.Describe(property),
                    Selector(entity, property),
                    property);
            }
        }

        foreach (var field in selection?.Fields ?? [])
        {
            if (field.Name is null && field.Property is null)
                registry.Faults.Add(
                    $"{selection!.GetType().GetGenericArguments()[0].FullName}: the field {field.Read} needs a name; give it as the second argument of Field.");
            yield return new(
                field.Name ?? (field.Property is null ? "unnamed" : Naming.Field(field.Property)),
                field.Description ?? (field.Property is null ? null : registry.Documentation.Describe(field.Property)), field.Read, field.Property,
                field.NeverNull);
        }
    }

    /// <summary>The selection a class of the application makes; null without one, and a fault when it is not about the entity.</summary>
    public IFieldSelection? SelectionOf(Type? definition, Type entity, MemberInfo usedAt, string kind)
    {
        if (definition is null) return null;
        var wanted = (kind == "Filter" ? typeof(FilterInputType<>) : typeof(SortInputType<>)).MakeGenericType(entity);
        if (Activator.CreateInstance(definition) is IDescribesFields describes && describes.EntityType == entity && definition.IsAssignableTo(wanted))
            return describes.Describe();

        registry.Faults.Add(usedAt, $"{definition.Name} is no {kind}InputType<{entity.Name}>; derive it from that class.");
        return null;
    }

    private static bool Names(IFieldSelection? selection, PropertyInfo property) =>
        selection?.Fields.Any(field => field.Property?.Name == property.Name) == true;

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetInterfaces().Where(_ => type.IsInterface).Append(type)
        .SelectMany(part => part.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0).DistinctBy(property => property.Name);

    /// <summary>Filters leave out what clients may not read, which they would reveal, and what C# computes, which a database cannot.</summary>
    private bool IsOffered(PropertyInfo property, Type entity, Type ignoring) => IsStored(property)
        && !property.IsDefined(typeof(GraphQLIgnoreAttribute)) && !property.IsDefined(ignoring)
        && !registry.Descriptions.Hides(entity, property)
        && FieldFactory.AuthorizationOf(property, registry.ClassesOf(entity)).Count == 0
        && !registry.ExtensionsOf(entity).SelectMany(
            extension => extension.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Any(member => member is MethodInfo { IsSpecialName: false } or PropertyInfo && Naming.Field(member) == Naming.Field(property));

    /// <summary>The value is kept, not computed.</summary>
    public static bool IsStored(PropertyInfo property) => property.DeclaringType!.IsInterface || property.SetMethod is not null
        || property.DeclaringType.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static LambdaExpression Selector(Type entity, PropertyInfo property)
    {
        var item = Expression.Parameter(entity, "item");
        return Expression.Lambda(Expression.Property(item, property), item);
    }
}

/// <summary>A member of a class, as a filter or an order offers it.</summary>
internal sealed record QueryMember(string Name, string? Description, LambdaExpression Read, PropertyInfo? Property, bool NeverNull = false)
{
    public Type Type => Read.ReturnType;

    /// <summary>The value can be missing.</summary>
    public bool MayBeNull { get; } = !NeverNull && new SortKey(Read, false).MayBeNull;
}
