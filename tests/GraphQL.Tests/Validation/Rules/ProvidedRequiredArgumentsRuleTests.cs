using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class ProvidedRequiredArgumentsRuleTests
{
    [Fact]
    public void Accepts_defaults_and_variables_in_their_place() => Judge.By<ProvidedRequiredArgumentsRule>(
        """
        query ($i: ID!) { pets { __typename } person(id: $i) { age } sum(b: 1) hello @once }
        """);

    [Fact]
    public void Refuses_missing_arguments_of_fields_deeper_ones_first() => Judge.By<ProvidedRequiredArgumentsRule>(
        """
        { person { name } animal { friends { friends { name } } } sum(a: 1) }
        """,
        ("Field \"person\" argument \"id\" of type \"ID!\" is required, but it was not provided.", "1:3"),
        ("Field \"friends\" argument \"first\" of type \"Int!\" is required, but it was not provided.", "1:38"),
        ("Field \"friends\" argument \"first\" of type \"Int!\" is required, but it was not provided.", "1:28"),
        ("Field \"sum\" argument \"b\" of type \"Int!\" is required, but it was not provided.", "1:59"));

    [Fact]
    public void Refuses_missing_arguments_of_directives() => Judge.By<ProvidedRequiredArgumentsRule>(
        """
        { hello @skip @tag dog @include(unless: 1) { name } }
        """,
        ("Directive \"@skip\" argument \"if\" of type \"Boolean!\" is required, but it was not provided.", "1:9"),
        ("Directive \"@tag\" argument \"name\" of type \"String!\" is required, but it was not provided.", "1:15"),
        ("Directive \"@include\" argument \"if\" of type \"Boolean!\" is required, but it was not provided.", "1:24"));
}
