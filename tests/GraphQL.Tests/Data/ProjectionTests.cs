using System.Text.RegularExpressions;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Matching.GraphQL.Tests.Data.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Data;

public sealed partial class ProjectionTests : IAsyncLifetime
{
    private readonly CatalogueServer _server = new(typeof(ProjectedQueries), typeof(TitleFields));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("{ name }", "Name")]
    [InlineData("{ name name shown: name year }", "Name Year")]
    [InlineData("{ ... on Title { price } ...More } } fragment More on Title { remark", "Price Remark")]
    [InlineData("{ year @skip(if: true) remark }", "Remark")]
    [InlineData("{ heading }", "Name Year")]
    [InlineData("{ constant }", "")]
    [InlineData("{ __typename }", "")]
    [InlineData("{ any }", "Id Name Price Remark Subject WriterId Year")]
    [InlineData("{ label }", "Id Name Price Remark Subject WriterId Year")]
    [InlineData("{ name writer { name } }", "Name")]
    public async Task Reads_the_asked_columns_only(string selection, string columns)
    {
        await _server.DataAsync($"{{ titles {selection} }}");

        Assert.Equal(columns, ColumnsOf("t", Assert.Single(_server.Log.Statements)));
    }

    [Fact]
    public async Task Reads_objects_and_lists_below_with_the_same_statement()
    {
        var data = await _server.DataAsync("{ titles { name writer { name } translator { country } reviews { stars title { name } } } }");

        var statement = Assert.Single(_server.Log.Statements);
        // The keys tell which row belongs to which object.
        Assert.Equal("Id Name", ColumnsOf("w", statement));
        Assert.DoesNotContain("Text", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("IsPublished", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("Price", statement, StringComparison.Ordinal);
        Assert.Equal(
            """{"name":"Title K","writer":{"name":"Cléo"},"translator":{"country":"FR"},"reviews":[{"stars":1,"title":{"name":"Title K"}},"""
            + """{"stars":2,"title":{"name":"Title K"}}]}""",
            data["titles"]!.AsArray()[1]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Null(data["titles"]!.AsArray()[0]!["translator"]);
    }

    [Fact]
    public async Task Works_under_pages_filters_and_orders_with_one_statement_for_items_and_one_for_the_count()
    {
        var data = await _server.DataAsync(
            "{ paged(first: 2, where: { writer: { name: { eq: \"Ada\" } } }, order: [{ price: DESC }]) { edges { node { name } } nodes { year } "
            + "totalCount pageInfo { endCursor hasNextPage } } }");

        Assert.Equal("""[{"node":{"name":"Title A"}},{"node":{"name":"Title J"}}]""", data["paged"]!["edges"]!.ToJsonString());
        Assert.Equal("""[{"year":2001},{"year":2010}]""", data["paged"]!["nodes"]!.ToJsonString());
        Assert.Equal(4, (int)data["paged"]!["totalCount"]!);
        Assert.Equal(2, _server.Log.Statements.Count);
        // The keys of the order are read for the cursors.
        Assert.Equal("Id Name Price Year", ColumnsOf("t", _server.Log.Statements[1]));

        var next = await _server.DataAsync(
            $"{{ paged(first: 5, after: \"{data["paged"]!["pageInfo"]!["endCursor"]}\", where: {{ writer: {{ name: {{ eq: \"Ada\" }} }} "
            + $"}}, order: [{{ price: DESC }}]) {{ nodes {{ name }} }} }}");
        Assert.Equal("""[{"name":"Title G"},{"name":"Title D"}]""", next["paged"]!["nodes"]!.ToJsonString());
    }

    [Fact]
    public async Task Pages_of_what_an_object_holds_come_with_the_same_statement()
    {
        await using var server = new CatalogueServer(typeof(WriterQueries), typeof(WriterFields));

        var data = await server.DataAsync("{ writers { name works(first: 1, order: [{ name: DESC }]) { nodes { name } pageInfo { hasNextPage } } } }");

        var statement = Assert.Single(server.Log.Statements);
        Assert.DoesNotContain("Country", statement, StringComparison.Ordinal);
        Assert.Equal("""{"name":"Ada","works":{"nodes":[{"name":"Title J"}],"pageInfo":{"hasNextPage":true}}}""", data["writers"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task A_store_gets_the_selector()
    {
        await _server.DataAsync("{ stored { nodes { name } } }");

        Assert.Equal("Id Name", ColumnsOf("t", Assert.Single(_server.Log.Statements)));
    }

    [Fact]
    public async Task Reads_what_a_property_must_always_have_and_never_what_it_must_not()
    {
        await using var server = new CatalogueServer(typeof(MarkedQueries));

        var data = await server.DataAsync("{ marked { name never } }");

        Assert.Equal("Name WriterId", ColumnsOf("t", Assert.Single(server.Log.Statements)));
        Assert.Equal("""{"name":"Title F","never":null}""", data["marked"]!.AsArray()[0]!.ToJsonString());
    }

    [Fact]
    public async Task Makes_records_by_their_constructor()
    {
        await using var server = new CatalogueServer(typeof(RecordQueries));

        var data = await server.DataAsync("{ branches { city } }");

        Assert.Equal("City", ColumnsOf("b", Assert.Single(server.Log.Statements)));
        Assert.Equal("""{"branches":[{"city":"Lyon"}]}""", data.ToJsonString());
    }

    [Fact]
    public void Faults_are_told_at_start()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(FaultyQueries)).AddType(typeof(FaultyFields));

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Types.Schema>());

        const string Prefix = "Matching.GraphQL.Tests.Data.ProjectionTests+";
        Assert.Equal(
            [
                $"{Prefix}FaultyQueries.Reversed: [UseFiltering], [UseProjection] stand in the wrong order; write [UseProjection], [UseFiltering].",
                $"{Prefix}FaultyQueries.Other: [UseProjection] cannot tell which members of Title the fields of Writer read; "
                + "take a QueryContext<Writer>, or leave [UseProjection] out.",
                $"{Prefix}FaultyFields.Wrong: [Parent(\"Nmae\")] names no property of Title; name one the method reads.",
            ],
            failure.Faults);
    }

    /// <summary>The columns a statement reads of a table, sorted.</summary>
    private static string ColumnsOf(string alias, string statement)
    {
        var selected = statement[..statement.IndexOf("\nFROM", StringComparison.Ordinal)];
        return string.Join(
            ' ',
            Column().Matches(selected)
                .Where(match => match.Groups[1].Value == alias)
                .Select(match => match.Groups[2].Value)
                .Distinct()
                .Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(\\w+)\".\"(\\w+)\"")]
    private static partial Regex Column();

    [ObjectType<Title>]
    private static class TitleFields
    {
        public static string Heading([Parent(nameof(Title.Name), nameof(Title.Year))] Title title) => title.Label;

        public static string Any([Parent] Title title) => title.Label;

        public static int Constant() => 1;
    }

    [QueryType]
    private static class ProjectedQueries
    {
        [UseProjection]
        public static IQueryable<Title> Titles(CatalogueContext context) => context.Titles.OrderBy(title => title.Id);

        [UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
        public static IQueryable<Title> Paged(CatalogueContext context) => context.Titles.AsQueryable();

        [UsePaging(ConnectionName = "Stored"), UseProjection]
        public static Task<Page<Title>> StoredAsync(
            CatalogueContext context,
            QueryContext<Title> query,
            PagingArguments paging,
            CancellationToken cancellationToken) =>
            context.Titles.With(query).ToPageAsync(paging, cancellationToken);
    }

    [QueryType]
    private static class WriterQueries
    {
        [UseProjection]
        public static IQueryable<Writer> Writers(CatalogueContext context) => context.Writers.OrderBy(writer => writer.Id);
    }

    [ObjectType<Writer>]
    private static class WriterFields
    {
        [UsePaging, UseSorting]
        public static List<Title> Works([Parent(nameof(Writer.Titles))] Writer writer) => writer.Titles;
    }

    public sealed class Marked
    {
        [IsProjected]
        public int Id { get; set; }

        public string Name { get; set; } = "";

        [IsProjected(false)]
        public string? Never { get; set; }
    }

    [QueryType]
    private static class MarkedQueries
    {
        [UseProjection]
        public static IQueryable<Marked> Marked(CatalogueContext context) =>
            context.Titles.OrderBy(title => title.Id).Select(title => new Marked { Id = title.WriterId, Name = title.Name, Never = title.Remark });
    }

    [QueryType]
    private static class RecordQueries
    {
        [UseProjection]
        public static IQueryable<Branch> Branches(CatalogueContext context) => context.Branches.AsQueryable();
    }

    [ObjectType<Title>]
    private static class FaultyFields
    {
        public static string Wrong([Parent("Nmae")] Title title) => title.Name;
    }

    [QueryType]
    private static class FaultyQueries
    {
        [UseFiltering, UseProjection]
        public static IEnumerable<Title> Reversed() => [];

        [UseProjection]
        public static Task<Page<Writer>> Other(QueryContext<Title> query) => Task.FromResult(new Page<Writer>([], query is null, false, []));
    }
}
