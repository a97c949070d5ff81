using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Some operation reaches every fragment (specification section 5.5.1.4).</summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        if (context.Fragments.IsEmpty) return;

        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        var used = context.Fragments.ReachedFrom(operations).Select(fragment => fragment.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name)) context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Location);
        }
    }
}
