using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class OverlappingFieldsCanBeMergedRuleTests
{
    private const string Advice = " Use different aliases on the fields to fetch both if this was intentional.";

    [Fact]
    public void Accepts_equal_fields_aliases_and_arguments_in_any_order() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        {
          dog { name n: name name ...F }
          sum(a: 1, b: 2) sum(b: 2, a: 1)
          pets(filter: {required: true, min: 1}) { __typename } pets(filter: {min: 1, required: true}) { __typename }
        }
        fragment F on Dog { name n: name }
        """);

    [Fact]
    public void Refuses_different_fields_of_one_name() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { dog { x: name
         x: color } }
        """,
        ("Fields \"x\" conflict because \"name\" and \"color\" are different fields." + Advice, "1:9 2:2"));

    [Fact]
    public void Refuses_differing_arguments() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { sum(a: 1, b: 2)
         sum(b: 2)
         other: sum(b: 1)
         other: sum(b: 1, a: null) }
        """,
        ("Fields \"sum\" conflict because they have differing arguments." + Advice, "1:3 2:2"),
        ("Fields \"other\" conflict because they have differing arguments." + Advice, "3:2 4:2"));

    [Fact]
    public void Refuses_an_alias_that_masks_a_field() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { dog { name: color
         name } }
        """,
        ("Fields \"name\" conflict because \"color\" and \"name\" are different fields." + Advice, "1:9 2:2"));

    [Fact]
    public void Accepts_differences_between_types_that_never_meet() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { pet { ... on Dog { x: name } ... on Cat { x: name(upper: true) } } }
        """);

    [Fact]
    public void Refuses_conflicting_shapes_between_types_that_never_meet() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { pet { ... on Dog { x: name c: color }
         ... on Cat { x: meows c: color } } }
        """,
        ("Fields \"x\" conflict because they return conflicting types \"String\" and \"Int\"." + Advice, "1:22 2:15"),
        ("Fields \"c\" conflict because they return conflicting types \"Color\" and \"[Color!]\"." + Advice, "1:30 2:24"));

    [Fact]
    public void Refuses_conflicting_nullability() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { pet { ... on Dog { owner { a: age } b: barks }
         ... on Cat { b: volume } } animal { ... on Dog { k: barks } ... on Cat { k: volume } } }
        """,
        ("Fields \"b\" conflict because they return conflicting types \"Boolean!\" and \"Float\"." + Advice, "1:39 2:15"),
        ("Fields \"k\" conflict because they return conflicting types \"Boolean!\" and \"Float\"." + Advice, "2:51 2:75"));

    [Fact]
    public void Accepts_sub_selections_of_different_nullability() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { pet { ... on Dog { o: name } ... on Cat { o: name } } }
        """);

    [Fact]
    public void Refuses_conflicts_in_sub_selections_and_names_them() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { dog { owner { x: name } }
         dog { owner { x: age y: name } owner { y: age } } }
        """,
        (
            "Fields \"dog\" conflict because subfields \"owner\" conflict because subfields \"x\" conflict because \"name\" and \"age\" "
            + "are different fields." + Advice,
            "1:3 1:9 1:17 2:2 2:8 2:16"),
        ("Fields \"owner\" conflict because subfields \"y\" conflict because \"name\" and \"age\" are different fields." + Advice, "2:8 2:23 2:33 2:41"));

    [Fact]
    public void Refuses_conflicts_through_fragments() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { ...A ...B }
        fragment A on Query { x: hello ...C }
        fragment B on Query { x: sum(b: 1) }
        fragment C on Query { dog { ...D } dog { ...E } }
        fragment D on Dog { y: name }
        fragment E on Dog { y: color }
        """,
        ("Fields \"x\" conflict because \"hello\" and \"sum\" are different fields." + Advice, "2:23 3:23"),
        ("Fields \"dog\" conflict because subfields \"y\" conflict because \"name\" and \"color\" are different fields." + Advice, "4:23 5:21 4:36 6:21"));

    [Fact]
    public void Refuses_deep_conflicts_between_fields_and_nested_fragments() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { dog { owner { x: age } ...A } }
        fragment A on Dog { ...B }
        fragment B on Dog { owner { ... { x: name } } }
        """,
        ("Fields \"owner\" conflict because subfields \"x\" conflict because \"age\" and \"name\" are different fields." + Advice, "1:9 1:17 3:21 3:35"));

    [Fact]
    public void Refuses_different_variables_and_kinds_of_values() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """"
        query ($a: Int, $b: Int) { sum(b: $a)
         sum(b: $b)
         d: dog(name: "x") { name }
         d: dog(name: """x""") { name }
         p: pets(colors: [RED]) { __typename }
         p: pets(colors: [RED, RED]) { __typename } }
        """",
        ("Fields \"sum\" conflict because they have differing arguments." + Advice, "1:28 2:2"),
        ("Fields \"d\" conflict because they have differing arguments." + Advice, "3:2 4:2"),
        ("Fields \"p\" conflict because they have differing arguments." + Advice, "5:2 6:2"));

    [Fact]
    public void Survives_fragments_in_a_circle() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { dog { ...A ...B } } fragment A on Dog { ...B name } fragment B on Dog { ...A x: name }
        """);

    [Fact]
    public void Compares_fields_of_unknown_types_by_name() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { dog { ... on Nope { x: a } ...N x: nothing } } fragment N on Nope { x: b }
        """,
        ("Fields \"x\" conflict because \"a\" and \"nothing\" are different fields." + Advice, "1:23 1:35"),
        ("Fields \"x\" conflict because \"a\" and \"b\" are different fields." + Advice, "1:23 1:71"),
        ("Fields \"x\" conflict because \"nothing\" and \"b\" are different fields." + Advice, "1:35 1:71"));

    [Fact]
    public void Refuses_interfaces_and_objects_that_may_meet() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { animal { ... on Named { x: name }
         ... on Dog { x: name(upper: true) } } }
        """,
        ("Fields \"x\" conflict because they have differing arguments." + Advice, "1:27 2:15"));

    [Fact]
    public void Refuses_a_streamed_list_twice_or_beside_a_plain_one() => Judge.By<OverlappingFieldsCanBeMergedRule>(
        """
        { pets @stream { __typename } pets { __typename } cat { color @stream(initialCount: 1) color @stream(initialCount: 1) color @stream } }
        """,
        ("Fields \"pets\" conflict because they have overlapping stream directives." + Advice, "1:3 1:31"),
        (
            "Fields \"color\" conflict because they have overlapping stream directives. "
            + "See https://github.com/graphql/defer-stream-wg/discussions/100." + Advice,
            "1:57 1:88"),
        ("Fields \"color\" conflict because they have overlapping stream directives." + Advice, "1:57 1:119"),
        ("Fields \"color\" conflict because they have overlapping stream directives." + Advice, "1:88 1:119"));
}
