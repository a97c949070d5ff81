using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Fragments apply to objects, interfaces and unions (specification section 5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule
{
    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is not { } condition || MayBeComposite(condition)) return;
        context.Report($"Fragment cannot condition on non composite type \"{condition.Name}\".", condition.Location);
    }

    public override void EnterFragmentDefinition(FragmentDefinitionNode fragment)
    {
        var condition = fragment.TypeCondition;
        if (MayBeComposite(condition)) return;
        context.Report(
            $"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{condition.Name}\".", condition.Location);
    }

    // An unknown type is the concern of KnownTypeNamesRule.
    private bool MayBeComposite(NamedTypeNode condition) => context.Schema.FindType(condition.Name) is null or { IsComposite: true };
}
