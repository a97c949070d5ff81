using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>An operation without a name is the only one (specification section 5.2.3.1).</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule
{
    private readonly int _operationCount = context.Document.Definitions.Count(definition => definition is OperationDefinitionNode);

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is not null || _operationCount == 1) return;
        context.Report("This anonymous operation must be the only defined operation.", operation.Location);
    }
}
