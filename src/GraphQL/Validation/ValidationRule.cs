using System.Collections.Immutable;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>
/// One rule of section 5, for one document. It overrides the visits it needs and reports to its context;
/// <see cref="ValidationRules"/> calls only what is overridden.
/// </summary>
internal abstract class ValidationRule
{
    public virtual void EnterDocument(DocumentNode document)
    {
    }

    /// <summary>After all definitions; variable usages are complete.</summary>
    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode variable)
    {
    }

    public virtual void EnterFragmentDefinition(FragmentDefinitionNode fragment)
    {
    }

    /// <param name="set">The selection set.</param>
    /// <param name="isInline">It belongs to an inline fragment.</param>
    public virtual void EnterSelectionSet(SelectionSetNode set, bool isInline)
    {
    }

    public virtual void EnterField(FieldNode field)
    {
    }

    public virtual void LeaveField(FieldNode field)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment)
    {
    }

    /// <summary>Before each non-empty list of directives.</summary>
    public virtual void EnterDirectives(ImmutableArray<DirectiveNode> directives)
    {
    }

    public virtual void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
    }

    public virtual void LeaveDirective(DirectiveNode directive)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode type)
    {
    }

    /// <summary>A value that is no list, no object and no variable.</summary>
    public virtual void EnterLeafValue(ValueNode value)
    {
    }

    public virtual void EnterListValue(ListValueNode list)
    {
    }

    public virtual void LeaveListValue(ListValueNode list)
    {
    }

    public virtual void EnterObjectValue(ObjectValueNode value)
    {
    }

    public virtual void LeaveObjectValue(ObjectValueNode value)
    {
    }

    public virtual void EnterObjectField(ObjectFieldNode field)
    {
    }
}
