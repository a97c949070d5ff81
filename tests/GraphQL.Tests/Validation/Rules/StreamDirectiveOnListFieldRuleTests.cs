using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class StreamDirectiveOnListFieldRuleTests
{
    [Fact]
    public void Accepts_lists_whatever_their_nullability() => Judge.By<StreamDirectiveOnListFieldRule>(
        """
        { pets @stream(initialCount: 1) { __typename } cat { color @stream } }
        """);

    [Fact]
    public void Refuses_other_fields() => Judge.By<StreamDirectiveOnListFieldRule>(
        """
        { hello @stream dog { owner @stream { name @stream(initialCount: 0) } } }
        """,
        ("Stream directive cannot be used on non-list field \"hello\" on type \"Query\".", "1:9"),
        ("Stream directive cannot be used on non-list field \"owner\" on type \"Dog\".", "1:29"),
        ("Stream directive cannot be used on non-list field \"name\" on type \"Person\".", "1:44"));

    [Fact]
    public void Leaves_unknown_fields_to_other_rules() => Judge.By<StreamDirectiveOnListFieldRule>("{ nope @stream }");
}
