using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Named operations have different names (specification section 5.2.2.1).</summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, Location> _known = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is null || _known.TryAdd(operation.Name, operation.NameLocation)) return;
        context.Report(
            $"There can be only one operation named \"{operation.Name}\".", _known[operation.Name], operation.NameLocation);
    }
}
