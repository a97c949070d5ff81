using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class UniqueArgumentNamesRuleTests
{
    [Fact]
    public void Accepts_different_arguments() => Judge.By<UniqueArgumentNamesRule>(
        """
        { sum(a: 1, b: 2) other: sum(a: 1, b: 2) }
        """);

    [Fact]
    public void Refuses_an_argument_given_twice() => Judge.By<UniqueArgumentNamesRule>(
        """
        { sum(a: 1, a: 2, b: 3, a: 4) hello @tag(name: "x", name: "y") }
        """,
        ("There can be only one argument named \"a\".", "1:7 1:13 1:25"),
        ("There can be only one argument named \"name\".", "1:42 1:53"));
}
