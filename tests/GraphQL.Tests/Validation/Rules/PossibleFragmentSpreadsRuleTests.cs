using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class PossibleFragmentSpreadsRuleTests
{
    [Fact]
    public void Accepts_overlapping_types() => Judge.By<PossibleFragmentSpreadsRule>(
        """
        { pet { ... on Dog { name } ...A } animal { ... on Cat { name } ... on Pet { __typename } ... on Named { name } } } fragment A on Animal { name }
        """);

    [Fact]
    public void Refuses_an_object_in_another_object() => Judge.By<PossibleFragmentSpreadsRule>(
        """
        { dog { ... on Cat { meows } ...P } }
        fragment P on Person { age }
        """,
        ("Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\".", "1:9"),
        ("Fragment \"P\" cannot be spread here as objects of type \"Dog\" can never be of type \"Person\".", "1:30"));

    [Fact]
    public void Refuses_an_object_outside_an_interface() => Judge.By<PossibleFragmentSpreadsRule>(
        """
        { animal { ... on Stone { weight } } }
        """,
        ("Fragment cannot be spread here as objects of type \"Animal\" can never be of type \"Stone\".", "1:12"));

    [Fact]
    public void Refuses_a_union_and_an_interface_with_nothing_in_common() => Judge.By<PossibleFragmentSpreadsRule>(
        """
        { stone { ... on Pet { __typename } } pet { ... on Person { age } } }
        """,
        ("Fragment cannot be spread here as objects of type \"Stone\" can never be of type \"Pet\".", "1:11"),
        ("Fragment cannot be spread here as objects of type \"Pet\" can never be of type \"Person\".", "1:45"));

    [Fact]
    public void Leaves_unknown_types_to_other_rules() => Judge.By<PossibleFragmentSpreadsRule>(
        """
        { dog { ... on Nope { a } ...N } } fragment N on Color { b }
        """);
}
