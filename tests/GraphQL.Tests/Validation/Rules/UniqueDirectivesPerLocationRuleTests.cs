using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class UniqueDirectivesPerLocationRuleTests
{
    [Fact]
    public void Accepts_repeatable_directives_and_the_same_in_other_places() => Judge.By<UniqueDirectivesPerLocationRule>(
        """
        { hello @tag(name: "a") @tag(name: "b") @once other: hello @once }
        """);

    [Fact]
    public void Refuses_a_directive_twice_in_one_place() => Judge.By<UniqueDirectivesPerLocationRule>(
        """
        { hello @once @once @once }
        """,
        ("The directive \"@once\" can only be used once at this location.", "1:9 1:15"),
        ("The directive \"@once\" can only be used once at this location.", "1:9 1:21"));

    [Fact]
    public void Leaves_unknown_directives_to_other_rules() => Judge.By<UniqueDirectivesPerLocationRule>(
        """
        { hello @nope @nope }
        """);
}
