using Matching.GraphQL.Language;

namespace Matching.GraphQL.Sdl;

/// <content>Types keep the promises of their interfaces (specification section 3.6, IsValidImplementation).</content>
internal sealed partial class SdlCheck
{
    private void CheckImplementations(TypeSource source)
    {
        foreach (var reference in source.Interfaces.DistinctBy(reference => reference.Name))
        {
            if (document.Types.GetValueOrDefault(reference.Name) is not { Definition: InterfaceTypeDefinitionNode } promised) continue;

            if (promised == source)
            {
                Report($"Type {source.Name} cannot implement itself because it would create a circular reference.", reference.Location);
                continue;
            }

            CheckAncestors(source, promised, reference);
            foreach (var field in promised.Fields) CheckField(source, promised, field);
        }
    }

    private void CheckAncestors(TypeSource source, TypeSource promised, NamedTypeNode reference)
    {
        foreach (var ancestor in promised.Interfaces)
        {
            if (source.Interfaces.Any(known => known.Name == ancestor.Name)) continue;
            Report(
                ancestor.Name == source.Name
                    ? $"Type {source.Name} cannot implement {promised.Name} because it would create a circular reference."
                    : $"Type {source.Name} must implement {ancestor.Name} because it is implemented by {promised.Name}.",
                reference.Location,
                ancestor.Location);
        }
    }

    private void CheckField(TypeSource source, TypeSource promised, FieldDefinitionNode expected)
    {
        var (promise, coordinate) = ($"{promised.Name}.{expected.Name}", $"{source.Name}.{expected.Name}");
        if (source.Fields.FirstOrDefault(field => field.Name == expected.Name) is not { } actual)
        {
            Report(
                $"Interface field {promise} expected but {source.Name} does not provide it.",
                source.Definition.Location, expected.Location);
            return;
        }

        if (!IsSubtype(actual.Type, expected.Type))
        {
            Report(
                $"Interface field {promise} expects type {expected.Type} but {coordinate} is type {actual.Type}.",
                actual.Type.Location, expected.Type.Location);
        }

        if (IsDeprecated(actual.Directives) && !IsDeprecated(expected.Directives))
        {
            Report(
                $"Interface field {promise} is not deprecated, so {coordinate} cannot be deprecated.",
                actual.Location, expected.Location);
        }

        CheckArguments(actual, expected, promise, coordinate);
    }

    private void CheckArguments(FieldDefinitionNode actual, FieldDefinitionNode expected, string promise, string coordinate)
    {
        foreach (var argument in expected.Arguments)
        {
            var given = actual.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name);
            if (given is null)
            {
                Report(
                    $"Interface field argument {promise}({argument.Name}:) expected but {coordinate} does not provide it.",
                    actual.Location, argument.Location);
            }
            else if (given.Type.ToString() != argument.Type.ToString())
            {
                Report(
                    $"Interface field argument {promise}({argument.Name}:) expects type {argument.Type} "
                        + $"but {coordinate}({argument.Name}:) is type {given.Type}.",
                    given.Type.Location,
                    argument.Type.Location);
            }
        }

        foreach (var argument in actual.Arguments)
        {
            if (!IsRequired(argument) || expected.Arguments.Any(candidate => candidate.Name == argument.Name)) continue;
            Report(
                $"Object field {coordinate} includes required argument {argument.Name} that is missing from the Interface field {promise}.",
                argument.Location,
                expected.Location);
        }
    }

    /// <summary>IsValidImplementationFieldType, on types as written.</summary>
    private bool IsSubtype(TypeNode type, TypeNode of) => (type, of) switch
    {
        (NonNullTypeNode actual, NonNullTypeNode expected) => IsSubtype(actual.Type, expected.Type),
        (NonNullTypeNode actual, _) => IsSubtype(actual.Type, of),
        (ListTypeNode actual, ListTypeNode expected) => IsSubtype(actual.Type, expected.Type),
        (NamedTypeNode actual, NamedTypeNode expected) => actual.Name == expected.Name || BelongsTo(actual.Name, expected.Name),
        _ => false,
    };

    private bool BelongsTo(string name, string abstractName) =>
        (document.Types.GetValueOrDefault(abstractName)?.Members.Any(member => member.Name == name) ?? false)
        || (document.Types.GetValueOrDefault(name)?.Interfaces.Any(known => known.Name == abstractName) ?? false);
}
