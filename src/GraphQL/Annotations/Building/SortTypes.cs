using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Data;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes <c>order</c> inputs of classes, with what turns them into keys.</summary>
internal sealed class SortTypes(TypeRegistry registry)
{
    private readonly Dictionary<(Type Entity, Type? Definition), (InputObjectType Type, SortFields Fields)> _objects = [];

    /// <summary>The order of a class.</summary>
    /// <param name="entity">What is sorted.</param>
    /// <param name="definition">The application's own <see cref="SortInputType{T}"/>; null for all members.</param>
    /// <param name="usedAt">The member that asks for it, for faults.</param>
    public (InputObjectType Type, SortFields Fields) Of(Type entity, Type? definition, MemberInfo usedAt)
    {
        if (_objects.TryGetValue((entity, definition), out var known)) return known;

        var selection = registry.Members.SelectionOf(definition, entity, usedAt, "Sort");
        if (definition is not null && selection is null) return Of(entity, null, usedAt);

        var fields = new SortFields();
        var type = new InputObjectType(selection?.Name ?? registry.NameOf(entity) + "SortInput", () => FieldsOf(fields, entity, selection, usedAt).ToList())
        {
            Description = selection?.Description
                ?? $"What items of type {registry.NameOf(entity)} are sorted by. "
                + "One field an entry: fields of one entry count in the order in which they stand here.",
        };
        return _objects[(entity, definition)] = (type, fields);
    }

    private IEnumerable<InputField> FieldsOf(SortFields fields, Type entity, IFieldSelection? selection, MemberInfo usedAt)
    {
        foreach (var member in registry.Members.Of(entity, selection, typeof(IgnoreSortingAttribute)))
        {
            if (IsLeaf(member, entity, selection?.Fields.Any(field => field.Read == member.Read) == true))
            {
                fields.All.Add((path, given) => given is SortDirection direction ? [KeyOf(path, member, direction)] : []);
                yield return new(member.Name, registry.Enum(typeof(SortDirection))) { Description = member.Description };
            }
            else if (IsObject(member.Type))
            {
                var type = member.Type;
                var (nested, nestedFields) = Of(type, null, usedAt);
                fields.All.Add((path, given) => given is InputObjectValue value ? nestedFields.Translate(Along(path, member.Read), value) : []);
                yield return new(member.Name, nested) { Description = member.Description };
            }
            else if (selection?.IsExplicit == true)
            {
                registry.Faults.Add(usedAt, $"the sort field {member.Name} is a {member.Type.Name}, which has no order; leave it out.");
            }
        }
    }

    private bool IsObject(Type type) =>
        type is { IsValueType: false, IsGenericType: false }
        && type != typeof(object)
        && type != typeof(string)
        && !registry.Scalars.IsScalar(type)
        && TypeShape.ItemTypeOf(type) is null;

    private bool IsLeaf(QueryMember member, Type entity, bool isNamed)
    {
        var bare = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        if (KeyType.Of(bare) is null) return false;

        return isNamed
            || bare.IsEnum
            || registry.Scalars.IsScalar(bare)
            || (member.Property is not null && registry.Inputs.GlobalIdDecoder(member.Property, entity, bare) is not null);
    }

    private static SortKey KeyOf(LambdaExpression path, QueryMember member, SortDirection direction)
    {
        var key = new SortKey(Along(path, member.Read), direction == SortDirection.Desc);
        return member.NeverNull && path.Body is ParameterExpression ? key with { MayBeNull = false } : key;
    }

    /// <summary>A path one step further; past an object that can be missing, the value is missing too.</summary>
    private static LambdaExpression Along(LambdaExpression path, LambdaExpression step)
    {
        var value = ParameterReplacement.In(step, path.Body);
        if (path.Body is ParameterExpression || !new SortKey(path, false).MayBeNull) return Expression.Lambda(value, path.Parameters);

        var perhaps = value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null ? typeof(Nullable<>).MakeGenericType(value.Type) : value.Type;
        return Expression.Lambda(
            Expression.Condition(
                Expression.Equal(path.Body, Expression.Constant(null, path.Body.Type)), Expression.Constant(null, perhaps),
                value.Type == perhaps ? value : Expression.Convert(value, perhaps)),
            path.Parameters);
    }
}
