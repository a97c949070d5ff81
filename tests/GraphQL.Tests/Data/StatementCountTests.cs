using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Tests.Data.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Matching.GraphQL.Tests.Data;

/// <summary>However many objects a query answers, the number of statements is that of its fields.</summary>
public sealed class StatementCountTests : IAsyncLifetime
{
    private readonly CatalogueServer _server = new(typeof(Queries), typeof(TitleRelations), typeof(WriterRelations));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("{ titles { name } }", 1)]
    [InlineData("{ titles { name author { name } } }", 2)]
    [InlineData("{ titles { name author { name works { name } } } }", 3)]
    [InlineData("{ titles { name author { name works { name author { country } } } } }", 3)]
    [InlineData("{ titles { ratings } }", 2)]
    [InlineData("{ paged(first: 12) { totalCount nodes { author { name } ratings } } }", 4)]
    public async Task Grows_with_the_fields_and_not_with_the_objects(string query, int statements)
    {
        await _server.DataAsync(query);

        Assert.Equal(statements, _server.Log.Statements.Count);
    }

    [ObjectType<Title>]
    private static class TitleRelations
    {
        public static Task<Writer> AuthorAsync([Parent] Title title, IDataLoader<int, Writer> writerById, CancellationToken cancellationToken) =>
            writerById.LoadRequiredAsync(title.WriterId, cancellationToken);

        [BatchResolver]
        public static async Task<List<double?>> RatingsAsync([Parent] List<Title> titles, CatalogueContext context, CancellationToken cancellationToken)
        {
            var ids = titles.ConvertAll(title => title.Id);
            var ratings = await context.Reviews.Where(review => ids.Contains(review.Title.Id)).GroupBy(review => review.Title.Id)
                .Select(group => new { group.Key, Stars = group.Average(review => review.Stars) })
                .ToDictionaryAsync(row => row.Key, row => row.Stars, cancellationToken);
            return ids.ConvertAll(id => ratings.TryGetValue(id, out var stars) ? stars : (double?)null);
        }

        [DataLoader]
        internal static Task<Dictionary<int, Writer>> GetWriterByIdAsync(
            IReadOnlyList<int> ids,
            DbContextOptions<CatalogueContext> options,
            CancellationToken cancellationToken) =>
            new CatalogueContext(options).Writers.Where(writer => ids.Contains(writer.Id)).ToDictionaryAsync(writer => writer.Id, cancellationToken);
    }

    [ObjectType<Writer>]
    private static class WriterRelations
    {
        public static async Task<IReadOnlyList<Title>> WorksAsync(
            [Parent] Writer writer,
            IDataLoader<int, IReadOnlyList<Title>> titlesByWriter,
            CancellationToken cancellationToken) =>
            await titlesByWriter.LoadRequiredAsync(writer.Id, cancellationToken);

        [DataLoader]
        internal static async Task<ILookup<int, Title>> GetTitlesByWriterAsync(
            IReadOnlyList<int> ids,
            DbContextOptions<CatalogueContext> options,
            CancellationToken cancellationToken)
        {
            await using var context = new CatalogueContext(options);
            return (await context.Titles.Where(title => ids.Contains(title.WriterId)).ToListAsync(cancellationToken)).ToLookup(title => title.WriterId);
        }
    }

    [QueryType]
    private static class Queries
    {
        public static IQueryable<Title> Titles(CatalogueContext context) => context.Titles.OrderBy(title => title.Id);

        [UsePaging(IncludeTotalCount = true, MaxPageSize = 20)]
        public static IQueryable<Title> Paged(CatalogueContext context) => context.Titles.OrderBy(title => title.Name);
    }
}
