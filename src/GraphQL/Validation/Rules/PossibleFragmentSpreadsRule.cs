using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>A fragment can apply where it is used: its type and the enclosing type share an object type (specification section 5.5.2.3).</summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule
{
    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (context.Position is not { Type: NamedType { IsComposite: true } type, ParentType: { } parent }) return;
        if (TypeComparison.Overlap(context.Schema, type, parent)) return;
        context.Report(
            $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", fragment.Location);
    }

    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (context.Position.ParentType is not { } parent || FragmentType(spread.Name) is not { } type) return;
        if (TypeComparison.Overlap(context.Schema, type, parent)) return;
        context.Report(
            $"Fragment \"{spread.Name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
            spread.Location);
    }

    private NamedType? FragmentType(string name)
    {
        if (context.Fragments.Find(name) is not { } fragment) return null;
        return context.Schema.FindType(fragment.TypeCondition.Name) is { IsComposite: true } type ? type : null;
    }
}
