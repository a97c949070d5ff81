using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>
/// Literals have the type expected where they stand; input objects have the fields they must have and no others
/// (specification sections 5.6.1, 5.6.2, 5.6.4 and 5.6.5).
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule
{
    /// <summary>A list or object already judged as a whole; what is inside is not judged again.</summary>
    private ValueNode? _settled;

    public override void EnterListValue(ListValueNode list)
    {
        // A list literal's own type is the parent of its items' type.
        if (_settled is not null || context.Position.ParentInputType?.Nullable is ListType) return;
        CheckLeaf(list, context.Position.InputType);
        _settled = list;
    }

    public override void LeaveListValue(ListValueNode list) => Unsettle(list);

    public override void EnterObjectValue(ObjectValueNode value)
    {
        if (_settled is not null) return;
        if (context.Position.InputType?.Named is InputObjectType type)
        {
            CheckFields(value, type);
            return;
        }

        CheckLeaf(value, context.Position.InputType);
        _settled = value;
    }

    public override void LeaveObjectValue(ObjectValueNode value) => Unsettle(value);

    public override void EnterObjectField(ObjectFieldNode field)
    {
        if (_settled is not null || context.Position.InputType is not null) return;
        if (context.Position.ParentInputType?.Named is not InputObjectType type) return;
        context.Report(
            $"Field \"{field.Name}\" is not defined by type \"{type.Name}\"."
                + context.Suggest(field.Name, type.Fields.Select(known => known.Name)),
            field.Location);
    }

    public override void EnterLeafValue(ValueNode value)
    {
        if (_settled is not null) return;
        if (value is not NullValueNode) CheckLeaf(value, context.Position.InputType);
        else if (context.Position.InputType is NonNullType type) ReportUnexpected(value, type);
    }

    private void Unsettle(ValueNode value)
    {
        if (_settled == value) _settled = null;
    }

    private void CheckFields(ObjectValueNode value, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (!field.IsRequired || value.Fields.Any(given => given.Name == field.Name)) continue;
            context.Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", value.Location);
        }

        if (type.IsOneOf) CheckOneOf(value, type);
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type)
    {
        if (value.Fields.Select(field => field.Name).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            context.Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", value.Location);
        }
        else if (value.Fields[^1].Value is NullValueNode)
        {
            context.Report($"Field \"{type.Name}.{value.Fields[^1].Name}\" must be non-null.", value.Location);
        }
    }

    private void CheckLeaf(ValueNode value, GraphQLType? expected)
    {
        switch (expected?.Named)
        {
            case null:
                break;
            case EnumType type:
                CheckEnum(value, type);
                break;
            case ScalarType type when type.ParseLiteral(ScalarLiteral.Of(value)) is { IsAccepted: false, Error: var error }:
                context.Report(error ?? Unexpected(value, expected), value.Location);
                break;
            case InputObjectType:
                ReportUnexpected(value, expected);
                break;
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        if (value is EnumValueNode name && type.Values.Find(name.Value) is not null) return;

        var printed = value.ToString();
        var fault = value is EnumValueNode
            ? $"Value \"{printed}\" does not exist in \"{type.Name}\" enum."
            : $"Enum \"{type.Name}\" cannot represent non-enum value: {printed}.";
        context.Report(fault + context.Suggest(printed, type.Values.Select(known => known.Name), "the enum value"), value.Location);
    }

    private void ReportUnexpected(ValueNode value, GraphQLType expected) => context.Report(Unexpected(value, expected), value.Location);

    private static string Unexpected(ValueNode value, GraphQLType expected) => $"Expected value of type \"{expected}\", found {value}.";
}
