using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class DeferStreamDirectiveOnRootFieldRuleTests
{
    [Fact]
    public void Accepts_both_on_the_root_of_queries_and_below_mutations() => Judge.By<DeferStreamDirectiveOnRootFieldRule>(
        """
        query { ... @defer { hello } pets @stream { __typename } }
        mutation { rename(name: "a") { ... @defer { name } friends(first: 1) @stream { name } } }
        """);

    [Fact]
    public void Refuses_both_on_the_roots_of_mutations_and_subscriptions() => Judge.By<DeferStreamDirectiveOnRootFieldRule>(
        """
        mutation { ... @defer { rename(name: "a") { name } } ...Names @defer }
        fragment Names on Mutation { rename(name: "a") @stream { name } }
        subscription { ticks @stream ... @defer { ticks } }
        """,
        ("Defer directive cannot be used on root mutation type \"Mutation\".", "1:16"),
        ("Defer directive cannot be used on root mutation type \"Mutation\".", "1:63"),
        ("Stream directive cannot be used on root mutation type \"Mutation\".", "2:48"),
        ("Stream directive cannot be used on root subscription type \"Subscription\".", "3:22"),
        ("Defer directive cannot be used on root subscription type \"Subscription\".", "3:34"));
}
