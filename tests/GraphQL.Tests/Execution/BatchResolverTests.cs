using System.Security.Claims;
using System.Text;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Tests.Execution;

public sealed class BatchResolverTests
{
    [Fact]
    public async Task Is_called_once_for_all_parents_of_a_selection()
    {
        var calls = new Calls();

        var data = await RunAsync("{ books { title sales } }", calls);

        Assert.Equal("""{"books":[{"title":"a","sales":1},{"title":"b","sales":2},{"title":"c","sales":3}]}""", data);
        Assert.Equal(["sales of a b c"], calls.Made);
    }

    [Fact]
    public async Task Is_called_once_for_each_selection_of_the_field()
    {
        var calls = new Calls();

        await RunAsync("{ books { sales again: sales } }", calls);

        Assert.Equal(["sales of a b c", "sales of a b c"], calls.Made);
    }

    [Fact]
    public async Task Is_called_once_for_parents_under_different_lists_of_a_selection()
    {
        var calls = new Calls();

        var data = await RunAsync("{ shelves { books { sales } } }", calls);

        Assert.Equal("""{"shelves":[{"books":[{"sales":1}]},{"books":[{"sales":2},{"sales":3}]}]}""", data);
        Assert.Equal(["sales of a b c"], calls.Made);
    }

    [Fact]
    public async Task Is_called_wave_by_wave_where_batches_follow_each_other()
    {
        var calls = new Calls();

        var data = await RunAsync("{ books { sequel { title sales } } }", calls);

        Assert.Equal("""{"books":[{"sequel":{"title":"aa","sales":1}},{"sequel":null},{"sequel":{"title":"cc","sales":2}}]}""", data);
        Assert.Equal(["sequel of a b c", "sales of aa cc"], calls.Made);
    }

    [Fact]
    public async Task Is_called_once_for_the_deferred_fragments_of_a_selection()
    {
        var calls = new Calls();

        var results = await StreamAsync("{ books { title ... @defer { sales } } }", calls);

        Assert.Equal(
            """{"incremental":[{"id":"0","data":{"sales":1}},{"id":"1","data":{"sales":2}},"""
            + """{"id":"2","data":{"sales":3}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""",
            results[1]);
        Assert.Equal(["sales of a b c"], calls.Made);
    }

    [Fact]
    public async Task Tells_each_deferred_fragment_of_its_own_failure()
    {
        var results = await StreamAsync("{ books { title ... @defer { banned } } }", new());

        var delivered = System.Text.Json.JsonDocument.Parse(results[1]).RootElement.GetProperty("incremental").EnumerateArray();
        Assert.Equal(
            ["""["books",0,"banned"]""", """["books",1,"banned"]""", """["books",2,"banned"]"""],
            delivered.Select(part => part.GetProperty("errors")[0].GetProperty("path").GetRawText()));
    }

    [Fact]
    public async Task Takes_arguments_and_services_and_makes_global_ids()
    {
        var data = await RunAsync("query($by: Int!) { books { more(by: $by) key } }", new(), """{"by": 10}""");

        var key = Convert.ToBase64String("Book:a"u8);
        Assert.StartsWith($$"""{"books":[{"more":11,"key":"{{key}}"},{"more":12""", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_each_parents_own_list()
    {
        var calls = new Calls();

        var data = await RunAsync("{ books { notes(first: 1) { nodes pageInfo { hasNextPage } } } }", calls);

        Assert.StartsWith(
            """{"books":[{"notes":{"nodes":["a 1"],"pageInfo":{"hasNextPage":true}}},{"notes":{"nodes":["b 1"]""",
            data,
            StringComparison.Ordinal);
        Assert.Equal(["notes of a b c"], calls.Made);
    }

    [Fact]
    public async Task Fails_the_field_of_every_parent_when_it_throws()
    {
        using var result = await ExecuteAsync("{ books { title banned } }", new());

        Assert.Equal(["books.0.banned", "books.1.banned", "books.2.banned"], result.Errors.Select(error => error.Path!.ToString()).Order());
        Assert.All(result.Errors, error => Assert.Equal("BANNED", error.Code));
        Assert.StartsWith("""{"books":[{"title":"a","banned":null}""", Encoding.UTF8.GetString(result.Data.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "tooFew",
        "BookNode.GetTooFew is a [BatchResolver]: it was given 3 parents and returned 1 values; return one value per parent, in their order.")]
    [InlineData("missing", "BookNode.GetMissing is a [BatchResolver] and returned null for 3 parents; return a list of one value per parent, in their order.")]
    public async Task Says_in_the_log_alone_what_a_list_of_the_wrong_length_should_be(string field, string message)
    {
        var log = new LoggedLines();

        using var result = await ExecuteAsync($$"""{ books { {{field}} } }""", new(), log: log);

        Assert.Equal(3, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal("Unexpected Execution Error", error.Message));
        Assert.All(
            result.Errors,
            error => Assert.Contains(log.Lines, line => line.Contains((string)error.Extensions!["correlationId"]!, StringComparison.Ordinal)));
        Assert.Contains(log.Lines, line => line.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_methods_stop_the_start_with_what_to_change()
    {
        using var services = Services(new(), typeof(Faulty));

        var faults = Assert.Throws<SchemaException>(services.GetRequiredService<RequestExecutor>).Message;

        Assert.Contains(
            "GetNoParents: a [BatchResolver] reads a field for many objects at once and must be given them; "
            + "add a parameter [Parent] List<Book>, in a class marked [ObjectType<Book>].",
            faults,
            StringComparison.Ordinal);
        Assert.Contains(
            "GetOneParent: a [BatchResolver] reads the field for many objects at once, but its [Parent] parameter book is a Book; make it List<Book>.",
            faults,
            StringComparison.Ordinal);
        Assert.Contains(
            "GetOneValue: a [BatchResolver] returns a list of one value per parent, not Int32; return List<Int32>, perhaps in a task.",
            faults,
            StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string document, Calls calls, string variables = "{}")
    {
        using var result = await ExecuteAsync(document, calls, variables);
        Assert.Empty(result.Errors);
        return Encoding.UTF8.GetString(result.Data.Span);
    }

    private static async Task<ExecutionResult> ExecuteAsync(string document, Calls calls, string variables = "{}", LoggedLines? log = null)
    {
        await using var services = Services(calls, null, log);
        await using var scope = services.CreateAsyncScope();
        using var json = System.Text.Json.JsonDocument.Parse(variables);
        return await services.GetRequiredService<RequestExecutor>()
            .ExecuteAsync(new(document, null, json.RootElement.Clone()), new(scope.ServiceProvider, new ClaimsPrincipal()));
    }

    private static async Task<IReadOnlyList<string>> StreamAsync(string document, Calls calls)
    {
        await using var services = Services(calls, null);
        await using var scope = services.CreateAsyncScope();
        await using var stream = await scope.ServiceProvider.SubscribeAsync(document, cancellationToken: TestContext.Current.CancellationToken);
        return await stream.AllAsync();
    }

    private static ServiceProvider Services(Calls calls, Type? more, LoggedLines? log = null)
    {
        var services = new ServiceCollection().AddSingleton(calls);
        if (log is not null) services.AddLogging(logging => logging.AddProvider(log));
        var server = services.AddGraphQLServer().AddType(typeof(Query)).AddType(typeof(BookNode));
        if (more is not null) server.AddType(more);
        return services.BuildServiceProvider();
    }

    public sealed record Book(string Title);

    public sealed record Shelf(IReadOnlyList<Book> Books);

    public sealed class Calls
    {
        public List<string> Made { get; } = [];

        public void Add(string field, IEnumerable<Book> parents) => Made.Add($"{field} of {string.Join(' ', parents.Select(book => book.Title))}");
    }

    [QueryType]
    public static class Query
    {
        public static IReadOnlyList<Book> Books => [new("a"), new("b"), new("c")];

        public static async Task<IReadOnlyList<Shelf>> GetShelvesAsync()
        {
            await Task.Yield();
            return [new([new("a")]), new([new("b"), new("c")])];
        }
    }

    [ObjectType<Book>]
    public static class BookNode
    {
        [BatchResolver]
        public static List<int> GetSales([Parent] List<Book> books, Calls calls)
        {
            calls.Add("sales", books);
            return [.. Enumerable.Range(1, books.Count)];
        }

        [BatchResolver]
        public static async Task<IReadOnlyList<Book?>> GetSequelAsync([Parent] IReadOnlyList<Book> books, Calls calls, CancellationToken cancellationToken)
        {
            calls.Add("sequel", books);
            await Task.Delay(1, cancellationToken);
            return [.. books.Select(book => book.Title == "b" ? null : new Book(book.Title + book.Title))];
        }

        [BatchResolver]
        public static int[] GetMore([Parent] List<Book> books, int by) => [.. Enumerable.Range(1, books.Count).Select(number => number + by)];

        [BatchResolver, ID<Book>]
        public static IEnumerable<string> GetKey([Parent] IEnumerable<Book> books) => books.Select(book => book.Title);

        [BatchResolver, UsePaging]
        public static List<List<string>> GetNotes([Parent] List<Book> books, Calls calls)
        {
            calls.Add("notes", books);
            return books.ConvertAll(book => new List<string> { $"{book.Title} 1", $"{book.Title} 2" });
        }

        [BatchResolver]
        public static List<string?> GetBanned([Parent] List<Book> books) => throw new GraphQLException($"{books.Count} books are banned.", "BANNED");

        [BatchResolver]
        public static List<int?> GetTooFew([Parent] List<Book> books) => [books.Count];

        [BatchResolver]
        public static List<int?> GetMissing([Parent] List<Book> books) => books is null ? [] : null!;
    }

    [ObjectType<Book>]
    public static class Faulty
    {
        [BatchResolver]
        public static List<int> GetNoParents() => [];

        [BatchResolver]
        public static List<int> GetOneParent([Parent] Book book) => [book.Title.Length];

        [BatchResolver]
        public static int GetOneValue([Parent] List<Book> books) => books.Count;
    }
}
