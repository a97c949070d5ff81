using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>The variables of an operation have different names (specification section 5.8.1).</summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.Length < 2) return;

        foreach (var namesakes in operation.VariableDefinitions.GroupBy(definition => definition.Variable.Name, StringComparer.Ordinal))
        {
            if (namesakes.Count() < 2) continue;
            context.Report(
                $"There can be only one variable named \"${namesakes.Key}\".",
                [.. namesakes.Select(definition => definition.Variable.NameLocation)]);
        }
    }
}
