using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Spread fragments are defined (specification section 5.5.2.1).</summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule
{
    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (context.Fragments.Find(spread.Name) is not null) return;
        context.Report($"Unknown fragment \"{spread.Name}\".", spread.NameLocation);
    }
}
