using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class UniqueVariableNamesRuleTests
{
    [Fact]
    public void Accepts_different_names() => Judge.By<UniqueVariableNamesRule>(
        """
        query A($a: Int, $b: Int) { hello } query B($a: Int) { hello }
        """);

    [Fact]
    public void Refuses_names_used_twice_or_more() => Judge.By<UniqueVariableNamesRule>(
        """
        query A($x: Int, $x: Int, $x: String) { hello }
        """,
        ("There can be only one variable named \"$x\".", "1:10 1:19 1:28"));
}
