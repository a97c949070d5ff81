using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Fragments have different names (specification section 5.5.1.1).</summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, Location> _known = new(StringComparer.Ordinal);

    public override void EnterFragmentDefinition(FragmentDefinitionNode fragment)
    {
        if (_known.TryAdd(fragment.Name, fragment.NameLocation)) return;
        context.Report(
            $"There can be only one fragment named \"{fragment.Name}\".", _known[fragment.Name], fragment.NameLocation);
    }
}
