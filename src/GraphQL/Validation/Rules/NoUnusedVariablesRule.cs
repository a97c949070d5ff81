using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Every variable an operation defines is used, by itself or in fragments (specification section 5.8.4).</summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule
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
        var used = context.Usages.In(operation).Select(usage => usage.Variable.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name;
            if (used.Contains(name)) continue;
            context.Report(
                operation.Name is null
                    ? $"Variable \"${name}\" is never used."
                    : $"Variable \"${name}\" is never used in operation \"{operation.Name}\".",
                definition.Location);
        }
    }
}
