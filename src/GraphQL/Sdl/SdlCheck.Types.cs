using System.Collections.Immutable;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Sdl;

/// <content>Types and their members.</content>
internal sealed partial class SdlCheck
{
    private void Check(TypeSource source)
    {
        CheckName(source.Name, source.Definition.NameLocation);
        CheckIsNoSpecifiedScalar(source);
        CheckDirectives(source.Directives, LocationOf(source));
        CheckInterfaces(source);
        CheckMembers(source);
        CheckUniqueNames(
            source.Fields.Select(field => (field.Name, field.NameLocation)),
            name => $"Field \"{source.Name}.{name}\" can only be defined once.");
        CheckUniqueNames(
            source.InputFields.Select(field => (field.Name, field.NameLocation)),
            name => $"Field \"{source.Name}.{name}\" can only be defined once.");
        CheckUniqueNames(
            source.Values.Select(value => (value.Name, value.NameLocation)),
            name => $"Enum value \"{source.Name}.{name}\" can only be defined once.");
        foreach (var field in source.Fields) Check(source, field);
        foreach (var field in source.InputFields)
        {
            Check(field, $"{source.Name}.{field.Name}", DirectiveLocation.InputFieldDefinition, "input field");
        }

        foreach (var value in source.Values) CheckDirectives(value.Directives, DirectiveLocation.EnumValue);
        CheckHasContent(source);
        CheckImplementations(source);
        CheckOneOf(source);
        CheckCircles(source);
        CheckDefaultCircles(source);
    }

    /// <summary>A document may repeat a specified scalar, such as <c>scalar ID</c>, but not define another kind of type by that name.</summary>
    private void CheckIsNoSpecifiedScalar(TypeSource source)
    {
        if (source.Definition is ScalarTypeDefinitionNode || SpecifiedScalars.All.All(scalar => scalar.Name != source.Name)) return;
        Report($"Type \"{source.Name}\" is a scalar of the specification and cannot be defined as anything else.", source.Definition.NameLocation);
    }

    private void CheckHasContent(TypeSource source)
    {
        var fault = source.Definition switch
        {
            ObjectTypeDefinitionNode or InterfaceTypeDefinitionNode when !source.Fields.Any() =>
                $"Type {source.Name} must define one or more fields.",
            InputObjectTypeDefinitionNode when !source.InputFields.Any() => $"Input Object type {source.Name} must define one or more fields.",
            EnumTypeDefinitionNode when !source.Values.Any() => $"Enum type {source.Name} must define one or more values.",
            UnionTypeDefinitionNode when !source.Members.Any() => $"Union type {source.Name} must define one or more member types.",
            _ => null,
        };
        if (fault is not null) Report(fault, source.Definition.Location);
    }

    private void CheckInterfaces(TypeSource source)
    {
        CheckUniqueNames(
            source.Interfaces.Select(type => (type.Name, type.Location)),
            name => $"Type {source.Name} can only implement {name} once.");
        foreach (var type in source.Interfaces)
        {
            if (!IsKnown(type) || document.Types.GetValueOrDefault(type.Name)?.Definition is InterfaceTypeDefinitionNode) continue;
            Report($"Type {source.Name} must only implement Interface types, it cannot implement {type.Name}.", type.Location);
        }
    }

    private void CheckMembers(TypeSource source)
    {
        CheckUniqueNames(
            source.Members.Select(type => (type.Name, type.Location)),
            name => $"Union type {source.Name} can only include type {name} once.");
        foreach (var type in source.Members)
        {
            if (!IsKnown(type) || document.Types.GetValueOrDefault(type.Name)?.Definition is ObjectTypeDefinitionNode) continue;
            Report($"Union type {source.Name} can only include Object types, it cannot include {type.Name}.", type.Location);
        }
    }

    private void Check(TypeSource source, FieldDefinitionNode field)
    {
        var coordinate = $"{source.Name}.{field.Name}";
        CheckName(field.Name, field.NameLocation);
        CheckArguments(field.Arguments, coordinate);
        CheckDirectives(field.Directives, DirectiveLocation.FieldDefinition);
        var type = NamedType(field.Type);
        if (!IsKnown(type) || document.Types.GetValueOrDefault(type.Name) is null or { IsOutput: true }) return;
        Report($"The type of {coordinate} must be Output Type but got: {field.Type}.", field.Type.Location);
    }

    private void CheckArguments(ImmutableArray<InputValueDefinitionNode> arguments, string owner)
    {
        CheckUniqueNames(
            arguments.Select(argument => (argument.Name, argument.NameLocation)),
            name => $"Argument \"{owner}({name}:)\" can only be defined once.");
        foreach (var argument in arguments)
        {
            Check(argument, $"{owner}({argument.Name}:)", DirectiveLocation.ArgumentDefinition, "argument");
        }
    }

    private void Check(InputValueDefinitionNode value, string coordinate, DirectiveLocation location, string noun)
    {
        CheckDeprecation(value, $"{noun} {coordinate}");
        CheckName(value.Name, value.NameLocation);
        CheckDirectives(value.Directives, location);
        if (value.DefaultValue is not null) CheckUniqueFields(value.DefaultValue);
        var type = NamedType(value.Type);
        if (!IsKnown(type) || document.Types.GetValueOrDefault(type.Name) is null or { IsInput: true }) return;
        Report($"The type of {coordinate} must be Input Type but got: {value.Type}.", value.Type.Location);
    }

    private bool IsKnown(NamedTypeNode type)
    {
        if (document.Types.ContainsKey(type.Name) || SpecifiedScalars.All.Any(scalar => scalar.Name == type.Name)) return true;

        var names = SpecifiedScalars.All.Select(scalar => scalar.Name).Concat(document.Types.Keys);
        Report($"Unknown type \"{type.Name}\".{Suggestion.For(type.Name, names)}", type.Location);
        return false;
    }

    private void CheckName(string name, Location place)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", place);
        }
    }

    private static NamedTypeNode NamedType(TypeNode type)
    {
        while (type is not NamedTypeNode) type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        return (NamedTypeNode)type;
    }

    private static DirectiveLocation LocationOf(TypeSource source) => source.Definition switch
    {
        ScalarTypeDefinitionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
