using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class SingleFieldSubscriptionsRuleTests
{
    [Fact]
    public void Accepts_one_field() => Judge.By<SingleFieldSubscriptionsRule>(
        """
        subscription S { ticks }
        """);

    [Fact]
    public void Accepts_the_same_field_twice() => Judge.By<SingleFieldSubscriptionsRule>(
        """
        subscription S { ticks ...F } fragment F on Subscription { ticks }
        """);

    [Fact]
    public void Refuses_two_fields() => Judge.By<SingleFieldSubscriptionsRule>(
        """
        subscription S { ticks petAdded { __typename } }
        """,
        ("Subscription \"S\" must select only one top level field.", "1:24"));

    [Fact]
    public void Refuses_a_second_field_in_a_fragment() => Judge.By<SingleFieldSubscriptionsRule>(
        """
        subscription { ticks
         ...F }
        fragment F on Subscription { other: ticks }
        """,
        ("Anonymous Subscription must select only one top level field.", "3:30"));

    [Fact]
    public void Refuses_introspection_fields() => Judge.By<SingleFieldSubscriptionsRule>(
        """
        subscription { __typename }
        """,
        ("Anonymous Subscription must not select an introspection top level field.", "1:16"));

    [Fact]
    public void Leaves_out_what_a_literal_skips() => Judge.By<SingleFieldSubscriptionsRule>(
        """
        subscription S { ticks other: ticks @skip(if: true) }
        """);

    [Fact]
    public void Survives_fragments_in_a_circle() => Judge.By<SingleFieldSubscriptionsRule>(
        """
        subscription S { ...F } fragment F on Subscription { ticks ...F }
        """);
}
