using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class DeferStreamDirectiveOnValidOperationsRuleTests
{
    [Fact]
    public void Accepts_both_in_other_operations() => Judge.By<DeferStreamDirectiveOnValidOperationsRule>(
        """
        query { ... @defer { hello } ...F }
        mutation { rename(name: "a") { ... @defer { name } } }
        fragment F on Query { pets @stream { __typename } }
        """);

    [Fact]
    public void Accepts_in_subscriptions_what_can_be_switched_off() => Judge.By<DeferStreamDirectiveOnValidOperationsRule>(
        """
        subscription ($no: Boolean!) {
          petAdded {
            ... @defer(if: false) { __typename }
            ... @defer(if: $no) { __typename }
            ... @skip(if: $no) { ... @defer { __typename } }
            ... @include(if: $no) { ... @defer { __typename } }
            ... @include(if: false) @defer { __typename }
          }
        }
        """);

    [Fact]
    public void Refuses_in_subscriptions_what_always_counts() => Judge.By<DeferStreamDirectiveOnValidOperationsRule>(
        """
        subscription { petAdded { ... @skip(if: false) { ... @defer { __typename } } ...F ... on Dog { friends(first: 1) @stream(if: true) { name } } } }
        fragment F on Dog { ...G @defer(if: true) ...G }
        fragment G on Dog { friends(first: 2) @stream { name } }
        """,
        ("Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.", "1:54"),
        ("Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.", "2:26 1:78"),
        ("Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.", "3:39 2:21 1:78"),
        ("Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.", "1:114"));
}
