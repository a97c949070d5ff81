using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class VariablesInAllowedPositionRuleTests
{
    [Fact]
    public void Accepts_stricter_variables_and_defaults() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query ($a: Int!, $b: Int = 1, $c: [Color!], $d: Color!, $f: Int) {
          sum(a: $a, b: $b)
          pets(colors: $c, first: $f, filter: {required: true, colors: [$d]}) { __typename }
        }
        """);

    [Fact]
    public void Refuses_a_nullable_variable_for_a_non_null_argument() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query A($b: Int) { sum(b: $b) }
        """,
        ("Variable \"$b\" of type \"Int\" used in position expecting type \"Int!\".", "1:9 1:27"));

    [Fact]
    public void Refuses_a_default_of_null() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query A($b: Int = null) { sum(b: $b) }
        """,
        ("Variable \"$b\" of type \"Int\" used in position expecting type \"Int!\".", "1:9 1:34"));

    [Fact]
    public void Refuses_another_type() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query A($b: String!, $l: [Int!]!) { sum(a: $l, b: $b) }
        """,
        ("Variable \"$l\" of type \"[Int!]!\" used in position expecting type \"Int\".", "1:22 1:44"),
        ("Variable \"$b\" of type \"String!\" used in position expecting type \"Int!\".", "1:9 1:51"));

    [Fact]
    public void Refuses_a_variable_where_a_list_is_expected() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query A($c: Color, $d: [Color]) { pets(colors: $c) { __typename } b: pets(colors: $d) { __typename } }
        """,
        ("Variable \"$c\" of type \"Color\" used in position expecting type \"[Color!]\".", "1:9 1:48"),
        ("Variable \"$d\" of type \"[Color]\" used in position expecting type \"[Color!]\".", "1:20 1:83"));

    [Fact]
    public void Refuses_it_inside_a_fragment() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query A($u: Int) { dog { ...F } }
        fragment F on Dog { name(upper: $u) @skip(if: $u) }
        """,
        ("Variable \"$u\" of type \"Int\" used in position expecting type \"Boolean\".", "1:9 2:33"),
        ("Variable \"$u\" of type \"Int\" used in position expecting type \"Boolean!\".", "1:9 2:47"));

    [Fact]
    public void Refuses_a_nullable_variable_in_a_OneOf_input() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query A($i: ID, $n: String!) { a: pet(where: {id: $i}) { __typename } b: pet(where: {name: $n}) { __typename } }
        """,
        ("Variable \"$i\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Where\".", "1:9 1:51"));

    [Fact]
    public void Leaves_unknown_types_and_positions_to_other_rules() => Judge.By<VariablesInAllowedPositionRule>(
        """
        query A($a: Nope, $b: Int) { sum(b: $a) nope(b: $b) }
        """);
}
