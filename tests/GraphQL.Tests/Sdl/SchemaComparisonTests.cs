using Matching.GraphQL.Sdl;

namespace Matching.GraphQL.Tests.Sdl;

public class SchemaComparisonTests
{
    private const string Root = "type Query { q: Int } ";

    [Theory]
    // Breaking
    [InlineData("type A { a: Int }", "", "Breaking TypeRemoved A: A was removed.")]
    [InlineData("type A { a: Int }", "interface A { a: Int }", "Breaking TypeKindChanged A: A changed from an Object type to an Interface type.")]
    [InlineData("type A { a: Int b: Int }", "type A { a: Int }", "Breaking FieldRemoved A.b: A.b was removed.")]
    [InlineData("type A { a: Int! }", "type A { a: Int }", "Breaking FieldTypeChanged A.a: A.a changed type from Int! to Int.")]
    [InlineData("type A { a: [Int] }", "type A { a: Int }", "Breaking FieldTypeChanged A.a: A.a changed type from [Int] to Int.")]
    [InlineData("type A { a(b: Int): Int }", "type A { a: Int }", "Breaking ArgumentRemoved A.a(b:): A.a(b:) was removed.")]
    [InlineData("type A { a(b: Int): Int }", "type A { a(b: Int!): Int }", "Breaking ArgumentTypeChanged A.a(b:): A.a(b:) changed type from Int to Int!.")]
    [InlineData("type A { a: Int }", "type A { a(b: Int!): Int }", "Breaking ArgumentAdded A.a(b:): A.a(b:) was added and is required.")]
    [InlineData(
        "type A { a(b: Int! = 1): Int }",
        "type A { a(b: Int!): Int }",
        "Breaking ArgumentDefaultChanged A.a(b:): A.a(b:) changed default from 1 to none.")]
    [InlineData("input A { a: Int b: Int }", "input A { a: Int }", "Breaking InputFieldRemoved A.b: A.b was removed.")]
    [InlineData("input A { a: Int }", "input A { a: Int b: Int! }", "Breaking InputFieldAdded A.b: A.b was added and is required.")]
    [InlineData("input A { a: Int }", "input A { a: [Int] }", "Breaking InputFieldTypeChanged A.a: A.a changed type from Int to [Int].")]
    [InlineData("input A { a: Int }", "input A @oneOf { a: Int }", "Breaking OneOfChanged A: A takes exactly one field from now on.")]
    [InlineData("enum A { X Y }", "enum A { X }", "Breaking EnumValueRemoved A.Y: Y was removed from enum type A.")]
    [InlineData(
        "union A = Query | B type B { b: Int }",
        "union A = Query type B { b: Int }",
        "Breaking UnionMemberRemoved A: B was removed from union type A.")]
    [InlineData(
        "interface I { a: Int } type A implements I { a: Int }",
        "interface I { a: Int } type A { a: Int }",
        "Breaking InterfaceRemoved A: A no longer implements interface I.")]
    [InlineData("directive @d on FIELD", "", "Breaking DirectiveRemoved @d: @d was removed.")]
    [InlineData("directive @d on FIELD | QUERY", "directive @d on FIELD", "Breaking DirectiveLocationRemoved @d: QUERY was removed from @d.")]
    [InlineData("directive @d repeatable on FIELD", "directive @d on FIELD", "Breaking DirectiveRepeatableChanged @d: Repeatable flag was removed from @d.")]
    [InlineData("directive @d(a: Int) on FIELD", "directive @d on FIELD", "Breaking DirectiveArgumentRemoved @d(a:): @d(a:) was removed.")]
    [InlineData("directive @d on FIELD", "directive @d(a: Int!) on FIELD", "Breaking DirectiveArgumentAdded @d(a:): @d(a:) was added and is required.")]
    // Dangerous
    [InlineData("enum A { X }", "enum A { X Y }", "Dangerous EnumValueAdded A.Y: Y was added to enum type A.")]
    [InlineData("union A = Query type B { b: Int }", "union A = Query | B type B { b: Int }", "Dangerous UnionMemberAdded A: B was added to union type A.")]
    [InlineData(
        "interface I { a: Int } type A { a: Int }",
        "interface I { a: Int } type A implements I { a: Int }",
        "Dangerous InterfaceAdded A: I added to interfaces implemented by A.")]
    [InlineData("type A { a: Int }", "type A { a(b: Int): Int }", "Dangerous ArgumentAdded A.a(b:): A.a(b:) was added and is optional.")]
    [InlineData("input A { a: Int }", "input A { a: Int b: Int! = 1 }", "Dangerous InputFieldAdded A.b: A.b was added and is optional.")]
    [InlineData(
        "type A { a(b: Int = 1): Int }",
        "type A { a(b: Int = 2): Int }",
        "Dangerous ArgumentDefaultChanged A.a(b:): A.a(b:) changed default from 1 to 2.")]
    // Announced removals
    [InlineData(
        "type A { a: Int b: Int @deprecated(reason: \"Use a.\") }",
        "type A { a: Int }",
        "Dangerous FieldRemoved A.b: A.b was removed. It was deprecated: Use a.")]
    [InlineData(
        "type A { a(b: Int @deprecated): Int }",
        "type A { a: Int }",
        "Dangerous ArgumentRemoved A.a(b:): A.a(b:) was removed. It was deprecated: No longer supported")]
    [InlineData(
        "enum A { X Y @deprecated }",
        "enum A { X }",
        "Dangerous EnumValueRemoved A.Y: Y was removed from enum type A. It was deprecated: No longer supported")]
    [InlineData(
        "input A { a: Int b: Int @deprecated }",
        "input A { a: Int }",
        "Dangerous InputFieldRemoved A.b: A.b was removed. It was deprecated: No longer supported")]
    // Safe
    [InlineData("", "type A { a: Int }", "Safe TypeAdded A: A was added.")]
    [InlineData("type A { a: Int }", "type A { a: Int b: Int }", "Safe FieldAdded A.b: A.b was added.")]
    [InlineData("type A { a: [Int] }", "type A { a: [Int!]! }", "Safe FieldTypeChanged A.a: A.a changed type from [Int] to [Int!]!.")]
    [InlineData("type A { a(b: Int!): Int }", "type A { a(b: Int): Int }", "Safe ArgumentTypeChanged A.a(b:): A.a(b:) changed type from Int! to Int.")]
    [InlineData("type A { a: Int }", "type A { a: Int @deprecated(reason: \"Old.\") }", "Safe DeprecationChanged A.a: A.a was deprecated: Old.")]
    [InlineData("type A { a: Int }", "type A { \"New.\" a: Int }", "Safe DescriptionChanged A.a: The description of A.a changed.")]
    [InlineData("scalar S", "scalar S @specifiedBy(url: \"u\")", "Safe SpecifiedByChanged S: S is specified by u, before by nothing.")]
    [InlineData("directive @d on FIELD", "directive @d on FIELD | QUERY", "Safe DirectiveLocationAdded @d: QUERY was added to @d.")]
    public void Names_the_change_its_place_and_its_danger(string before, string after, string change)
    {
        var changes = SchemaComparison.Compare(SdlSchemaBuilder.Build(Root + before), SdlSchemaBuilder.Build(Root + after));

        Assert.Equal(change, Describe(Assert.Single(changes)));
    }

    [Fact]
    public void Finds_nothing_between_equal_schemas_written_in_another_order()
    {
        var before = SdlSchemaBuilder.Build("type Query { a(w: W = {x: 1, y: 2}): Int b: E } enum E { X Y } input W { x: Int y: Int }");
        var after = SdlSchemaBuilder.Build("input W { y: Int x: Int } enum E { Y X } type Query { b: E a(w: W = {y: 2, x: 1}): Int }");

        Assert.Empty(SchemaComparison.Compare(before, after));
    }

    [Fact]
    public void Takes_another_root_type_for_a_breaking_change()
    {
        var before = SdlSchemaBuilder.Build("schema { query: Query } type Query { a: Int } type Other { a: Int }");
        var after = SdlSchemaBuilder.Build("schema { query: Other mutation: Query } type Query { a: Int } type Other { a: Int }");

        Assert.Equal(
            [
                "Breaking RootTypeChanged schema: Query root type changed from Query to Other.",
                "Safe RootTypeAdded schema: Mutation root type Query was added.",
            ],
            SchemaComparison.Compare(before, after).Select(Describe));
    }

    [Fact]
    public void Orders_changes_by_coordinate()
    {
        var before = SdlSchemaBuilder.Build("type Query { a: Int z: Int } type B { b: Int }");
        var after = SdlSchemaBuilder.Build("type Query { b: Int } type A { a: Int }");

        Assert.Equal(["A", "B", "Query.a", "Query.b", "Query.z"], SchemaComparison.Compare(before, after).Select(change => change.Coordinate));
    }

    private static string Describe(SchemaChange change) => $"{change.Severity} {change.Kind} {change.Coordinate}: {change.Message}";
}
