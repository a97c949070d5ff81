using System.Text.Json.Nodes;
using Matching.GraphQL.Annotations.Building;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class ConventionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private static string Id(string type, object key) => GlobalIds.Encode(type, key);

    [Fact]
    public async Task Finds_nodes_by_global_id_in_the_order_asked()
    {
        var data = await library.DataAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Author { name } } }",
            new { ids = new[] { Id("Author", 2), Id("Book", 1), Id("Book", 999) } });

        Assert.Equal(
            """[{"__typename":"Author","id":"QXV0aG9yOjI=","name":"Author 2"},{"__typename":"Book","id":"Qm9vazox"},null]""",
            data["nodes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("Tm9ib2R5OjE=")]
    [InlineData("Qm9vazp4")]
    public async Task Answers_the_other_ids_of_a_list_beside_one_that_cannot_be_read(string bad)
    {
        var answer = JsonNode.Parse(await library.AskAsync(
            "query ($ids: [ID!]!) { books(first: 1) { nodes { title } } nodes(ids: $ids) { id } }",
            new { ids = new[] { Id("Author", 2), bad, Id("Book", 999), bad, Id("Book", 1) } }))!;

        Assert.Equal("""[{"id":"QXV0aG9yOjI="},null,null,null,{"id":"Qm9vazox"}]""", answer["data"]!["nodes"]!.ToJsonString());
        Assert.Single(answer["data"]!["books"]!["nodes"]!.AsArray());
        Assert.Equal(
            ["[\"nodes\",1]", "[\"nodes\",3]"],
            answer["errors"]!.AsArray().Select(error => error!["path"]!.ToJsonString()).Order(StringComparer.Ordinal));
        Assert.All(answer["errors"]!.AsArray(), error => Assert.Equal("INVALID_ID", (string)error!["extensions"]!["code"]!));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("Tm9ib2R5OjE=")]
    [InlineData("Qm9vazp4")]
    public async Task Refuses_what_is_no_global_id(string id) => Assert.Equal(
        $"The ID \"{id}\" is not valid here; expected a global ID of this server. @ 1:20 [\"node\"] INVALID_ID",
        await library.ErrorAsync("query ($id: ID!) { node(id: $id) { id } }", new { id }));

    [Fact]
    public async Task Refuses_an_id_of_another_type() => Assert.Equal(
        "The ID \"QXV0aG9yOjE=\" is not valid here; expected the ID of a Book. @ 1:12 [\"book\"] INVALID_ID",
        await library.ErrorAsync("""{ book(id: "QXV0aG9yOjE=") { title } }"""));

    [Fact]
    public void Says_which_type_s_id_it_expected_with_the_right_article() => Assert.All(
        new[] { ("Book", "a Book"), ("Offer", "an Offer"), ("Author", "an Author"), ("Marche", "a Marche") },
        type => Assert.EndsWith(
            $"expected the ID of {type.Item2}.",
            Assert.Throws<Matching.GraphQL.Errors.GraphQLException>(() => InputConversion.IdDecoder(type.Item1, key => key)("x")).Message,
            StringComparison.Ordinal));

    [Theory]
    [InlineData("first: -1", "The argument `first` is -1; it must be between 0 and 20. @ 1:3 [\"books\"] PAGING_SIZE_NEGATIVE")]
    [InlineData("last: 21", "The argument `last` is 21; this list gives at most 20 at once. @ 1:3 [\"books\"] PAGING_SIZE_TOO_LARGE")]
    [InlineData("first: 1, last: 1", "Give `first` or `last`, not both: a page is read in one direction. @ 1:3 [\"books\"] PAGING_BOTH_DIRECTIONS")]
    [InlineData(
        "after: \"zz\"",
        "The argument `after` is no cursor of this list. Give a `cursor`, `startCursor` or `endCursor` as this field answered it. "
        + "@ 1:3 [\"books\"] PAGING_INVALID_CURSOR")]
    public async Task Refuses_impossible_pages(string arguments, string expected) =>
        Assert.Equal(expected, await library.ErrorAsync($"{{ books({arguments}) {{ nodes {{ title }} }} }}"));

    [Theory]
    [InlineData("", 10, true, false)]
    [InlineData("(first: 0)", 0, true, false)]
    [InlineData("(first: 20)", 20, true, false)]
    [InlineData("(last: 2)", 2, false, true)]
    public async Task Pages_through_a_list(string arguments, int count, bool hasNext, bool hasPrevious)
    {
        var data = await library.DataAsync(
            $"{{ books{arguments} {{ edges {{ cursor }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        var page = data["books"]!;

        Assert.Equal(count, page["edges"]!.AsArray().Count);
        Assert.Equal((hasNext, hasPrevious), ((bool)page["pageInfo"]!["hasNextPage"]!, (bool)page["pageInfo"]!["hasPreviousPage"]!));
        Assert.Equal((string?)page["edges"]!.AsArray().FirstOrDefault()?["cursor"], (string?)page["pageInfo"]!["startCursor"]);
    }

    [Fact]
    public async Task Wraps_a_mutation_s_result_and_its_expected_errors()
    {
        const string Add =
            "mutation ($input: AddBookInput!) { addBook(input: $input) { book { title genre price } "
            + "errors { __typename ... on Error { message } ... on UnknownAuthorError { key } ... on TooExpensiveError { limit } } } }";

        var added = await library.DataAsync(Add, new { input = new { title = "New", authorId = Id("Author", 1) } });
        var unknown = await library.DataAsync(Add, new { input = new { title = "New", authorId = Id("Author", 77) } });
        var expensive = await library.DataAsync(Add, new { input = new { title = "New", authorId = Id("Author", 1), price = 100.5 } });

        Assert.Equal("""{"book":{"title":"New","genre":"FICTION","price":10},"errors":null}""", added["addBook"]!.ToJsonString());
        Assert.Equal(
            """{"book":null,"errors":[{"__typename":"UnknownAuthorError","message":"There is no author 77.","key":77}]}""",
            unknown["addBook"]!.ToJsonString());
        Assert.Equal(
            """{"book":null,"errors":[{"__typename":"TooExpensiveError","message":"A book may cost at most 100.","limit":100}]}""",
            expensive["addBook"]!.ToJsonString());
    }

    [Theory]
    [InlineData("me", null, "The current user is not signed in. @ 1:3 [\"me\"] AUTH_NOT_AUTHENTICATED")]
    [InlineData("desk", "reader", "The current user is not authorized to access this resource. @ 1:3 [\"desk\"] AUTH_NOT_AUTHORIZED")]
    [InlineData("safe", "reader", "The current user is not authorized to access this resource. @ 1:3 [\"safe\"] AUTH_NOT_AUTHORIZED")]
    [InlineData("safe", null, "The current user is not signed in. @ 1:3 [\"safe\"] AUTH_NOT_AUTHENTICATED")]
    public async Task Refuses_fields_to_those_without_the_right(string field, string? role, string expected) =>
        Assert.Equal(expected, await library.ErrorAsync($"{{ {field} }}", role: role));

    [Fact]
    public async Task Answers_fields_to_those_with_the_right() =>
        Assert.Equal("""{"me":"someone","desk":"desk","safe":"safe"}""", (await library.DataAsync("{ me desk safe }", role: "librarian")).ToJsonString());

    [Fact]
    public async Task Guards_every_field_of_a_type_by_the_class_that_stands_for_it()
    {
        Assert.Equal(
            "The current user is not authorized to access this resource. @ 1:17 [\"file\",\"name\"] AUTH_NOT_AUTHORIZED",
            await library.ErrorAsync("{ file { exists name } }", role: "reader"));
        Assert.Equal("""{"file":{"exists":true}}""", (await library.DataAsync("{ file { exists } }")).ToJsonString());
        Assert.Equal("""{"file":{"name":"Reader 1"}}""", (await library.DataAsync("{ file { name } }", role: "librarian")).ToJsonString());
    }

    [Fact]
    public async Task Tells_a_resolver_its_place_and_what_is_selected_below()
    {
        var answer = JsonNode.Parse(await library.AskAsync("{ shelf(first: 1) { here: place peek } }"))!;

        Assert.Equal("""[{"here":"shelf.0.here","peek":"no"}]""", answer["data"]!["shelf"]!.ToJsonString());
    }
}
