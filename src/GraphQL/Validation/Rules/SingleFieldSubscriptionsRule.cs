using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>A subscription selects one root field, and not an introspection field (specification section 5.2.4.1).</summary>
/// <remarks>
/// Root selections under <c>@skip</c> or <c>@include</c> with a literal count as in graphql-js 16: left out when the
/// literal says so. With a variable they are refused, since nobody can tell before execution.
/// </remarks>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Subscription || context.Schema.SubscriptionType is not { } root) return;

        var fields = new RootFields(context, root);
        fields.Collect(operation.SelectionSet);
        var subject = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        if (fields.Undecidable is { } directive)
        {
            context.Report($"{subject} must not use \"@{directive.Name}\" with a variable at its top level.", directive.Location);
            return;
        }

        if (fields.Groups.Count > 1)
        {
            context.Report($"{subject} must select only one top level field.", Locations(fields.Groups.Skip(1).SelectMany(group => group)));
        }

        foreach (var group in fields.Groups.Where(group => group[0].Name.StartsWith("__", StringComparison.Ordinal)))
        {
            context.Report($"{subject} must not select an introspection top level field.", Locations(group));
        }
    }

    private static Location[] Locations(IEnumerable<FieldNode> fields) => [.. fields.Select(field => field.Location)];

    /// <summary>The fields at the root of a subscription, fragments followed, grouped by response name.</summary>
    private sealed class RootFields(ValidationContext context, ObjectType root)
    {
        private readonly Dictionary<string, List<FieldNode>> _byName = new(StringComparer.Ordinal);
        private readonly HashSet<string> _followed = new(StringComparer.Ordinal);

        public List<List<FieldNode>> Groups { get; } = [];

        /// <summary>A condition on a variable, or null.</summary>
        public DirectiveNode? Undecidable { get; private set; }

        public void Collect(SelectionSetNode set)
        {
            ValidationContext.GuardStack();
            context.FragmentWork.Spend(set.Selections.Length);
            foreach (var selection in set.Selections)
            {
                context.FragmentWork.Spend(selection.Directives.Length);
                if (IsIncluded(selection)) Collect(selection);
            }
        }

        private void Collect(SelectionNode selection)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition):
                    Collect(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _followed.Add(spread.Name):
                    if (context.Fragments.Find(spread.Name) is { } fragment && Applies(fragment.TypeCondition)) Collect(fragment.SelectionSet);
                    break;
            }
        }

        private void Add(FieldNode field)
        {
            if (!_byName.TryGetValue(field.ResponseName, out var group)) Groups.Add(_byName[field.ResponseName] = group = []);
            group.Add(field);
        }

        private bool Applies(NamedTypeNode condition) =>
            context.Schema.FindType(condition.Name) is { } type && (type == root || (type.IsAbstract && context.Schema.IsSubType(type, root)));

        private bool IsIncluded(SelectionNode selection)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name is not ("skip" or "include")) continue;

                var condition = directive.Arguments.FirstOrDefault(argument => argument.Name == "if")?.Value;
                if (condition is VariableNode) Undecidable ??= directive;
                if (condition is BooleanValueNode literal && literal.Value == (directive.Name == "skip")) return false;
            }

            return true;
        }
    }
}
