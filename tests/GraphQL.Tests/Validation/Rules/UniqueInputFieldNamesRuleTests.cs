using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class UniqueInputFieldNamesRuleTests
{
    [Fact]
    public void Accepts_different_fields_and_nested_namesakes() => Judge.By<UniqueInputFieldNamesRule>(
        """
        { pets(filter: {text: "a", required: true, and: [{text: "b", required: true}]}) { __typename } }
        """);

    [Fact]
    public void Refuses_a_field_given_twice() => Judge.By<UniqueInputFieldNamesRule>(
        """
        { pets(filter: {text: "a", text: "b", and: [{min: 1, min: 2, min: 3}]}) { __typename } }
        """,
        ("There can be only one input field named \"text\".", "1:17 1:28"),
        ("There can be only one input field named \"min\".", "1:46 1:54"),
        ("There can be only one input field named \"min\".", "1:46 1:62"));
}
