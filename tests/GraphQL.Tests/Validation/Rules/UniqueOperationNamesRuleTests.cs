using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class UniqueOperationNamesRuleTests
{
    [Fact]
    public void Accepts_different_names_and_fragments_of_the_same_name() => Judge.By<UniqueOperationNamesRule>(
        """
        query A { hello } mutation B { rename(name: "x") { name } } fragment A on Dog { name }
        """);

    [Fact]
    public void Refuses_a_name_used_twice() => Judge.By<UniqueOperationNamesRule>(
        """
        query A { hello }
        query A { cat { name } }
        """,
        ("There can be only one operation named \"A\".", "1:7 2:7"));

    [Fact]
    public void Refuses_a_name_shared_by_operations_of_different_kinds() => Judge.By<UniqueOperationNamesRule>(
        """
        query A { hello }
        subscription A { ticks }
        """,
        ("There can be only one operation named \"A\".", "1:7 2:14"));
}
