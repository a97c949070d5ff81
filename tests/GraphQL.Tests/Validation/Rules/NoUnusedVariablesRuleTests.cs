using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class NoUnusedVariablesRuleTests
{
    [Fact]
    public void Accepts_variables_used_in_directives_and_fragments() => Judge.By<NoUnusedVariablesRule>(
        """
        query A($a: Boolean!, $b: Boolean) { dog @skip(if: $a) { ...F } } fragment F on Dog { name(upper: $b) }
        """);

    [Fact]
    public void Refuses_unused_variables() => Judge.By<NoUnusedVariablesRule>(
        """
        query A($a: Int, $b: Int) { sum(a: $a, b: 1) }
        query ($c: Int) { hello }
        """,
        ("Variable \"$b\" is never used in operation \"A\".", "1:18"),
        ("Variable \"$c\" is never used.", "2:8"));
}
