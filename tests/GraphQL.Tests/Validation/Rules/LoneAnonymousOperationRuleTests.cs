using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void Accepts_one_anonymous_operation() => Judge.By<LoneAnonymousOperationRule>(
        """
        { hello } fragment F on Dog { name }
        """);

    [Fact]
    public void Accepts_several_named_operations() => Judge.By<LoneAnonymousOperationRule>(
        """
        query A { hello } query B { hello }
        """);

    [Fact]
    public void Refuses_two_anonymous_operations() => Judge.By<LoneAnonymousOperationRule>(
        """
        { hello }
        { hello }
        """,
        ("This anonymous operation must be the only defined operation.", "1:1"),
        ("This anonymous operation must be the only defined operation.", "2:1"));

    [Fact]
    public void Refuses_an_anonymous_operation_beside_a_named_one() => Judge.By<LoneAnonymousOperationRule>(
        """
        { hello }
        query B { hello }
        """,
        ("This anonymous operation must be the only defined operation.", "1:1"));
}
