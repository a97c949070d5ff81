using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void Accepts_two_lists_in_a_row() => Judge.By<MaxIntrospectionDepthRule>(
        """
        { __schema { types { fields { type { interfaces { name } } } } } __type(name: "Dog") { fields { type { fields { name } } } } }
        """);

    [Fact]
    public void Refuses_three_lists_in_a_row() => Judge.By<MaxIntrospectionDepthRule>(
        """
        { __schema { types { fields { type { fields { type { fields { name } } } } } } } }
        """,
        ("Maximum introspection depth exceeded", "1:3"));

    [Fact]
    public void Counts_through_fragments() => Judge.By<MaxIntrospectionDepthRule>(
        """
        { __type(name: "Dog") { ...A } }
        fragment A on __Type { fields { type { ...B } } }
        fragment B on __Type { possibleTypes { ... on __Type { inputFields { name } } } }
        """,
        ("Maximum introspection depth exceeded", "1:3"));

    [Fact]
    public void Survives_fragments_in_a_circle() => Judge.By<MaxIntrospectionDepthRule>(
        """
        { __type(name: "Dog") { ...A } } fragment A on __Type { ofType { ...A } }
        """);

    [Fact]
    public void Refuses_a_circle_that_goes_deeper() => Judge.By<MaxIntrospectionDepthRule>(
        """
        { __type(name: "Dog") { ...A } } fragment A on __Type { interfaces { ...A } }
        """,
        ("Maximum introspection depth exceeded", "1:3"));
}
