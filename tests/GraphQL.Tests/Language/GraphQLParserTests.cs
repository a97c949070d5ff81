using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Language;

public class GraphQLParserTests
{
    [Theory]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.", 1, 2)]
    [InlineData("", "Syntax Error: Unexpected <EOF>.", 1, 1)]
    [InlineData("\n { ...MissingOn }\nfragment MissingOn Type", "Syntax Error: Expected \"on\", found Name \"Type\".", 3, 20)]
    [InlineData("{ field: {} }", "Syntax Error: Expected Name, found \"{\".", 1, 10)]
    [InlineData("notAnOperation Foo { field }", "Syntax Error: Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("...", "Syntax Error: Unexpected \"...\".", 1, 1)]
    [InlineData("{ \"\"", "Syntax Error: Expected Name, found String \"\".", 1, 3)]
    [InlineData("query Foo($x: Complex = { a: { b: [ $var ] } }) { field }", "Syntax Error: Unexpected variable \"$var\" in constant value.", 1, 37)]
    [InlineData("fragment on on on { on }", "Syntax Error: Unexpected Name \"on\".", 1, 10)]
    [InlineData("{ ...on }", "Syntax Error: Expected Name, found \"}\".", 1, 9)]
    [InlineData("\"d\" { a }", "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"d\" extend type A { b: C }", "Syntax Error: Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("enum E { true }", "Syntax Error: Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("directive @a on INCORRECT", "Syntax Error: Unexpected Name \"INCORRECT\".", 1, 17)]
    [InlineData("extend scalar A", "Syntax Error: Unexpected <EOF>.", 1, 16)]
    [InlineData("{ a(b: \"é\", c: ?) }", "Syntax Error: Unexpected character: \"?\".", 1, 16)]
    public void Refuses_with_the_message_and_location_of_graphql_js(string text, string message, int line, int column)
    {
        var fault = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(text));

        Assert.Equal((message, new SourceLocation(line, column)), (fault.Message, fault.Location));
    }

    [Fact]
    public void Knows_the_directive_locations_of_the_type_system() =>
        Assert.Equal(Enum.GetValues<DirectiveLocation>().Select(DirectiveLocationNames.NameOf).Order(), DirectiveLocations.All.Order());

    [Fact]
    public void Reads_every_part_of_an_operation()
    {
        var document = GraphQLParser.Parse(
            "\"Finds one.\" query Find(\"The id.\" $id: [ID!]! = [\"1\"] @a) @b(c: 1) { two: one(id: $id, o: {e: F}) @d { x } "
            + "... on T { y } ...G ... @include(if: true) { z } }");

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        Assert.Equal(("Find", OperationKind.Query, "Finds one."), (operation.Name, operation.Operation, operation.Description?.Value));
        var variable = Assert.Single(operation.VariableDefinitions);
        Assert.Equal(("id", "[ID!]!", "The id."), (variable.Variable.Name, variable.Type.ToString(), variable.Description?.Value));
        var field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]);
        Assert.Equal(("two", "one", "two"), (field.Alias, field.Name, field.ResponseName));
        Assert.Equal(
            [NodeKind.Field, NodeKind.InlineFragment, NodeKind.FragmentSpread, NodeKind.InlineFragment],
            operation.SelectionSet.Selections.Select(s => s.Kind));
        Assert.Equal(new SourceLocation(1, 70), document.Source.LocationOf(field));
    }
}
