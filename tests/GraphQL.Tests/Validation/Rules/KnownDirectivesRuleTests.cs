using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class KnownDirectivesRuleTests
{
    [Fact]
    public void Accepts_directives_where_they_may_stand() => Judge.By<KnownDirectivesRule>(
        """
        query A($a: Int @once) @tag(name: "x") { dog @include(if: true) { ...F @skip(if: false) ... @include(if: true) { name @once } } }
        fragment F on Dog { name }
        """);

    [Fact]
    public void Refuses_unknown_directives() => Judge.By<KnownDirectivesRule>(
        """
        { dog @unknown { name @nope(a: 1) } }
        """,
        ("Unknown directive \"@unknown\".", "1:7"),
        ("Unknown directive \"@nope\".", "1:23"));

    [Fact]
    public void Refuses_misplaced_directives() => Judge.By<KnownDirectivesRule>(
        """
        query A($a: Int @skip(if: true)) @include(if: true) { hello @deprecated }
        mutation @tag(name: "x") { rename(name: "y") { name } }
        subscription @once { ticks }
        fragment F on Dog @skip(if: true) { name ...F @once ... @tag(name: "x") { name } }
        """,
        ("Directive \"@skip\" may not be used on VARIABLE_DEFINITION.", "1:17"),
        ("Directive \"@include\" may not be used on QUERY.", "1:34"),
        ("Directive \"@deprecated\" may not be used on FIELD.", "1:61"),
        ("Directive \"@tag\" may not be used on MUTATION.", "2:10"),
        ("Directive \"@once\" may not be used on SUBSCRIPTION.", "3:14"),
        ("Directive \"@skip\" may not be used on FRAGMENT_DEFINITION.", "4:19"),
        ("Directive \"@once\" may not be used on FRAGMENT_SPREAD.", "4:47"),
        ("Directive \"@tag\" may not be used on INLINE_FRAGMENT.", "4:57"));
}
