using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Matching.GraphQL.Tests.Data.Catalogue;
using Matching.GraphQL.Types;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Data;

public sealed class FilteringTests : IAsyncLifetime
{
    private readonly CatalogueServer _server = new(typeof(FilteredQueries), typeof(TitleNode), typeof(SecretNode));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("{}", "1 2 3 4 5 6 7 8 9 10 11 12")]
    [InlineData("{ year: { eq: 2001 } }", "1 4 8 12")]
    [InlineData("{ year: { eq: null } }", "2 5 10")]
    [InlineData("{ year: { neq: null, lt: 2000 } }", "3 7 11")]
    [InlineData("{ year: { neq: 2001 } }", "2 3 5 6 7 9 10 11")]
    [InlineData("{ year: { gte: 2001, lte: 2009 } }", "1 4 8 12")]
    [InlineData("{ year: { gt: 2001 } }", "6 9")]
    [InlineData("{ year: { in: [1987, 2010] } }", "6 9 11")]
    [InlineData("{ year: { nin: [2001, 1999] } }", "2 5 6 9 10 11")]
    [InlineData("{ price: { lt: 4.5 } }", "1 2")]
    [InlineData("{ subject: { in: [VERSE] } }", "2 5 8 11")]
    [InlineData("{ name: { endsWith: \" C\" } }", "10")]
    [InlineData("{ name: { startsWith: \"Title A\" } }", "12")]
    [InlineData("{ remark: { contains: \"ar\" }, year: { eq: 2001 } }", "4 8 12")]
    [InlineData("{ or: [{ year: { eq: 1987 } }, { year: { eq: 2010 }, subject: { eq: NOVEL } }] }", "6 9 11")]
    [InlineData("{ or: [{ year: { eq: 1987 } }, {}] }", "1 2 3 4 5 6 7 8 9 10 11 12")]
    [InlineData("{ or: [] }", "1 2 3 4 5 6 7 8 9 10 11 12")]
    [InlineData("{ and: [{ year: { eq: 2001 } }, { price: { gt: 2 } }] }", "4 8 12")]
    [InlineData("{ writer: { name: { eq: \"Ada\" } } }", "3 6 9 12")]
    [InlineData("{ writer: { country: { eq: null } } }", "1 4 7 10")]
    [InlineData("{ translator: null }", "1 3 5 7 9 11")]
    [InlineData("{ translator: { country: { eq: \"BE\" } } }", "4 10")]
    [InlineData("{ reviews: { any: false } }", "4 8 12")]
    [InlineData("{ reviews: { some: { stars: { gte: 3 } } } }", "3 7 11")]
    [InlineData("{ reviews: { none: { isPublished: { eq: true } } } }", "1 4 5 8 9 12")]
    [InlineData("{ reviews: { all: { stars: { lt: 2 } }, any: true } }", "1 5 9")]
    [InlineData("{ reviews: { some: { title: { writer: { name: { eq: \"Bob\" } } } } } }", "1 7 10")]
    [InlineData("{ id: { eq: \"VGl0bGU6Nw==\" } }", "7")]
    [InlineData("{ id: { in: [\"VGl0bGU6Nw==\", \"VGl0bGU6OA==\"] } }", "7 8")]
    public async Task Means_in_the_database_what_it_means_in_memory(string where, string expected)
    {
        Assert.Equal(expected, await NumbersAsync($"{{ found: titles(where: {where}) {{ number }} }}"));
        var statement = Assert.Single(_server.Log.Statements);
        Assert.Equal(
            where is "{}" or "{ or: [] }" || where.Contains(", {}]", StringComparison.Ordinal),
            !statement.Contains("WHERE", StringComparison.Ordinal));

        Assert.Equal(expected, await NumbersAsync($"{{ found: titlesInMemory(where: {where}) {{ number }} }}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_filter_means_in_the_database_what_it_means_in_memory(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var where = TitleFilter(random, depth: 3);
            Assert.True(
                await NumbersAsync($"{{ found: titles(where: {where}) {{ number }} }}") == await NumbersAsync(
                    $"{{ found: titlesInMemory(where: {where}) {{ number }} }}"),
                where);
        }
    }

    [Fact]
    public async Task Values_reach_the_database_as_parameters()
    {
        await NumbersAsync("{ found: titles(where: { name: { contains: \"'; DROP TABLE Titles; --\" }, year: { gt: 1903 } }) { number } }");

        var statement = Assert.Single(_server.Log.Statements);
        Assert.DoesNotContain("DROP", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("1903", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_filter_from_a_variable_and_joins_it_with_pages_and_their_count()
    {
        var data = await _server.DataAsync(
            "query ($where: TitleFilterInput) { pagedTitles(where: $where, first: 2) { nodes { number } totalCount pageInfo { hasNextPage } } }",
            new { where = new { year = new { eq = 2001 }, price = new { gt = 2 } } });

        Assert.Equal("""{"pagedTitles":{"nodes":[{"number":4},{"number":8}],"totalCount":3,"pageInfo":{"hasNextPage":true}}}""", data.ToJsonString());
        Assert.Equal(2, _server.Log.Statements.Count);
    }

    [Fact]
    public async Task A_store_gets_the_condition_and_applies_it_itself() =>
        Assert.Equal("9 6 12 8 4 1", await NumbersAsync("{ found: stored(where: { year: { gte: 2001 } }, order: [{ year: DESC }]) { nodes { number } } }"));

    [Fact]
    public void Makes_inputs_of_what_is_stored_and_may_be_read()
    {
        Assert.Equal(
            [
                "and: [TitleFilterInput!]", "or: [TitleFilterInput!]",
                "id: IdOperationFilterInput", "name: StringOperationFilterInput", "year: IntOperationFilterInput", "price: DecimalOperationFilterInput",
                "subject: SubjectOperationFilterInput", "remark: StringOperationFilterInput",
                "writer: WriterFilterInput", "translator: WriterFilterInput", "reviews: ListFilterInputTypeOfReviewFilterInput",
            ],
            FieldsOf("TitleFilterInput"));
        Assert.Equal(
            ["eq: Int", "gt: Int", "gte: Int", "in: [Int!]", "lt: Int", "lte: Int", "neq: Int", "nin: [Int!]"],
            FieldsOf("IntOperationFilterInput").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["and: [SecretFilterInput!]", "or: [SecretFilterInput!]", "open: StringOperationFilterInput", "tags: ListStringOperationFilterInput"],
            FieldsOf("SecretFilterInput"));
        Assert.Equal(
            ["and: [FewFilterInput!]", "or: [FewFilterInput!]", "year: IntOperationFilterInput", "by: StringOperationFilterInput"],
            FieldsOf("FewFilterInput"));
        Assert.Equal("Few.", _server.Schema.FindType("FewFilterInput")!.Description);
    }

    [Fact]
    public async Task An_own_filter_offers_what_it_names() =>
        Assert.Equal(
            "3 12",
            await NumbersAsync("{ found: few(where: { by: { eq: \"Ada\" }, or: [{ year: { eq: 2001 } }, { year: { eq: 1999 } }] }) { number } }"));

    [Theory]
    [InlineData(9, 0, "The argument `where` is nested deeper than 8 filters; ask for less at once. FILTER_TOO_LARGE")]
    [InlineData(0, 101, "The argument `where` has more than 100 conditions; ask for less at once. FILTER_TOO_LARGE")]
    [InlineData(0, -1001, "The argument `where` compares with more than 1000 values; ask for less at once. FILTER_TOO_LARGE")]
    public async Task Refuses_filters_that_ask_too_much(int depth, int width, string expected)
    {
        var where = depth > 0
            ? string.Concat(Enumerable.Repeat("{ and: [", depth)) + "{ year: { eq: 1 } }" + string.Concat(Enumerable.Repeat("] }", depth))
            : width > 0
                ? $"{{ and: [{string.Join(", ", Enumerable.Repeat("{ year: { eq: 1 } }", width))}] }}"
                : $"{{ year: {{ in: [{string.Join(", ", Enumerable.Repeat("1", -width))}] }} }}";

        Assert.Equal(expected, await _server.ErrorAsync($"{{ titles(where: {where}) {{ number }} }}"));
        Assert.Empty(_server.Log.Statements);
    }

    [Fact]
    public void Faults_are_told_at_start()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(FaultyQueries));

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Schema>());

        const string Prefix = "Matching.GraphQL.Tests.Data.FilteringTests+FaultyQueries";
        Assert.Equal(
            [
                $"{Prefix}.Reversed: [UseSorting], [UseFiltering], [UsePaging] stand in the wrong order; write [UsePaging], [UseFiltering], [UseSorting].",
                $"{Prefix}.Twice: [UseFiltering] is given twice; keep one.",
                $"{Prefix}.One: [UseFiltering] needs a list, not a Title; return IQueryable<T> or IEnumerable<T>.",
                $"{Prefix}.Made: [UseSorting] cannot change a page that is made already; "
                + "take a QueryContext<T> parameter and apply it, or return IQueryable<T>.",
                $"{Prefix}.Other: FewFilter is no FilterInputType<Writer>; derive it from that class.",
                $"{Prefix}.Odd: the filter field key is a TitleId, which cannot be filtered by; leave it out.",
            ],
            failure.Faults);
    }

    private static string TitleFilter(Random random, int depth)
    {
        string[] years = ["1987", "1999", "2001", "2010", "1", "null"];
        string[] names = ["\"Title A\"", "\"Title K\"", "\"Ada\"", "\"\"", "\"FR\"", "\"rare\""];
        string Year() => years[random.Next(years.Length)];
        string Name() => names[random.Next(names.Length)];
        string Number(
            ) => $"{{ {random.GetItems(["eq", "neq"], 1)[0]}: {Year()}, {random.GetItems(["gt", "gte", "lt", "lte"], 1)[0]}: {random.Next(1985, 2012)} }}";
        string Text() => random.Next(4) switch
        {
            0 => $"{{ {random.GetItems(["eq", "neq"], 1)[0]}: {(random.Next(3) == 0 ? "null" : Name())} }}",
            1 => $"{{ in: [{Name()}, {Name()}] }}",
            2 => $"{{ nin: [{Name()}] }}",
            _ => $"{{ contains: \"a\", {random.GetItems(["startsWith", "endsWith"], 1)[0]}: {Name()} }}",
        };
        string Writer() => random.Next(6) == 0 ? "null" : $"{{ {random.GetItems(["name", "country"], 1)[0]}: {Text()} }}";
        string Reviews() => random.Next(4) == 0
            ? $"{{ any: {(random.Next(2) == 0 ? "true" : "false")} }}"
            : $"{{ {random.GetItems(["some", "all", "none"], 1)[0]}: {{ {Stars()} }} }}";
        string Stars() =>
            $"stars: {{ {random.GetItems(["eq", "gt", "lte"], 1)[0]}: {random.Next(1, 4)} }} "
            + (random.Next(2) == 0 ? ", isPublished: { eq: true }" : "");
        var kinds = depth > 0 ? 8 : 6;
        var chosen = Enumerable.Range(0, 8).OrderBy(_ => random.Next()).Where(kind => kind < kinds).Take(random.Next(1, 4));
        return "{ " + string.Join(", ", chosen.Select(kind => kind switch
        {
            0 => $"year: {Number()}",
            1 => $"name: {Text()}",
            2 => $"remark: {Text()}",
            3 => $"writer: {Writer()}",
            4 => $"translator: {Writer()}",
            5 => $"reviews: {Reviews()}",
            6 => $"and: [{TitleFilter(random, depth - 1)}, {TitleFilter(random, depth - 1)}]",
            _ => $"or: [{TitleFilter(random, depth - 1)}, {TitleFilter(random, depth - 1)}]",
        })) + " }";
    }

    private IEnumerable<string> FieldsOf(string type) =>
        Assert.IsType<InputObjectType>(_server.Schema.FindType(type)).Fields.Select(field => $"{field.Name}: {field.Type}");

    private async Task<string> NumbersAsync(string query)
    {
        var found = (await _server.DataAsync(query))["found"]!;
        return string.Join(' ', (found as System.Text.Json.Nodes.JsonArray ?? found["nodes"]!.AsArray()).Select(title => (int)title!["number"]!));
    }

    [ObjectType<Title>, Node]
    private static class TitleNode
    {
        public static int GetNumber([Parent] Title title) => title.Id.Value;

        [NodeResolver]
        public static Task<Title?> GetAsync(TitleId id, CatalogueContext context) => context.Titles.FirstOrDefaultAsync(title => title.Id == id);
    }

    [QueryType]
    private static class FilteredQueries
    {
        [UseFiltering]
        public static IQueryable<Title> Titles(CatalogueContext context) => context.Titles.OrderBy(title => title.Id);

        [UseFiltering]
        public static async Task<IEnumerable<Title>> TitlesInMemoryAsync(CatalogueContext context, CancellationToken cancellationToken) =>
            await context.Titles.Include(title => title.Writer)
                .Include(title => title.Translator)
                .Include(title => title.Reviews)
                .OrderBy(title => title.Id)
                .ToListAsync(cancellationToken);

        [UsePaging(IncludeTotalCount = true), UseFiltering]
        public static IQueryable<Title> PagedTitles(CatalogueContext context) => context.Titles.AsNoTracking();

        [UsePaging(ConnectionName = "Stored"), UseFiltering, UseSorting]
        public static async Task<Page<Title>> StoredAsync(
            CatalogueContext context,
            QueryContext<Title> query,
            PagingArguments paging,
            CancellationToken cancellationToken) =>
            await context.Titles.With(query, sort => sort.IfEmpty(other => other.AddAscending(title => title.Name))).ToPageAsync(paging, cancellationToken);

        [UseFiltering<FewFilter>]
        public static IQueryable<Title> Few(CatalogueContext context) => context.Titles.OrderBy(title => title.Id);

        [UseFiltering]
        public static IEnumerable<Secret> Secrets() => [];
    }

    private sealed class FewFilter : FilterInputType<Title>
    {
        protected override void Configure(FieldSelection<Title> fields) => fields.Name("FewFilterInput").Description("Few.").BindFieldsExplicitly()
            .Field(title => title.Year).Field(title => title.Writer.Name, "by");
    }

    private sealed class KeyFilter : FilterInputType<Title>
    {
        protected override void Configure(FieldSelection<Title> fields) =>
            fields.Name("KeyFilterInput").BindFieldsExplicitly().Field(title => title.Id, "key").Field(title => title.Name);
    }

    public sealed record Secret(string Guarded, [property: IgnoreFiltering] string Left, string Open, Uri Address, IReadOnlyList<string> Tags)
    {
        public string Computed => Guarded + Left;
    }

    [ObjectType<Secret>]
    private static class SecretNode
    {
        [Authorize]
        public static string Guarded([Parent] Secret secret) => secret.Guarded;
    }

    [QueryType]
    private static class FaultyQueries
    {
        [UseSorting, UseFiltering, UsePaging]
        public static IQueryable<Title> Reversed() => Array.Empty<Title>().AsQueryable();

        [UseFiltering, UseFiltering<FewFilter>]
        public static IEnumerable<Title> Twice() => [];

        [UseFiltering]
        public static Title? One() => null;

        [UseSorting]
        public static Page<Title> Made() => new([], false, false, []);

        [UseFiltering<FewFilter>]
        public static IEnumerable<Writer> Other() => [];

        [UseFiltering<KeyFilter>]
        public static IEnumerable<Title> Odd() => [];
    }
}
