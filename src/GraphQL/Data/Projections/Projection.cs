using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Annotations.Building;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Data;

/// <summary>Makes objects that hold only what a selection reads: <c>item => new Book { Title = item.Title, Author = new Author { … } }</c>.</summary>
internal static class Projection
{
    /// <summary>The selector for the items of a list field; null when they must be read whole.</summary>
    /// <param name="entity">What the query is about.</param>
    /// <param name="field">The field, as an operation asks for it.</param>
    public static LambdaExpression? Of(Type entity, PlannedField field)
    {
        var item = Expression.Parameter(entity, "item");
        return SelectedItems.Of(field) is { } selections && Make(entity, selections, item) is { } content ? Expression.Lambda(content, item) : null;
    }

    /// <summary>A new object with what the selections read of another; null when it cannot be made from parts.</summary>
    private static MemberInitExpression? Make(Type type, IReadOnlyList<SelectionPlan> selections, Expression source)
    {
        var constructor = type.GetConstructor(Type.EmptyTypes) ?? InputObjectBinder.ConstructorOf(type);
        if (type.IsAbstract || type.IsValueType || constructor is null) return null;

        var members = ProjectedMembers.Of(type, selections).ToDictionary(member => member.Property.Name, member => Read(member, source));
        var parameters = constructor.GetParameters();
        var arguments = parameters.Select(
            parameter => members.Remove(PropertyOf(type, parameter).Name, out var value) ? value : Expression.Default(parameter.ParameterType));
        var made = Expression.New(constructor, [.. arguments]);
        var rest = members.Select(member => (Property: type.GetProperty(member.Key)!, member.Value)).Where(member => member.Property.SetMethod is not null);
        return Expression.MemberInit(made, rest.Select(member => Expression.Bind(member.Property, member.Value)));
    }

    private static PropertyInfo PropertyOf(Type type, ParameterInfo parameter) =>
        Array.Find(type.GetProperties(), property => InputObjectBinder.Matches(parameter, property))!;

    private static Expression Read(ProjectedMember member, Expression source)
    {
        var value = Expression.Property(source, member.Property);
        if (member.Selections is not { } selections) return value;

        return TypeShape.ItemTypeOf(value.Type) is { } item ? ReadList(value, item, selections) : ReadObject(value, member.Property, selections);
    }

    private static Expression ReadObject(MemberExpression value, PropertyInfo property, IReadOnlyList<SelectionPlan> selections)
    {
        if (Make(value.Type, selections, value) is not { } made) return value;

        var nothing = Expression.Constant(null, value.Type);
        var isRequired = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;
        return isRequired ? made : Expression.Condition(Expression.Equal(value, nothing), nothing, made);
    }

    private static Expression ReadList(MemberExpression value, Type item, IReadOnlyList<SelectionPlan> selections)
    {
        var one = Expression.Parameter(item, "one");
        if (!value.Type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) || Make(item, selections, one) is not { } made) return value;

        var all = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [item, item], value, Expression.Lambda(made, one));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [item], all);
    }
}
