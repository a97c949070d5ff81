using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Variables are used where their type is accepted (specification section 5.8.5).</summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (!operation.VariableDefinitions.IsEmpty) Check(operation);
        }
    }

    private void Check(OperationDefinitionNode operation)
    {
        var defined = new Dictionary<string, (VariableDefinitionNode Definition, GraphQLType? Type)>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            defined[definition.Variable.Name] = (definition, TypeLookup.FromSyntax(context.Schema, definition.Type));
        }

        foreach (var usage in context.Usages.In(operation))
        {
            if (usage.Type is null || !defined.TryGetValue(usage.Variable.Name, out var variable)) continue;
            if (variable.Type is not null) Check(usage, variable.Definition, variable.Type);
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        var name = usage.Variable.Name;
        if (!IsAllowed(usage, definition, type))
        {
            context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".",
                definition.Location,
                usage.Variable.Location);
        }

        // Like graphql-js, this looks at nullable OneOf positions only; at a non-null one the value is refused when coerced.
        if (usage.ParentType is InputObjectType { IsOneOf: true } parent && !type.IsNonNull)
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent}\".",
                definition.Location,
                usage.Variable.Location);
        }
    }

    /// <summary>IsVariableUsageAllowed: a default, of the variable or of the position, makes up for a nullable variable.</summary>
    private bool IsAllowed(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (usage.Type is not NonNullType expected || type.IsNonNull) return TypeComparison.IsSubtype(context.Schema, type, usage.Type!);

        var hasDefault = definition.DefaultValue is not (null or NullValueNode);
        return (hasDefault || usage.HasDefault) && TypeComparison.IsSubtype(context.Schema, type, expected.OfType);
    }
}
