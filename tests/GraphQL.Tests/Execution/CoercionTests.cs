namespace Matching.GraphQL.Tests.Execution;

public sealed class CoercionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData(
        "$v: [Int!]!",
        "sum(values: $v)",
        """{"v":[1,"2"]}""",
        "Variable \"$v\" got invalid value \"2\" at \"v[1]\"; Int cannot represent non-integer value: \"2\" @ 1:8")]
    [InlineData(
        "$v: [Int!]!",
        "sum(values: $v)",
        """{"v":[2147483648]}""",
        "Variable \"$v\" got invalid value 2147483648 at \"v[0]\"; Int cannot represent non 32-bit signed integer value: 2147483648 @ 1:8")]
    [InlineData(
        "$v: [Int!]!",
        "sum(values: $v)",
        """{"v":[null]}""",
        "Variable \"$v\" got invalid value null at \"v[0]\"; Expected non-nullable type \"Int!\" not to be null. @ 1:8")]
    [InlineData("$v: [Int!]!", "sum(values: $v)", "{}", "Variable \"$v\" of required type \"[Int!]!\" was not provided. @ 1:8")]
    [InlineData("$v: [Int!]!", "sum(values: $v)", """{"v":null}""", "Variable \"$v\" of non-null type \"[Int!]!\" must not be null. @ 1:8")]
    [InlineData(
        "$v: EchoInput!",
        "echo(input: $v)",
        """{"v":{"text":"a","tmes":1}}""",
        "Variable \"$v\" got invalid value { text: \"a\", tmes: 1 }; Field \"tmes\" is not defined by type \"EchoInput\". Did you mean \"times\"? @ 1:8")]
    [InlineData(
        "$v: EchoInput!",
        "echo(input: $v)",
        """{"v":{}}""",
        "Variable \"$v\" got invalid value {}; Field \"text\" of required type \"String!\" was not provided. @ 1:8")]
    [InlineData(
        "$v: EchoInput!",
        "echo(input: $v)",
        """{"v":"x"}""",
        "Variable \"$v\" got invalid value \"x\"; Expected type \"EchoInput\" to be an object. @ 1:8")]
    [InlineData(
        "$v: EchoInput!",
        "echo(input: $v)",
        """{"v":{"text":"a","genre":"POETRI"}}""",
        "Variable \"$v\" got invalid value \"POETRI\" at \"v.genre\"; Value \"POETRI\" does not exist in \"Genre\" enum. "
        + "Did you mean the enum value \"POETRY\"? @ 1:8")]
    [InlineData(
        "$v: EchoInput!",
        "echo(input: $v)",
        """{"v":{"text":"a","genre":3}}""",
        "Variable \"$v\" got invalid value 3 at \"v.genre\"; Enum \"Genre\" cannot represent non-string value: 3. @ 1:8")]
    [InlineData(
        "$v: EchoInput!",
        "echo(input: $v)",
        """{"v":{"text":"a","day":"2026-02-30"}}""",
        "Variable \"$v\" got invalid value \"2026-02-30\" at \"v.day\"; Date cannot represent value: \"2026-02-30\". "
        + "Expected a date such as \"2026-03-31\". @ 1:8")]
    [InlineData(
        "$v: EchoInput!",
        "echo(input: $v)",
        """{"v":{"text":"a","width":-1}}""",
        "Variable \"$v\" got invalid value -1 at \"v.width\"; Millimetres cannot represent value: -1. Expected a number from 0. @ 1:8")]
    [InlineData(
        "$v: ChoiceInput!",
        "choose(choice: $v)",
        """{"v":{"number":1,"text":"a"}}""",
        "Variable \"$v\" got invalid value { number: 1, text: \"a\" }; Exactly one key must be specified for OneOf type \"ChoiceInput\". @ 1:8")]
    [InlineData(
        "$v: ChoiceInput!",
        "choose(choice: $v)",
        """{"v":{"number":null}}""",
        "Variable \"$v\" got invalid value null at \"v.number\"; Field \"number\" must be non-null. @ 1:8")]
    public async Task Says_what_is_wrong_with_a_variable(string declaration, string field, string variables, string expected) => Assert.Equal(
        expected, await library.ErrorAsync($"query ({declaration}) {{ {field} }}", System.Text.Json.JsonDocument.Parse(variables).RootElement));

    [Theory]
    [InlineData("""{ echo(input: { text: "a" }) }""", "a*2 POETRY   absent")]
    [InlineData("""{ echo(input: { text: "a", times: 3, genre: FICTION, day: "2026-03-31", width: 1.5, maybe: 4 }) }""", "a*3 FICTION 2026-03-31 1.5 4")]
    [InlineData("""{ echo(input: { text: "a", maybe: null }) }""", "a*2 POETRY   null")]
    public async Task Makes_input_objects_with_defaults_and_optionals(string query, string expected) => Assert.Equal(
        expected.Replace("POETRY", "Poetry", StringComparison.Ordinal).Replace("FICTION", "Fiction", StringComparison.Ordinal),
        (string)(await library.DataAsync(query))["echo"]!);

    [Theory]
    [InlineData("{ shelf(first: 9, where: { genres: POETRY }) { title } }", 8)]
    [InlineData("{ shelf(first: 25, where: { and: [{ longer: 100 }, { longer: 900 }] }) { title } }", 3)]
    [InlineData("{ shelf(first: 25, where: { title: null }) { title } }", 0)]
    [InlineData("query ($none: String) { shelf(first: 25, where: { title: $none }) { title } }", 25)]
    public async Task Filters_by_nested_inputs(string query, int count)
    {
        var shelf = (await library.DataAsync(query))["shelf"]!.AsArray();

        Assert.Equal(count, shelf.Count);
    }

    [Fact]
    public async Task Coerces_one_item_to_a_list_at_each_level() => Assert.Equal(
        """{"data":{"a":[[1]],"b":[[1,null]],"c":5}}""", await library.AskAsync("{ a: matrix(rows: 1) b: matrix(rows: [[1, null]]) c: sum(values: 5) }"));

    [Fact]
    public async Task Reads_one_of_from_variables() => Assert.Equal(
        "text hello", (string)(await library.DataAsync("query ($t: String!) { choose(choice: { text: $t }) }", new { t = "hello" }))["choose"]!);

    [Fact]
    public async Task Accepts_whole_floats_as_int()
    {
        var variables = System.Text.Json.JsonDocument.Parse("""{"v":[1.0,2e0]}""").RootElement;
        var data = await library.DataAsync("query ($v: [Int!]!) { sum(values: $v) }", variables);

        Assert.Equal(3, (int)data["sum"]!);
    }
}
