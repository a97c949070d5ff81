using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Every variable an operation uses, itself or in fragments, is one it defines (specification section 5.8.3).</summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var usages = context.Usages.In(operation);
            if (usages.Count > 0) Check(operation, usages);
        }
    }

    private void Check(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        var defined = operation.VariableDefinitions.Select(definition => definition.Variable.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (variable, _, _, _) in usages)
        {
            if (defined.Contains(variable.Name)) continue;
            context.Report(
                operation.Name is null
                    ? $"Variable \"${variable.Name}\" is not defined."
                    : $"Variable \"${variable.Name}\" is not defined by operation \"{operation.Name}\".",
                variable.Location,
                operation.Location);
        }
    }
}
