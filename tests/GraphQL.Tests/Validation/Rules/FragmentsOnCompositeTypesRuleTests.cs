using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class FragmentsOnCompositeTypesRuleTests
{
    [Fact]
    public void Accepts_objects_interfaces_and_unions() => Judge.By<FragmentsOnCompositeTypesRule>(
        """
        { pet { ... on Dog { name } ... on Animal { name } ... on Pet { __typename } ... { __typename } } }
        """);

    [Fact]
    public void Refuses_an_inline_fragment_on_a_scalar() => Judge.By<FragmentsOnCompositeTypesRule>(
        """
        { dog { ... on Boolean { barks } } }
        """,
        ("Fragment cannot condition on non composite type \"Boolean\".", "1:16"));

    [Fact]
    public void Refuses_a_fragment_on_an_enum() => Judge.By<FragmentsOnCompositeTypesRule>(
        """
        fragment F on Color { bad }
        """,
        ("Fragment \"F\" cannot condition on non composite type \"Color\".", "1:15"));

    [Fact]
    public void Refuses_a_fragment_on_an_input_object() => Judge.By<FragmentsOnCompositeTypesRule>(
        """
        fragment F on Filter { text }
        """,
        ("Fragment \"F\" cannot condition on non composite type \"Filter\".", "1:15"));
}
