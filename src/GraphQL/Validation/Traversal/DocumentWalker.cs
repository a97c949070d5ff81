using System.Collections.Immutable;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Walks a document once, in source order, keeps <see cref="TypePosition"/> and calls every rule at every node it asked for.</summary>
internal sealed partial class DocumentWalker(ValidationContext context, ValidationRules visits)
{
    private readonly ValidationRule[] _rules = visits.CreateAll(context);
    private readonly TypePosition _at = context.Position;
    private readonly Schema _schema = context.Schema;
    private List<VariableUsage>? _usages;

    /// <exception cref="ValidationAbortedException">There are too many errors, or the document costs too much.</exception>
    public void Walk()
    {
        foreach (var rule in visits.EnterDocument) _rules[rule].EnterDocument(context.Document);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) Walk(operation);
            else if (definition is FragmentDefinitionNode fragment) Walk(fragment);
        }

        foreach (var rule in visits.LeaveDocument) _rules[rule].LeaveDocument(context.Document);
    }

    private void Walk(OperationDefinitionNode operation)
    {
        _at.Type = TypeLookup.RootType(_schema, operation.Operation);
        foreach (var rule in visits.EnterOperation) _rules[rule].EnterOperation(operation);
        foreach (var variable in operation.VariableDefinitions) Walk(variable);

        _usages = context.Usages.Start(operation);
        Walk(operation.Directives, LocationOf(operation.Operation));
        Walk(operation.SelectionSet, isInline: false);
        _usages = null;
        _at.Type = null;
    }

    private void Walk(VariableDefinitionNode variable)
    {
        foreach (var rule in visits.EnterVariableDefinition) _rules[rule].EnterVariableDefinition(variable);
        var type = TypeLookup.FromSyntax(_schema, variable.Type);
        _at.InputType = type is { IsInput: true } ? type : null;
        Walk(variable.Type);
        if (variable.DefaultValue is not null) Walk(variable.DefaultValue);
        Walk(variable.Directives, DirectiveLocation.VariableDefinition);
        _at.InputType = null;
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        var type = _schema.FindType(fragment.TypeCondition.Name);
        _at.Type = type is { IsOutput: true } ? type : null;
        foreach (var rule in visits.EnterFragmentDefinition) _rules[rule].EnterFragmentDefinition(fragment);
        foreach (var rule in visits.EnterNamedType) _rules[rule].EnterNamedType(fragment.TypeCondition);

        _usages = context.Usages.Start(fragment);
        Walk(fragment.Directives, DirectiveLocation.FragmentDefinition);
        Walk(fragment.SelectionSet, isInline: false);
        _usages = null;
        _at.Type = null;
    }

    private void Walk(TypeNode type)
    {
        while (type is not NamedTypeNode) type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        foreach (var rule in visits.EnterNamedType) _rules[rule].EnterNamedType((NamedTypeNode)type);
    }

    private void Walk(SelectionSetNode set, bool isInline)
    {
        ValidationContext.GuardStack();
        var outer = _at.ParentType;
        _at.ParentType = _at.Type?.Named is { IsComposite: true } composite ? composite : null;
        foreach (var rule in visits.EnterSelectionSet) _rules[rule].EnterSelectionSet(set, isInline);
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode field) Walk(field);
            else if (selection is FragmentSpreadNode spread) Walk(spread);
            else Walk((InlineFragmentNode)selection);
        }

        _at.ParentType = outer;
    }

    private void Walk(FieldNode field)
    {
        var (outerType, outerField) = (_at.Type, _at.Field);
        _at.Field = _at.ParentType is null ? null : _schema.FindField(_at.ParentType, field.Name);
        _at.Type = _at.Field is { Type.IsOutput: true } ? _at.Field.Type : null;
        foreach (var rule in visits.EnterField) _rules[rule].EnterField(field);
        foreach (var argument in field.Arguments) Walk(argument);
        Walk(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is not null) Walk(field.SelectionSet, isInline: false);
        foreach (var rule in visits.LeaveField) _rules[rule].LeaveField(field);
        (_at.Type, _at.Field) = (outerType, outerField);
    }

    private void Walk(FragmentSpreadNode spread)
    {
        foreach (var rule in visits.EnterFragmentSpread) _rules[rule].EnterFragmentSpread(spread);
        Walk(spread.Directives, DirectiveLocation.FragmentSpread);
    }

    private void Walk(InlineFragmentNode fragment)
    {
        var outer = _at.Type;
        if (fragment.TypeCondition is null)
        {
            _at.Type = _at.Type?.Named;
        }
        else
        {
            var type = _schema.FindType(fragment.TypeCondition.Name);
            _at.Type = type is { IsOutput: true } ? type : null;
        }

        foreach (var rule in visits.EnterInlineFragment) _rules[rule].EnterInlineFragment(fragment);
        if (fragment.TypeCondition is not null)
        {
            foreach (var rule in visits.EnterNamedType) _rules[rule].EnterNamedType(fragment.TypeCondition);
        }

        Walk(fragment.Directives, DirectiveLocation.InlineFragment);
        Walk(fragment.SelectionSet, isInline: true);
        _at.Type = outer;
    }

    private void Walk(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty) return;

        foreach (var rule in visits.EnterDirectives) _rules[rule].EnterDirectives(directives);
        foreach (var directive in directives)
        {
            _at.Directive = _schema.FindDirective(directive.Name);
            foreach (var rule in visits.EnterDirective) _rules[rule].EnterDirective(directive, location);
            foreach (var argument in directive.Arguments) Walk(argument);
            foreach (var rule in visits.LeaveDirective) _rules[rule].LeaveDirective(directive);
            _at.Directive = null;
        }
    }

    private static DirectiveLocation LocationOf(OperationKind operation) => operation switch
    {
        OperationKind.Mutation => DirectiveLocation.Mutation,
        OperationKind.Subscription => DirectiveLocation.Subscription,
        _ => DirectiveLocation.Query,
    };
}
