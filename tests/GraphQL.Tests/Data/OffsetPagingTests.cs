using Matching.GraphQL.Annotations;
using Matching.GraphQL.Tests.Data.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Data;

public sealed class OffsetPagingTests : IAsyncLifetime
{
    private readonly CatalogueServer _server = new(typeof(Queries));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("titles", "", "Title F,Title K,Title D", "true false", 12)]
    [InlineData("titles", "(skip: 10)", "Title H,Title A", "false true", 12)]
    [InlineData("titles", "(skip: 1, take: 2)", "Title K,Title D", "true true", 12)]
    [InlineData("titles", "(take: 0)", "", "true false", 12)]
    [InlineData("titles", "(skip: 99, take: 5)", "", "false true", 12)]
    [InlineData("titles", "(where: { year: { eq: 2001 } }, order: [{ name: DESC }], skip: 1)", "Title F,Title E,Title A", "false true", 4)]
    [InlineData("inMemory", "(skip: 2, take: 1)", "c", "true true", 4)]
    public async Task Cuts_a_part_out_of_a_list(string field, string arguments, string names, string more, int total)
    {
        var item = field == "titles" ? "items { name }" : "items";
        var segment = (await _server.DataAsync($"{{ {field}{arguments} {{ {item} pageInfo {{ hasNextPage hasPreviousPage }} totalCount }} }}"))[field]!;

        Assert.Equal(names, string.Join(',', segment["items"]!.AsArray().Select(one => (string)(field == "titles" ? one!["name"] : one)!)));
        Assert.Equal(more, $"{segment["pageInfo"]!["hasNextPage"]} {segment["pageInfo"]!["hasPreviousPage"]}");
        Assert.Equal(total, (int)segment["totalCount"]!);
    }

    [Fact]
    public async Task Reads_only_what_is_asked()
    {
        await _server.DataAsync("{ titles { items { name } } }");
        var items = Assert.Single(_server.Log.Statements);
        Assert.DoesNotContain("Price", items, StringComparison.Ordinal);
        Assert.DoesNotContain("COUNT", items, StringComparison.Ordinal);

        await _server.DataAsync("{ titles { totalCount } }");
        Assert.Contains("COUNT", Assert.Single(_server.Log.Statements), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip: -1", "The argument `skip` is -1; it must be 0 or more. PAGING_SIZE_NEGATIVE")]
    [InlineData("take: -1", "The argument `take` is -1; it must be between 0 and 5. PAGING_SIZE_NEGATIVE")]
    [InlineData("take: 6", "The argument `take` is 6; this list gives at most 5 at once. PAGING_SIZE_TOO_LARGE")]
    public async Task Refuses_impossible_parts(string arguments, string expected) =>
        Assert.Equal(expected, await _server.ErrorAsync($"{{ titles({arguments}) {{ totalCount }} }}"));

    [Fact]
    public void Faults_are_told_at_start()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(FaultyQueries));

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Types.Schema>());

        const string Prefix = "Matching.GraphQL.Tests.Data.OffsetPagingTests+FaultyQueries.";
        Assert.Equal(
            [
                Prefix + "One: [UseOffsetPaging] needs a list, not a Int32; return IEnumerable<T> or IQueryable<T>.",
                Prefix + "Reversed: [UseFiltering], [UseOffsetPaging] stand in the wrong order; write [UseOffsetPaging], [UseFiltering].",
                Prefix + "Uncounted: TitleCollectionSegment has other items, or totalCount on one field and not on another; "
                + "name one with [UseOffsetPaging(CollectionSegmentName = …)].",
            ],
            failure.Faults);
    }

    [QueryType]
    private static class Queries
    {
        [UseOffsetPaging(DefaultPageSize = 3, MaxPageSize = 5, IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
        public static IQueryable<Title> Titles(CatalogueContext context) => context.Titles.OrderBy(title => title.Id);

        [UseOffsetPaging(IncludeTotalCount = true)]
        public static IEnumerable<string> InMemory() => ["a", "b", "c", "d"];
    }

    [QueryType]
    private static class FaultyQueries
    {
        [UseOffsetPaging]
        public static int One() => 1;

        [UseFiltering, UseOffsetPaging(IncludeTotalCount = true)]
        public static IEnumerable<Title> Reversed() => [];

        [UseOffsetPaging]
        public static IEnumerable<Title> Uncounted() => [];
    }
}
