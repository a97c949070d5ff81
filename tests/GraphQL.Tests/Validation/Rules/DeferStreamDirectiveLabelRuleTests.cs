using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class DeferStreamDirectiveLabelRuleTests
{
    [Fact]
    public void Accepts_different_labels_and_none() => Judge.By<DeferStreamDirectiveLabelRule>(
        """
        { ... @defer { hello } ... @defer { other: hello } ... @defer(label: "a") { third: hello } pets @stream(label: "b") { __typename } }
        """);

    [Fact]
    public void Refuses_a_label_twice_whichever_directive_has_it() => Judge.By<DeferStreamDirectiveLabelRule>(
        """
        { ... @defer(label: "a") { hello } pets @stream(label: "a") { ... @defer(label: "a") { __typename } } }
        """,
        ("Defer/Stream directive label argument must be unique.", "1:7 1:41"),
        ("Defer/Stream directive label argument must be unique.", "1:7 1:67"));

    [Fact]
    public void Refuses_a_label_that_is_not_written_out() => Judge.By<DeferStreamDirectiveLabelRule>(
        """
        query ($l: String) { ... @defer(label: $l) { hello } pets @stream(label: $l) { __typename } }
        """,
        ("Directive \"defer\"'s label argument must be a static string.", "1:26"),
        ("Directive \"stream\"'s label argument must be a static string.", "1:59"));
}
