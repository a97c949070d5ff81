using System.Collections.Immutable;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>A subscription has no <c>@defer</c> or <c>@stream</c> that nothing can switch off (proposal "Defer and Stream").</summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ValidationContext context) : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation == OperationKind.Subscription)
            Check(operation.SelectionSet, ImmutableStack<FragmentSpreadNode>.Empty, new(StringComparer.Ordinal));
    }

    /// <param name="set">What is looked at.</param>
    /// <param name="spreads">The spreads that lead here, the nearest on top.</param>
    /// <param name="followed">The fragments looked at already.</param>
    private void Check(SelectionSetNode set, ImmutableStack<FragmentSpreadNode> spreads, HashSet<string> followed)
    {
        ValidationContext.GuardStack();
        context.FragmentWork.Spend(set.Selections.Length);
        foreach (var selection in set.Selections.Where(selection => !CanBeLeftOut(selection)))
        {
            foreach (var directive in selection.Directives) Check(directive, spreads);
            switch (selection)
            {
                case FragmentSpreadNode spread when followed.Add(spread.Name):
                    if (context.Fragments.Find(spread.Name) is { } fragment) Check(fragment.SelectionSet, spreads.Push(spread), followed);
                    break;
                case InlineFragmentNode inline:
                    Check(inline.SelectionSet, spreads, followed);
                    break;
                case FieldNode { SelectionSet: { } below }:
                    Check(below, spreads, followed);
                    break;
            }
        }
    }

    private void Check(DirectiveNode directive, ImmutableStack<FragmentSpreadNode> spreads)
    {
        if (directive.Name is not ("defer" or "stream") || Condition(directive) is VariableNode or BooleanValueNode { Value: false }) return;

        var subject = directive.Name == "defer" ? "Defer" : "Stream";
        context.Report(
            $"{subject} directive not supported on subscription operations. Disable `@{directive.Name}` by setting the `if` argument to `false`.",
            [directive.Location, .. spreads.Select(spread => spread.Location)]);
    }

    private static bool CanBeLeftOut(SelectionNode selection) => selection.Directives.Any(directive => directive.Name switch
    {
        "skip" => Condition(directive) is not BooleanValueNode { Value: false },
        "include" => Condition(directive) is not (null or BooleanValueNode { Value: true }),
        _ => false,
    });

    private static ValueNode? Condition(DirectiveNode directive) => directive.Arguments.FirstOrDefault(argument => argument.Name == "if")?.Value;
}
