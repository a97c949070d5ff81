using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Accepts_scalars_enums_input_objects_and_lists() => Judge.By<VariablesAreInputTypesRule>(
        """
        query ($a: String, $b: [Color!]!, $c: Filter, $d: Nope) { hello }
        """);

    [Fact]
    public void Refuses_objects_unions_and_interfaces() => Judge.By<VariablesAreInputTypesRule>(
        """
        query ($a: Dog, $b: [[Pet!]]!, $c: Animal) { hello }
        """,
        ("Variable \"$a\" cannot be non-input type \"Dog\".", "1:12"),
        ("Variable \"$b\" cannot be non-input type \"[[Pet!]]!\".", "1:21"),
        ("Variable \"$c\" cannot be non-input type \"Animal\".", "1:36"));
}
