using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class AnnotatedSchemaTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private Schema Schema => library.Schema;

    [Theory]
    [InlineData("Query", "book", "Book")]
    [InlineData("Query", "node", "Node")]
    [InlineData("Query", "nodes", "[Node]!")]
    [InlineData("Query", "books", "CatalogueConnection!")]
    [InlineData("Query", "shelf", "[Book!]!")]
    [InlineData("Query", "search", "[SearchResult!]!")]
    [InlineData("Query", "matrix", "[[Int]!]!")]
    [InlineData("Query", "broken", "String")]
    [InlineData("Query", "_odd1", "String!")]
    [InlineData("Book", "id", "ID!")]
    [InlineData("Book", "pages", "Int")]
    [InlineData("Book", "published", "Date!")]
    [InlineData("Book", "price", "Decimal!")]
    [InlineData("Book", "thickness", "Millimetres!")]
    [InlineData("Book", "author", "Author!")]
    [InlineData("Author", "born", "DateTime")]
    [InlineData("Author", "books", "BookConnection!")]
    [InlineData("Mutation", "addBook", "AddBookPayload!")]
    [InlineData("Mutation", "step", "Int!")]
    public void Gives_fields_the_type_their_annotations_say(string type, string field, string expected)
    {
        var definition = Assert.IsType<ObjectType>(Schema.FindType(type)).Fields.Find(field.Replace("SearchResult", "ISearchResult", StringComparison.Ordinal));

        Assert.NotNull(definition);
        Assert.Equal(expected.Replace("SearchResult", "ISearchResult", StringComparison.Ordinal), definition.Type.ToString());
    }

    [Fact]
    public void Reads_descriptions_from_xml_documentation()
    {
        var query = Schema.QueryType;

        Assert.Equal("One book.", query.Fields.Find("book")!.Description);
        Assert.Equal("Its global ID.", query.Fields.Find("book")!.FindArgument("id")!.Description);
        Assert.Equal("A printed book.", Schema.FindType("Book")!.Description);
        Assert.Equal("What it is about.", ((ObjectType)Schema.FindType("Book")!).Fields.Find("genre")!.Description);
        Assert.Equal("True ones.", ((EnumType)Schema.FindType("Genre")!).Values.Find("NON_FICTION")!.Description);
        Assert.Equal("A lending library.", Schema.Description);
    }

    [Fact]
    public void Keeps_ignored_members_out() => Assert.Null(((ObjectType)Schema.FindType("Book")!).Fields.Find("authorId"));

    [Fact]
    public void Marks_deprecated_members()
    {
        Assert.Equal("Use `id`.", ((ObjectType)Schema.FindType("Book")!).Fields.Find("shelfMark")!.DeprecationReason);
        Assert.Equal("Use `NON_FICTION`.", ((EnumType)Schema.FindType("Genre")!).Values.Find("ALMANAC")!.DeprecationReason);
        Assert.Equal("Not used.", ((InputObjectType)Schema.FindType("EchoInput")!).Fields.Find("old")!.DeprecationReason);
        Assert.Equal("Not used.", Schema.QueryType.Fields.Find("total")!.FindArgument("unused")!.DeprecationReason);
    }

    [Theory]
    [InlineData("shelf", "first", "3")]
    [InlineData("numbers", "large", "5000000000")]
    [InlineData("numbers", "exact", "1.10")]
    [InlineData("shelf", "where", null)]
    public void Takes_defaults_from_csharp(string field, string argument, string? expected) =>
        Assert.Equal(expected, Schema.QueryType.Fields.Find(field)!.FindArgument(argument)!.DefaultValue);

    [Fact]
    public void Takes_enum_defaults_by_name()
    {
        Assert.Equal("POETRY", ((InputObjectType)Schema.FindType("EchoInput")!).Fields.Find("genre")!.DefaultValue);
        Assert.Equal("FICTION", ((InputObjectType)Schema.FindType("AddBookInput")!).Fields.Find("genre")!.DefaultValue);
    }

    [Fact]
    public void Makes_an_error_union_of_declared_exceptions()
    {
        var union = Assert.IsType<UnionType>(Schema.FindType("AddBookError"));

        Assert.Equal(["UnknownAuthorError", "TooExpensiveError"], union.Members.Select(member => member.Name));
        Assert.Equal(["code", "message", "key"], union.Members[0].Fields.Select(field => field.Name));
        Assert.Equal("Error", Assert.Single(union.Members[0].Interfaces).Name);
    }

    [Fact]
    public void Makes_nodes_of_types_with_a_node_resolver() =>
        Assert.Equal(["Book", "Author"], Schema.PossibleTypes(Schema.FindType("Node")!).Select(type => type.Name));
}
