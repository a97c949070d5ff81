using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class FieldsOnCorrectTypeRuleTests
{
    [Fact]
    public void Accepts_fields_aliases_and_typename() => Judge.By<FieldsOnCorrectTypeRule>(
        """
        { d: dog { __typename n: name } pet { __typename } __schema { types { name } } __type(name: "Dog") { name } }
        """);

    [Fact]
    public void Refuses_an_unknown_field_and_suggests_close_ones() => Judge.By<FieldsOnCorrectTypeRule>(
        """
        { dog { nam } }
        """,
        ("Cannot query field \"nam\" on type \"Dog\". Did you mean \"name\"?", "1:9"));

    [Fact]
    public void Refuses_introspection_roots_below_the_root() => Judge.By<FieldsOnCorrectTypeRule>(
        """
        { dog { __schema { types { name } } } }
        """,
        ("Cannot query field \"__schema\" on type \"Dog\".", "1:9"));

    [Fact]
    public void Suggests_types_that_have_the_field() => Judge.By<FieldsOnCorrectTypeRule>(
        """
        { animal { barks } pet { volume } }
        """,
        ("Cannot query field \"barks\" on type \"Animal\". Did you mean to use an inline fragment on \"Dog\"?", "1:12"),
        ("Cannot query field \"volume\" on type \"Pet\". Did you mean to use an inline fragment on \"Animal\", \"Cat\", or \"Dog\"?", "1:26"));

    [Fact]
    public void Suggests_shared_interfaces_first() => Judge.By<FieldsOnCorrectTypeRule>(
        """
        { pet { name } }
        """,
        ("Cannot query field \"name\" on type \"Pet\". Did you mean to use an inline fragment on \"Named\", \"Animal\", \"Cat\", or \"Dog\"?", "1:9"));

    [Fact]
    public void Says_nothing_about_fields_of_unknown_ones() => Judge.By<FieldsOnCorrectTypeRule>(
        """
        { nothing { at { all } } }
        """,
        ("Cannot query field \"nothing\" on type \"Query\".", "1:3"));

    [Fact]
    public void Refuses_a_field_on_a_union_without_suggestion() => Judge.By<FieldsOnCorrectTypeRule>(
        """
        { pet { zzzz } }
        """,
        ("Cannot query field \"zzzz\" on type \"Pet\".", "1:9"));
}
