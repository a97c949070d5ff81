using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class NoUndefinedVariablesRuleTests
{
    [Fact]
    public void Accepts_variables_used_in_fragments() => Judge.By<NoUndefinedVariablesRule>(
        """
        query A($u: Boolean) { dog { ...F } } fragment F on Dog { name(upper: $u) }
        """);

    [Fact]
    public void Refuses_an_undefined_variable() => Judge.By<NoUndefinedVariablesRule>(
        """
        query A { dog { name(upper: $u) } }
        """,
        ("Variable \"$u\" is not defined by operation \"A\".", "1:29 1:1"));

    [Fact]
    public void Refuses_it_in_an_anonymous_operation() => Judge.By<NoUndefinedVariablesRule>(
        """
        { dog { name(upper: $u) } }
        """,
        ("Variable \"$u\" is not defined.", "1:21 1:1"));

    [Fact]
    public void Refuses_it_in_a_fragment_once_an_operation() => Judge.By<NoUndefinedVariablesRule>(
        """
        query A { dog { ...F } }
        query B { dog { ...F } }
        fragment F on Dog { name(upper: $u) }
        """,
        ("Variable \"$u\" is not defined by operation \"A\".", "3:33 1:1"),
        ("Variable \"$u\" is not defined by operation \"B\".", "3:33 2:1"));

    [Fact]
    public void Looks_into_lists_and_objects() => Judge.By<NoUndefinedVariablesRule>(
        """
        query A { pets(filter: {and: [{text: $t}]}) { __typename } }
        """,
        ("Variable \"$t\" is not defined by operation \"A\".", "1:38 1:1"));
}
