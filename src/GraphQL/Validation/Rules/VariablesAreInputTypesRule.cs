using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Variables are scalars, enums, input objects or lists of these (specification section 5.8.2).</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule
{
    public override void EnterVariableDefinition(VariableDefinitionNode variable)
    {
        if (TypeLookup.FromSyntax(context.Schema, variable.Type) is null or { IsInput: true }) return;
        context.Report(
            $"Variable \"${variable.Variable.Name}\" cannot be non-input type \"{variable.Type}\".", variable.Type.Location);
    }
}
