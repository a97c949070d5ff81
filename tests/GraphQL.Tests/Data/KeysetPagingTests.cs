using System.Text.Json.Nodes;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Matching.GraphQL.Tests.Data.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Data;

public sealed class KeysetPagingTests : IAsyncLifetime
{
    private readonly CatalogueServer _server = new(typeof(PagedQueries), typeof(TitleNumbers));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("byKey", "1 2 3 4 5 6 7 8 9 10 11 12")]
    [InlineData("byYear", "2 5 10 11 3 7 1 4 8 12 6 9")]
    [InlineData("byYearDown", "9 6 12 8 4 1 7 3 11 10 5 2")]
    [InlineData("byYearDownThenName", "9 6 8 1 4 12 11 3 7 10 2 5")]
    [InlineData("inMemory", "2 5 10 11 3 7 1 4 8 12 6 9")]
    [InlineData("fromStore", "9 6 12 8 4 1 7 3 11 10 5 2")]
    [InlineData("filtered", "8 1 4 12")]
    public async Task Walks_every_order_both_ways_without_losing_or_repeating_an_item(string field, string expected)
    {
        if (field == "byYearDownThenName") expected = await ExpectedAsync();

        foreach (var size in new[] { 1, 2, 5, 12, 20 })
        {
            Assert.Equal(expected, await WalkAsync(field, "first", "after", size));
            Assert.Equal(expected, await WalkAsync(field, "last", "before", size));
        }
    }

    [Fact]
    public async Task A_page_stays_where_it_was_when_items_come_and_go()
    {
        var first = await PageAsync("byYear", "first: 4");
        await _server.ChangeAsync(context =>
        {
            context.Titles.Add(new() { Id = new(100), Name = "New", Year = 1950, WriterId = 1 });
            context.Titles.Remove(context.Titles.Single(title => title.Id == new TitleId(11)));
        });

        var next = await PageAsync("byYear", $"first: 2, after: \"{first["pageInfo"]!["endCursor"]}\"");

        Assert.Equal("2 5 10 11", Numbers(first));
        Assert.Equal("3 7", Numbers(next));
    }

    [Fact]
    public async Task Takes_both_ends_in_either_direction()
    {
        var edges = (await PageAsync("byKey", "first: 12"))["edges"]!.AsArray();
        var (after, before) = ((string)edges[2]!["cursor"]!, (string)edges[8]!["cursor"]!);

        var forward = await PageAsync("byKey", $"first: 3, after: \"{after}\", before: \"{before}\"");
        var backward = await PageAsync("byKey", $"last: 3, after: \"{after}\", before: \"{before}\"");

        Assert.Equal(("4 5 6", "true true"), (Numbers(forward), More(forward)));
        Assert.Equal(("6 7 8", "true true"), (Numbers(backward), More(backward)));
    }

    [Theory]
    [InlineData("first: 12", "false false")]
    [InlineData("first: 0", "true false")]
    [InlineData("first: 11", "true false")]
    [InlineData("last: 12", "false false")]
    [InlineData("last: 5", "false true")]
    public async Task Tells_whether_there_is_more(string arguments, string more) => Assert.Equal(more, More(await PageAsync("byKey", arguments)));

    [Fact]
    public async Task Reads_a_page_with_one_statement_that_seeks_and_takes_one_more_than_asked()
    {
        var first = await PageAsync("byYear", "first: 4");
        await PageAsync("byYear", $"first: 4, after: \"{first["pageInfo"]!["endCursor"]}\"");

        var statement = Assert.Single(_server.Log.Statements);
        Assert.Contains("\"Year\" > @", statement, StringComparison.Ordinal);
        Assert.Contains("LIMIT @", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("OFFSET", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_only_when_asked_and_reads_items_only_when_asked()
    {
        await _server.DataAsync("{ byYear(first: 2) { nodes { name } totalCount } }");
        Assert.Equal(2, _server.Log.Statements.Count);

        var answer = await _server.DataAsync("{ byYear { totalCount } }");
        Assert.Equal("""{"byYear":{"totalCount":12}}""", answer.ToJsonString());
        Assert.Contains("COUNT(*)", Assert.Single(_server.Log.Statements), StringComparison.Ordinal);

        Assert.Equal("""{"nothing":{"totalCount":0}}""", (await _server.DataAsync("{ nothing { totalCount } }")).ToJsonString());
    }

    [Fact]
    public async Task Lists_side_by_side_take_turns_on_the_context_they_share()
    {
        var data = await _server.DataAsync(
            "{ byYear(first: 1) { totalCount nodes { number } } byKey(first: 2) { nodes { number } } byYearDown(first: 1) { nodes { number } } "
            + "fromStore(last: 1) { nodes { number } } }");

        Assert.Equal(
            """{"byYear":{"totalCount":12,"nodes":[{"number":2}]},"byKey":{"nodes":[{"number":1},"""
            + """{"number":2}]},"byYearDown":{"nodes":[{"number":9}]},"fromStore":{"nodes":[{"number":2}]}}""",
            data.ToJsonString());
        Assert.Equal(5, _server.Log.Statements.Count);
    }

    [Theory]
    [InlineData("byYear", "byYearDown")]
    [InlineData("byYear", "byKey")]
    public async Task Refuses_a_cursor_of_another_order(string from, string to)
    {
        var cursor = (string)(await PageAsync(from, "first: 1"))["pageInfo"]!["endCursor"]!;

        Assert.EndsWith("PAGING_INVALID_CURSOR", await _server.ErrorAsync($"{{ {to}(after: \"{cursor}\") {{ nodes {{ name }} }} }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("[\"x\",1]")]
    [InlineData("[2001,null]")]
    [InlineData("[2001,1e99]")]
    [InlineData("{}")]
    [InlineData("[2001,1")]
    public async Task Refuses_cursors_that_were_tampered_with(string values)
    {
        var cursor = (string)(await PageAsync("byYear", "first: 1"))["pageInfo"]!["endCursor"]!;
        var place = Matching.GraphQL.Annotations.Cursor.Decode(cursor, "after");
        var forged = Matching.GraphQL.Annotations.Cursor.Encode(place[..(place.IndexOf(':', StringComparison.Ordinal) + 1)] + values);

        Assert.EndsWith(
            "PAGING_INVALID_CURSOR",
            await _server.ErrorAsync($"{{ byYear(after: \"{forged}\") {{ nodes {{ name }} }} }}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_without_a_unique_key_is_a_fault_at_start()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(KeylessQueries));

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Types.Schema>());

        const string Prefix = "Matching.GraphQL.Tests.Data.KeysetPagingTests+KeylessQueries";
        Assert.Equal(
            [
                $"{Prefix}.Keyless: a query of Keyless needs a unique key, or its pages have no stable order; "
                + "give Keyless a property Id, mark one [Key], or name one with [UsePaging(UniqueKey = nameof(Keyless.…))].",
                $"{Prefix}.Misnamed: [UsePaging(UniqueKey = \"Nmae\")] names no property of Keyless that can be sorted by and is never null; name one.",
                $"{Prefix}.Perhaps: [UsePaging(UniqueKey = \"Remark\")] names no property of Keyless that can be sorted by and is never null; name one.",
            ],
            failure.Faults);
    }

    private async Task<string> ExpectedAsync()
    {
        var all = new List<Title>();
        await _server.ChangeAsync(context => all.AddRange(context.Titles));
        return string.Join(
            ' ',
            all.OrderByDescending(title => title.Year ?? 0).ThenBy(title => title.Name, StringComparer.Ordinal).Select(title => title.Id.Value));
    }

    private async Task<string> WalkAsync(string field, string size, string cursor, int count)
    {
        var found = new List<string>();
        for (string? place = null; found.Count < 30;)
        {
            var page = await PageAsync(field, place is null ? $"{size}: {count}" : $"{size}: {count}, {cursor}: \"{place}\"");
            if (cursor == "after") found.Add(Numbers(page));
            else found.Insert(0, Numbers(page));
            var (goesOn, edge) = cursor == "after" ? ("hasNextPage", "endCursor") : ("hasPreviousPage", "startCursor");
            if (!(bool)page["pageInfo"]![goesOn]!) break;
            place = (string)page["pageInfo"]![edge]!;
        }

        return string.Join(' ', found);
    }

    private async Task<JsonNode> PageAsync(string field, string arguments)
    {
        const string Page = "edges { cursor node { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        return (await _server.DataAsync($"{{ {field}({arguments}) {{ {Page} }} }}"))[field]!;
    }

    private static string Numbers(JsonNode page) => string.Join(' ', page["edges"]!.AsArray().Select(edge => (int)edge!["node"]!["number"]!));

    private static string More(JsonNode page) => $"{page["pageInfo"]!["hasNextPage"]} {page["pageInfo"]!["hasPreviousPage"]}";

    [ObjectType<Title>]
    private static class TitleNumbers
    {
        public static int GetNumber([Parent] Title title) => title.Id.Value;
    }

    [QueryType]
    private static class PagedQueries
    {
        [UsePaging]
        public static IQueryable<Title> ByKey(CatalogueContext context) => context.Titles.AsQueryable();

        [UsePaging(IncludeTotalCount = true, ConnectionName = "Counted")]
        public static IQueryable<Title> ByYear(CatalogueContext context) => context.Titles.AsNoTracking().OrderBy(title => title.Year).TagWith("titles");

        [UsePaging]
        public static Task<IOrderedQueryable<Title>> ByYearDownAsync(CatalogueContext context) =>
            Task.FromResult(context.Titles.OrderByDescending(title => title.Year));

        [UsePaging]
        public static IQueryable<Title> ByYearDownThenName(CatalogueContext context) =>
            context.Titles.OrderByDescending(title => title.Year).ThenBy(title => title.Name);

        [UsePaging]
        public static IQueryable<Title> Filtered(CatalogueContext context) =>
            context.Titles.OrderByDescending(title => title.Writer.Name)
                .ThenByDescending(title => title.Subject)
                .ThenBy(title => title.Translator!.Country)
                .Where(title => title.Year == 2001);

        [UsePaging]
        public static async Task<IQueryable<Title>> InMemoryAsync(CatalogueContext context, CancellationToken cancellationToken) =>
            (await context.Titles.ToListAsync(cancellationToken)).AsQueryable().OrderBy(title => title.Year);

        [UsePaging]
        public static async Task<Page<Title>> FromStoreAsync(CatalogueContext context, PagingArguments paging, CancellationToken cancellationToken) =>
            (await context.Titles.OrderByDescending(title => title.Year).ToPageAsync(paging, cancellationToken)).Select(title => title);

        [UsePaging(IncludeTotalCount = true, ConnectionName = "Counted")]
        public static IQueryable<Title> Nothing(CatalogueContext context) => context.Titles.Where(title => title.Year == 3000);
    }

    [QueryType]
    private static class KeylessQueries
    {
        [UsePaging]
        public static IQueryable<Keyless> Keyless() => Array.Empty<Keyless>().AsQueryable();

        [UsePaging(UniqueKey = "Nmae")]
        public static IQueryable<Keyless> Misnamed() => Array.Empty<Keyless>().AsQueryable();

        [UsePaging(UniqueKey = "Remark")]
        public static IQueryable<Keyless> Perhaps() => Array.Empty<Keyless>().AsQueryable();

        [UsePaging(UniqueKey = "Name")]
        public static IQueryable<Keyless> Named() => Array.Empty<Keyless>().AsQueryable();
    }

    private sealed record Keyless(string Name, string? Remark);
}
