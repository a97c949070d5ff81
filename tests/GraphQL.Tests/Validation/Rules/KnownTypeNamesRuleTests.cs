using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class KnownTypeNamesRuleTests
{
    [Fact]
    public void Accepts_types_of_the_schema() => Judge.By<KnownTypeNamesRule>(
        """
        query ($a: [Int!], $f: Filter) { dog { ... on Animal { name } } }
        """);

    [Fact]
    public void Refuses_unknown_types_and_suggests_close_ones() => Judge.By<KnownTypeNamesRule>(
        """
        query ($a: Colr) { dog { ... on Dogg { name } } }
        fragment F on Personn { age }
        """,
        ("Unknown type \"Colr\". Did you mean \"Color\"?", "1:12"),
        ("Unknown type \"Dogg\". Did you mean \"Dog\"?", "1:33"),
        ("Unknown type \"Personn\". Did you mean \"Person\"?", "2:15"));

    [Fact]
    public void Refuses_an_unknown_type_inside_lists() => Judge.By<KnownTypeNamesRule>(
        """
        query ($a: [[Nothing!]!]) { hello }
        """,
        ("Unknown type \"Nothing\". Did you mean \"String\"?", "1:14"));
}
