using System.Text.Json.Nodes;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Matching.GraphQL.Tests.Data.Catalogue;
using Matching.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Matching.GraphQL.Tests.Data;

public sealed class SortingTests : IAsyncLifetime
{
    private readonly CatalogueServer _server = new(typeof(SortedQueries), typeof(TitleNumbers));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("[]", "12 11 10 9 8 7 6 5 4 3 2 1")]
    [InlineData("[{ year: ASC }]", "10 5 2 11 7 3 12 8 4 1 9 6")]
    [InlineData("[{ year: DESC }, { name: ASC }]", "6 9 12 8 1 4 3 7 11 5 10 2")]
    [InlineData("[{ subject: DESC }, { price: ASC }]", "2 5 8 11 1 4 7 10 3 6 9 12")]
    [InlineData("[{ writer: { name: DESC } }, { year: ASC }]", "5 2 11 8 10 7 4 1 3 12 9 6")]
    [InlineData("[{ translator: { country: DESC } }, { writer: { name: ASC } }]", "8 2 10 4 12 9 6 3 7 1 11 5")]
    [InlineData("[{ year: DESC, name: ASC }]", "12 5 10 3 8 1 6 11 4 9 2 7")]
    [InlineData("[{ name: ASC }, { name: DESC }]", "12 5 10 3 8 1 6 11 4 9 2 7")]
    public async Task Sorts_in_the_database_as_in_memory_and_pages_in_that_order(string order, string expected)
    {
        var all = await NumbersAsync("titles", order);
        Assert.Equal(all, await NumbersAsync("titlesInMemory", order));
        Assert.Equal(all, await WalkAsync(order));
        Assert.Equal(expected, all);
    }

    [Fact]
    public async Task Refuses_orders_of_too_many_fields_and_counts_each_once()
    {
        await NumbersAsync("titles", $"[{string.Join(", ", Enumerable.Repeat("{ name: ASC }", 50))}]");
        await NumbersAsync(
            "titles",
            "[{ name: ASC, year: ASC, price: ASC, subject: ASC, remark: ASC, writer: { name: ASC, country: ASC }, translator: { name: ASC } }]");

        Assert.Equal(
            "The argument `order` names more than 8 fields; sort by fewer. ORDER_TOO_MANY_FIELDS",
            await _server.ErrorAsync(
                "{ titles(order: [{ name: ASC, year: ASC, price: ASC, subject: ASC, remark: ASC, writer: { name: ASC, country: ASC }, "
                + "translator: { name: ASC, country: ASC } }]) { number } }"));
    }

    [Fact]
    public void Makes_inputs_of_what_has_an_order()
    {
        var type = Assert.IsType<InputObjectType>(_server.Schema.FindType("TitleSortInput"));

        Assert.Equal(
            [
                "name: SortEnumType", "year: SortEnumType", "price: SortEnumType", "subject: SortEnumType", "remark: SortEnumType",
                "writer: WriterSortInput", "translator: WriterSortInput",
            ],
            type.Fields.Select(field => $"{field.Name}: {field.Type}"));
        Assert.Equal(
            ["year: SortEnumType"],
            Assert.IsType<InputObjectType>(_server.Schema.FindType("YearSortInput")).Fields.Select(field => $"{field.Name}: {field.Type}"));
    }

    private async Task<string> NumbersAsync(string field, string order) =>
        Numbers((await _server.DataAsync($"{{ {field}(order: {order}) {{ number }} }}"))[field]!.AsArray());

    private async Task<string> WalkAsync(string order)
    {
        var found = new List<string>();
        for (string? place = null; found.Count < 12;)
        {
            var after = place is null ? "" : $", after: \"{place}\"";
            var data = await _server.DataAsync(
                $"{{ paged(order: {order}, first: 5{after}) {{ nodes {{ number }} pageInfo {{ hasNextPage endCursor }} }} }}");
            var page = data["paged"]!;
            found.Add(Numbers(page["nodes"]!.AsArray()));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) break;
            place = (string)page["pageInfo"]!["endCursor"]!;
        }

        return string.Join(' ', found);
    }

    private static string Numbers(JsonArray titles) => string.Join(' ', titles.Select(title => (int)title!["number"]!));

    [ObjectType<Title>]
    private static class TitleNumbers
    {
        public static int GetNumber([Parent] Title title) => title.Id.Value;
    }

    [QueryType]
    private static class SortedQueries
    {
        [UseSorting]
        public static IQueryable<Title> Titles(CatalogueContext context) => context.Titles.OrderByDescending(title => title.Id);

        [UseSorting]
        public static async Task<IEnumerable<Title>> TitlesInMemoryAsync(CatalogueContext context, CancellationToken cancellationToken) =>
            await context.Titles.Include(title => title.Writer)
                .Include(title => title.Translator)
                .OrderByDescending(title => title.Id)
                .ToListAsync(cancellationToken);

        [UsePaging, UseSorting]
        public static IQueryable<Title> Paged(CatalogueContext context) => context.Titles.OrderByDescending(title => title.Id);

        [UseSorting<ByYear>]
        public static IEnumerable<Title> OfYears() => [];
    }

    private sealed class ByYear : SortInputType<Title>
    {
        protected override void Configure(FieldSelection<Title> fields) => fields.Name("YearSortInput").BindFieldsExplicitly().Field(title => title.Year);
    }
}
