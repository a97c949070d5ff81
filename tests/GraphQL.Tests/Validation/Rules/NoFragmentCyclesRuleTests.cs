using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class NoFragmentCyclesRuleTests
{
    [Fact]
    public void Accepts_a_fragment_spread_twice() => Judge.By<NoFragmentCyclesRule>(
        """
        { ...A ...A } fragment A on Query { ...B ...B } fragment B on Query { hello }
        """);

    [Fact]
    public void Refuses_a_fragment_in_itself() => Judge.By<NoFragmentCyclesRule>(
        """
        fragment A on Dog { name ...A }
        """,
        ("Cannot spread fragment \"A\" within itself.", "1:26"));

    [Fact]
    public void Refuses_a_circle_of_three() => Judge.By<NoFragmentCyclesRule>(
        """
        fragment A on Dog { ...B }
        fragment B on Dog { ...C }
        fragment C on Dog { ...A }
        """,
        ("Cannot spread fragment \"A\" within itself via \"B\", \"C\".", "1:21 2:21 3:21"));

    [Fact]
    public void Refuses_two_circles_that_share_a_fragment() => Judge.By<NoFragmentCyclesRule>(
        """
        fragment A on Dog { ...B ...C }
        fragment B on Dog { ...A }
        fragment C on Dog { ... on Dog { ...A } }
        """,
        ("Cannot spread fragment \"A\" within itself via \"B\".", "1:21 2:21"),
        ("Cannot spread fragment \"A\" within itself via \"C\".", "1:26 3:34"));

    [Fact]
    public void Leaves_undefined_fragments_to_other_rules() => Judge.By<NoFragmentCyclesRule>(
        """
        fragment A on Dog { ...Nope }
        """);
}
