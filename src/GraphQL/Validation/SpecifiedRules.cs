using static Matching.GraphQL.Validation.ValidationRules;

namespace Matching.GraphQL.Validation;

/// <summary>The rules every document must pass, in the order of graphql-js, each with its section of the specification.</summary>
internal static class SpecifiedRules
{
    public static ValidationRules All { get; } = new(
        Rule(context => new ExecutableDefinitionsRule(context)), // 5.1.1 Executable Definitions
        Rule(context => new UniqueOperationNamesRule(context)), // 5.2.2.1 Operation Name Uniqueness
        Rule(context => new LoneAnonymousOperationRule(context)), // 5.2.3.1 Lone Anonymous Operation
        Rule(context => new SingleFieldSubscriptionsRule(context)), // 5.2.4.1 Single Root Field
        Rule(context => new KnownTypeNamesRule(context)), // 5.5.1.2 Fragment Spread Type Existence
        Rule(context => new FragmentsOnCompositeTypesRule(context)), // 5.5.1.3 Fragments on Object, Interface or Union Types
        Rule(context => new VariablesAreInputTypesRule(context)), // 5.8.2 Variables Are Input Types
        Rule(context => new ScalarLeafsRule(context)), // 5.3.3 Leaf Field Selections
        Rule(context => new FieldsOnCorrectTypeRule(context)), // 5.3.1 Field Selections
        Rule(context => new UniqueFragmentNamesRule(context)), // 5.5.1.1 Fragment Name Uniqueness
        Rule(context => new KnownFragmentNamesRule(context)), // 5.5.2.1 Fragment Spread Target Defined
        Rule(context => new NoUnusedFragmentsRule(context)), // 5.5.1.4 Fragments Must Be Used
        Rule(context => new PossibleFragmentSpreadsRule(context)), // 5.5.2.3 Fragment Spread Is Possible
        Rule(context => new NoFragmentCyclesRule(context)), // 5.5.2.2 Fragment Spreads Must Not Form Cycles
        Rule(context => new UniqueVariableNamesRule(context)), // 5.8.1 Variable Uniqueness
        Rule(context => new NoUndefinedVariablesRule(context)), // 5.8.3 All Variable Uses Defined
        Rule(context => new NoUnusedVariablesRule(context)), // 5.8.4 All Variables Used
        Rule(context => new KnownDirectivesRule(context)), // 5.7.1 Directives Are Defined, 5.7.2 In Valid Locations
        Rule(context => new UniqueDirectivesPerLocationRule(context)), // 5.7.3 Directives Are Unique per Location
        Rule(context => new DeferStreamDirectiveOnRootFieldRule(context)), // proposal: Defer And Stream Directives Are Used On Valid Root Field
        Rule(context => new DeferStreamDirectiveOnValidOperationsRule(context)), // proposal: Defer And Stream Directives Are Used On Valid Operations
        Rule(context => new DeferStreamDirectiveLabelRule(context)), // proposal: Defer And Stream Directive Labels Are Unique
        Rule(context => new StreamDirectiveOnListFieldRule(context)), // proposal: Stream Directives Are Used On List Fields
        Rule(context => new KnownArgumentNamesRule(context)), // 5.4.1 Argument Names
        Rule(context => new UniqueArgumentNamesRule(context)), // 5.4.2 Argument Uniqueness
        Rule(context => new ValuesOfCorrectTypeRule(context)), // 5.6.1 Values of Correct Type, 5.6.2, 5.6.4, 5.6.5
        Rule(context => new ProvidedRequiredArgumentsRule(context)), // 5.4.3 Required Arguments
        Rule(context => new VariablesInAllowedPositionRule(context)), // 5.8.5 All Variable Usages Are Allowed
        Rule(context => new OverlappingFieldsCanBeMergedRule(context)), // 5.3.2 Field Selection Merging
        Rule(context => new UniqueInputFieldNamesRule(context)), // 5.6.3 Input Object Field Uniqueness
        Rule(context => new MaxAliasesRule(context)), // no section: protects execution from repetition
        Rule(context => new MaxDirectivesPerLocationRule(context)), // no section: protects validation from repetition
        Rule(context => new MaxIntrospectionDepthRule(context))); // no section: protects introspection from recursion
}
