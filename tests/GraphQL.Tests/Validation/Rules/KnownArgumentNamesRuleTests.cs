using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class KnownArgumentNamesRuleTests
{
    [Fact]
    public void Accepts_defined_arguments() => Judge.By<KnownArgumentNamesRule>(
        """
        { sum(a: 1, b: 2) hello @once(if: true) }
        """);

    [Fact]
    public void Refuses_unknown_arguments_of_fields_and_suggests_close_ones() => Judge.By<KnownArgumentNamesRule>(
        """
        { person(idd: 1, at: "x") { name(uper: true, zzz: 1) } }
        """,
        ("Unknown argument \"idd\" on field \"Query.person\". Did you mean \"id\"?", "1:10"),
        ("Unknown argument \"uper\" on field \"Person.name\". Did you mean \"upper\"?", "1:34"),
        ("Unknown argument \"zzz\" on field \"Person.name\".", "1:46"));

    [Fact]
    public void Refuses_unknown_arguments_of_directives() => Judge.By<KnownArgumentNamesRule>(
        """
        { hello @once(iff: true) @skip(unless: true) }
        """,
        ("Unknown argument \"iff\" on directive \"@once\". Did you mean \"if\"?", "1:15"),
        ("Unknown argument \"unless\" on directive \"@skip\".", "1:32"));

    [Fact]
    public void Leaves_unknown_directives_to_other_rules() => Judge.By<KnownArgumentNamesRule>(
        """
        { hello @nope(a: 1) nope(a: 1) }
        """);
}
