using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation.Rules;

public class ValuesOfCorrectTypeRuleTests
{
    [Fact]
    public void Accepts_values_of_every_type() => Judge.By<ValuesOfCorrectTypeRule>(
        """"
        query ($w: Where = {id: 5}, $c: [Color] = RED) {
          sum(a: null, b: 2)
          pets(filter: {text: "a", min: 1, colors: [RED], and: [{required: true}], required: false}, colors: GREEN) { __typename }
          pet(where: {name: "x"}) { __typename }
          person(id: 4, at: {any: [1]}) { age }
          dog(name: """x""") { name(upper: true) knows(command: SIT) }
        }
        """");

    [Fact]
    public void Refuses_numbers_out_of_range_and_of_the_wrong_kind() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { sum(a: 2147483648, b: 1.5) x: sum(a: "1", b: true) y: sum(a: ONE, b: [1]) }
        """,
        ("Int cannot represent non 32-bit signed integer value: 2147483648", "1:10"),
        ("Int cannot represent non-integer value: 1.5", "1:25"),
        ("Int cannot represent non-integer value: \"1\"", "1:40"),
        ("Int cannot represent non-integer value: true", "1:48"),
        ("Int cannot represent non-integer value: ONE", "1:64"),
        ("Int cannot represent non-integer value: [1]", "1:72"));

    [Fact]
    public void Refuses_null_where_a_value_is_needed() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { sum(b: null) person(id: null) { age } }
        """,
        ("Expected value of type \"Int!\", found null.", "1:10"),
        ("Expected value of type \"ID!\", found null.", "1:27"));

    [Fact]
    public void Refuses_strings_booleans_and_identifiers_of_the_wrong_kind() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { dog(name: 1) { name(upper: "true") } person(id: 1.0) { age } b: dog(name: {a: 1}) { name(upper: null) } }
        """,
        ("String cannot represent a non string value: 1", "1:13"),
        ("Boolean cannot represent a non boolean value: \"true\"", "1:30"),
        ("ID cannot represent a non-string and non-integer value: 1.0", "1:51"),
        ("String cannot represent a non string value: {a: 1}", "1:77"));

    [Fact]
    public void Refuses_enum_values_that_do_not_exist_and_suggests_close_ones() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { dog { knows(command: SITT) } pets(colors: ["RED", blue, 1]) { __typename } }
        """,
        ("Value \"SITT\" does not exist in \"Command\" enum. Did you mean the enum value \"SIT\"?", "1:24"),
        ("Enum \"Color\" cannot represent non-enum value: \"RED\". Did you mean the enum value \"RED\" or \"GREEN\"?", "1:46"),
        ("Value \"blue\" does not exist in \"Color\" enum.", "1:53"),
        ("Enum \"Color\" cannot represent non-enum value: 1.", "1:59"));

    [Fact]
    public void Refuses_missing_unknown_and_wrong_fields_of_input_objects() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { pets(filter: {txt: "a", and: [{required: "x", zzz: 1}, 5]}) { __typename } }
        """,
        ("Field \"Filter.required\" of required type \"Boolean!\" was not provided.", "1:16"),
        ("Field \"txt\" is not defined by type \"Filter\". Did you mean \"text\"?", "1:17"),
        ("Boolean cannot represent a non boolean value: \"x\"", "1:44"),
        ("Field \"zzz\" is not defined by type \"Filter\".", "1:49"),
        ("Expected value of type \"Filter!\", found 5.", "1:58"));

    [Fact]
    public void Refuses_a_scalar_for_an_input_object() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { pets(filter: "x") { __typename } pet(where: [{id: 1}]) { __typename } }
        """,
        ("Expected value of type \"Filter\", found \"x\".", "1:16"),
        ("Expected value of type \"Where\", found [{id: 1}].", "1:47"));

    [Fact]
    public void Refuses_more_or_less_than_one_field_of_a_OneOf_input() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { a: pet(where: {}) { __typename } b: pet(where: {id: 1, name: "x"}) { __typename } c: pet(where: {id: null}) { __typename } }
        """,
        ("OneOf Input Object \"Where\" must specify exactly one key.", "1:17"),
        ("OneOf Input Object \"Where\" must specify exactly one key.", "1:50"),
        ("Field \"Where.id\" must be non-null.", "1:99"));

    [Fact]
    public void Refuses_wrong_defaults_of_variables() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        query ($a: Int = "x", $b: Filter = {min: "y"}, $c: [Color!] = [RED, null]) { hello }
        """,
        ("Int cannot represent non-integer value: \"x\"", "1:18"),
        ("Field \"Filter.required\" of required type \"Boolean!\" was not provided.", "1:36"),
        ("Float cannot represent non numeric value: \"y\"", "1:42"),
        ("Expected value of type \"Color!\", found null.", "1:69"));

    [Fact]
    public void Leaves_unknown_arguments_to_other_rules() => Judge.By<ValuesOfCorrectTypeRule>(
        """
        { hello(x: {y: [1]}) @nope(z: "1") }
        """);
}
