using Matching.GraphQL.Sdl;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Sdl;

public class SdlSchemaBuilderTests
{
    [Fact]
    public void Reads_every_kind_of_definition()
    {
        var schema = SdlSchemaBuilder.Build(
            """
            "The whole." schema { query: Root }
            directive @tag(name: String! = "x") repeatable on FIELD | OBJECT
            "A day." scalar Date @specifiedBy(url: "https://example.org")
            interface Node { id: ID! }
            type Root implements Node @tag { id: ID! all(first: Int = 10, "Why." where: Where @deprecated): [U!]! @deprecated(reason: "Old.") }
            union U = Root | Other
            type Other { day: Date }
            extend type Other { color: Color }
            enum Color { "Red." RED BLUE @deprecated }
            input Where @oneOf { id: ID text: String }
            """);

        Assert.Equal(("The whole.", "Root"), (schema.Description, schema.QueryType.Name));
        var all = schema.QueryType.Fields.Find("all")!;
        Assert.Equal(("[U!]!", "Old."), (all.Type.ToString(), all.DeprecationReason));
        Assert.Equal(("10", null), (all.FindArgument("first")!.DefaultValue, all.FindArgument("first")!.DeprecationReason));
        Assert.Equal(("Why.", "No longer supported"), (all.FindArgument("where")!.Description, all.FindArgument("where")!.DeprecationReason));
        Assert.Equal("https://example.org", Assert.IsType<ScalarType>(schema.FindType("Date"), exactMatch: false).SpecifiedByUrl);
        Assert.Equal(["day", "color"], Assert.IsType<ObjectType>(schema.FindType("Other")).Fields.Select(field => field.Name));
        Assert.True(Assert.IsType<InputObjectType>(schema.FindType("Where")).IsOneOf);
        Assert.Equal(["Root", "Other"], schema.PossibleTypes(schema.FindType("U")!).Select(type => type.Name));
        var tag = schema.FindDirective("tag")!;
        Assert.Equal((true, "\"x\""), (tag.IsRepeatable, tag.FindArgument("name")!.DefaultValue));
    }

    [Theory]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData(
        "type Query { a: Int } type ID { a: Int }",
        "Type \"ID\" is a scalar of the specification and cannot be defined as anything else. (line 1, column 28)")]
    [InlineData("type Query { a: Nope }", "Unknown type \"Nope\". (line 1, column 17)")]
    [InlineData("type Query { a: In }", "Unknown type \"In\". Did you mean \"ID\" or \"Int\"? (line 1, column 17)")]
    [InlineData("type Query { a: Int a: Int }", "Field \"Query.a\" can only be defined once. (line 1, column 14)")]
    [InlineData("type Query { a(b: Int, b: Int): Int }", "Argument \"Query.a(b:)\" can only be defined once. (line 1, column 16)")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "There can be only one type named \"Query\". (line 1, column 6)")]
    [InlineData("type Query { a: Int } enum E { A A }", "Enum value \"E.A\" can only be defined once. (line 1, column 32)")]
    [InlineData(
        "type Query { a: Int } extend type Qery { b: Int }",
        "Cannot extend type \"Qery\" because it is not defined. Did you mean \"Query\"? (line 1, column 35)")]
    [InlineData("type Query { a: Int } extend enum Query { B }", "Cannot extend non-enum type \"Query\". (line 1, column 1)")]
    [InlineData("type Query implements Int { a: Int }", "Type Query must only implement Interface types, it cannot implement Int. (line 1, column 23)")]
    [InlineData("type Query { a: I } input I { b: Int }", "The type of Query.a must be Output Type but got: I. (line 1, column 17)")]
    [InlineData("type Query { a(b: Query!): Int }", "The type of Query.a(b:) must be Input Type but got: Query!. (line 1, column 19)")]
    [InlineData("type Query { a: Int @nope }", "Unknown directive \"@nope\". (line 1, column 21)")]
    [InlineData("type Query @deprecated { a: Int }", "Directive \"@deprecated\" may not be used on OBJECT. (line 1, column 12)")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once at this location. (line 1, column 21)")]
    [InlineData(
        "type Query { a: Int @deprecated(reson: \"x\") }",
        "Unknown argument \"reson\" on directive \"@deprecated\". Did you mean \"reason\"? (line 1, column 33)")]
    [InlineData(
        "type Query { a: D } scalar D @specifiedBy",
        "Directive \"@specifiedBy\" argument \"url\" of type \"String!\" is required, but it was not provided. (line 1, column 30)")]
    [InlineData("type Query { a: U } union U = Int", "Union type U can only include Object types, it cannot include Int. (line 1, column 31)")]
    [InlineData("type Query { a: A } type A", "Type A must define one or more fields. (line 1, column 21)")]
    [InlineData("type Query { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. (line 1, column 14)")]
    [InlineData("schema { query: A query: A } type A { a: Int }", "There can be only one query type in schema. (line 1, column 10)")]
    [InlineData("schema { query: E } enum E { A }", "Query root type must be Object type, it cannot be E. (line 1, column 17)")]
    [InlineData("type Query { a: Int } { a }", "A schema document holds no operations and no fragments. (line 1, column 23)")]
    [InlineData("type Query implements I { a: Int } interface I { b: Int }", "Interface field I.b expected but Query does not provide it. (line 1, column 1)")]
    [InlineData(
        "type Query implements I { a: Int } interface I { a: Int! }",
        "Interface field I.a expects type Int! but Query.a is type Int. (line 1, column 30)")]
    [InlineData(
        "type Query implements I { a: Int } interface I { a(b: Int): Int }",
        "Interface field argument I.a(b:) expected but Query.a does not provide it. (line 1, column 27)")]
    [InlineData(
        "type Query implements I { a(b: Int!): Int } interface I { a(b: Int): Int }",
        "Interface field argument I.a(b:) expects type Int but Query.a(b:) is type Int!. (line 1, column 32)")]
    [InlineData(
        "type Query implements I { a(b: Int!): Int } interface I { a: Int }",
        "Object field Query.a includes required argument b that is missing from the Interface field I.a. (line 1, column 29)")]
    [InlineData(
        "type Query implements I { a: Int } interface I implements J { a: Int } interface J { a: Int }",
        "Type Query must implement J because it is implemented by I. (line 1, column 23)")]
    [InlineData(
        "type Query { a: Int } interface I implements I { a: Int }",
        "Type I cannot implement itself because it would create a circular reference. (line 1, column 46)")]
    [InlineData(
        "type Query implements I { a: Int @deprecated } interface I { a: Int }",
        "Interface field I.a is not deprecated, so Query.a cannot be deprecated. (line 1, column 27)")]
    [InlineData("type Query { a(b: Int! @deprecated): Int }", "Required argument Query.a(b:) cannot be deprecated. (line 1, column 16)")]
    [InlineData("type Query { a: Int } input W { a: Int! @deprecated }", "Required input field W.a cannot be deprecated. (line 1, column 33)")]
    [InlineData("type Query { a: Int } input W @oneOf { a: Int! }", "OneOf input field W.a must be nullable. (line 1, column 43)")]
    [InlineData("type Query { a: Int } input W @oneOf { a: Int = 1 }", "OneOf input field W.a cannot have a default value. (line 1, column 40)")]
    [InlineData(
        "type Query { a: Int } input A { b: B! } input B { c: [A!]! d: C! } input C { a: A! }",
        "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.d.a\". (line 1, column 33)")]
    [InlineData(
        "type Query { a: Int } input A { a: A = {} }",
        "Invalid circular reference. The default value of Input Object field A.a references itself. (line 1, column 33)")]
    [InlineData(
        "type Query { a: Int } input A { b: B = {a: {}} } input B { a: A = {b: null} }",
        "Invalid circular reference. The default value of Input Object field A.b references itself. (line 1, column 33)")]
    [InlineData("type Query { a(b: [Int] = [1, \"x\"]): Int }", "Expected the default of \"b\" to be of type \"[Int]\", found [1, \"x\"]. (line 1, column 27)")]
    public void Refuses_an_unsound_schema_saying_what_and_where(string sdl, string message)
    {
        var fault = Assert.Throws<SdlException>(() => SdlSchemaBuilder.Build(sdl));

        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Accepts_interfaces_implemented_more_narrowly_and_inputs_that_end()
    {
        var schema = SdlSchemaBuilder.Build(
            """
            type Query implements I & J { a(b: Int, c: Int = 1): [Query!]! }
            interface I implements J { a(b: Int): [J] @deprecated }
            interface J { a(b: Int): [J] @deprecated }
            input A { b: B = {a: {b: null}} list: [A!] self: A }
            input B { a: A = {b: {a: null}} }
            """);

        Assert.Equal(["I", "J"], schema.QueryType.Interfaces.Select(type => type.Name));
    }
}
