using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class NoUnusedFragmentsRuleTests
{
    [Fact]
    public void Accepts_fragments_reached_through_others() => Judge.By<NoUnusedFragmentsRule>(
        """
        { dog { ...F } } fragment F on Dog { ...G } fragment G on Dog { name }
        """);

    [Fact]
    public void Refuses_fragments_no_operation_reaches() => Judge.By<NoUnusedFragmentsRule>(
        """
        { dog { ...F } }
        fragment F on Dog { name }
        fragment G on Dog { ...H }
        fragment H on Dog { name }
        """,
        ("Fragment \"G\" is never used.", "3:1"),
        ("Fragment \"H\" is never used.", "4:1"));
}
