using System.Net;
using System.Net.WebSockets;
using Matching.GraphQL.Execution;
using Matching.GraphQL.TestServer.Library;

namespace Matching.GraphQL.Tests.Transport.WebSockets;

public sealed class WebSocketTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_queries_mutations_and_subscriptions_on_one_connection()
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.InitialisedAsync();

        await client.SubscribeAsync("q", "{ __typename }");
        Assert.Equal(
            ["""{"id":"q","type":"next","payload":{"data":{"__typename":"Query"}}}""", """{"id":"q","type":"complete"}"""],
            await client.ReceiveAsync(2));

        await client.SubscribeAsync("s", "subscription { bookAdded(genre: FICTION) { title } }");
        while (server.Topics.SubscribersOf("books_Fiction").Count == 0) await Task.Delay(5, Cancelled);
        await client.SubscribeAsync("m", """mutation { addBook(input: { title: \"New\", authorId: \"QXV0aG9yOjE=\", genre: FICTION }) { book { title } } }""");
        Assert.Equal(
            [
                """{"id":"m","type":"complete"}""",
                """{"id":"m","type":"next","payload":{"data":{"addBook":{"book":{"title":"New"}}}}}""",
                """{"id":"s","type":"next","payload":{"data":{"bookAdded":{"title":"New"}}}}""",
            ],
            (await client.ReceiveAsync(3)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ends_an_operation_with_a_list_of_errors_and_nothing_after_it()
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.InitialisedAsync();

        await client.SubscribeAsync("syntax", "{");
        await client.SubscribeAsync("source", "subscription { cut }");
        await client.SubscribeAsync("denied", "subscription { mine }");
        await client.SendAsync("""{"type":"ping"}""");

        var messages = await client.ReceiveAsync(5);
        Assert.Contains(
            """{"id":"syntax","type":"error","payload":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}]}]}""",
            messages);
        Assert.Contains(
            """{"id":"denied","type":"error","payload":[{"message":"The current user is not signed in.","locations":"""
            + """[{"line":1,"column":16}],"path":["mine"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""",
            messages);
        Assert.Contains("""{"id":"source","type":"next","payload":{"data":{"cut":1}}}""", messages);
        Assert.Contains(
            messages,
            message => message.StartsWith(
                """{"id":"source","type":"error","payload":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"path":["cut"]""",
                StringComparison.Ordinal));
        Assert.Contains("""{"type":"pong"}""", messages);
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("hello", "4400 Invalid message: a message must be a JSON object (byte 1)")]
    [InlineData("", "4400 Invalid message: a message must be a JSON object (byte 1)")]
    [InlineData("[]", "4400 Invalid message: a message must be a JSON object")]
    [InlineData("{}", "4400 Invalid message: \"type\" is missing")]
    [InlineData("""{"type":"start","id":"1"}""", "4400 Invalid message: \"type\" must be connection_init, ping, pong, subscribe or complete")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{a}"}}""", "4400 Invalid message: \"subscribe\" needs an \"id\" of 1 to 256 characters")]
    [InlineData("""{"type":"subscribe","id":1,"payload":{"query":"{a}"}}""", "4400 Invalid message: \"id\" must be a string")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "4400 Invalid message: \"subscribe\" needs a \"payload\"")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":3}}""", "4400 Invalid message: The member \"query\" must be a string, not a number.")]
    [InlineData("""{"type":"subscribe","id":"\ud800","payload":{"query":"{a}"}}""", "4400 Invalid message: a message must be valid Unicode")]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    public async Task Closes_on_a_message_that_breaks_the_protocol(string message, string expected)
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.InitialisedAsync();

        await client.SendAsync(message);

        Assert.Equal(expected, await client.ReceiveAsync());
    }

    [Fact]
    public async Task Asks_for_connection_init_first_and_soon()
    {
        await using var server = await SocketServer.StartAsync(options => options.ConnectionInitTimeout = TimeSpan.FromMilliseconds(300));
        using var hasty = await server.ConnectAsync();
        using var late = await server.ConnectAsync();

        await hasty.SubscribeAsync("1", "{ __typename }");

        Assert.Equal("4401 Unauthorized", await hasty.ReceiveAsync());
        Assert.Equal("4408 Connection initialisation timeout", await late.ReceiveAsync());
    }

    [Fact]
    public async Task Executes_as_whom_connection_init_introduces()
    {
        await using var server = await SocketServer.StartAsync();
        using var known = await server.InitialisedAsync("""{"token":"Ada"}""");
        using var unknown = await server.ConnectAsync();

        await known.SubscribeAsync("1", "subscription { mine(from: 0) }");
        await unknown.SendAsync("""{"type":"connection_init","payload":{"token":"wrong"}}""");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"mine":"0 Ada"}}}""", await known.ReceiveAsync());
        Assert.Equal("4403 No such token.", await unknown.ReceiveAsync());
    }

    [Fact]
    public async Task Closes_when_an_id_is_in_use()
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.InitialisedAsync();

        await client.SubscribeAsync("1", "subscription { bookAdded(genre: FICTION) { title } }");
        await client.SubscribeAsync("1", "{ __typename }");

        Assert.Equal("4409 Subscriber for 1 already exists", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Speaks_no_other_subprotocol()
    {
        await using var server = await SocketServer.StartAsync();
        using var raw = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Protocol", "graphql-ws");

        using var response = await raw.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var socket = WebSocket.CreateFromStream(await response.Content.ReadAsStreamAsync(Cancelled), new WebSocketCreationOptions());
        await socket.ReceiveAsync(new byte[200].AsMemory(), Cancelled);

        Assert.Equal(
            (HttpStatusCode.SwitchingProtocols, 4406, "Subprotocol not acceptable; offer graphql-transport-ws"),
            (response.StatusCode, (int)socket.CloseStatus!, socket.CloseStatusDescription));
    }

    [Fact]
    public async Task Bounds_what_a_connection_may_take()
    {
        await using var server = await SocketServer.StartAsync(options => (options.MaxMessageBytes, options.MaxOperationsPerConnection) = (1000, 2));
        using var client = await server.InitialisedAsync();

        for (var id = 1; id <= 3; id++) await client.SubscribeAsync($"{id}", "subscription { bookAdded(genre: FICTION) { title } }");
        Assert.Equal(
            """{"id":"3","type":"error","payload":[{"message":"This connection runs 2 operations already; """
            + """end one or open another connection.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}""",
            await client.ReceiveAsync());

        await client.SubscribeAsync("4", new string(' ', 5000));
        Assert.Equal("1009 A message may have at most 1000 bytes", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Takes_text_only()
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.ConnectAsync();

        await client.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        Assert.Equal("4400 Invalid message: messages are text, not binary", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Lets_go_of_sources_when_the_client_leaves_an_operation_or_the_connection()
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.InitialisedAsync();
        await client.SubscribeAsync("1", "subscription { bookAdded(genre: FICTION) { title } }");
        await client.SubscribeAsync("2", "subscription { bookAdded(genre: POETRY) { title } }");
        await UntilAsync(() => server.Topics.SubscribersOf("books_Fiction").Count == 1 && server.Topics.SubscribersOf("books_Poetry").Count == 1);

        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await UntilAsync(() => server.Topics.SubscribersOf("books_Fiction").Count == 0);
        await server.Topics.SendAsync($"books_{Genre.Poetry}", server.Shelves.Add("Lines", 1, Genre.Poetry, 1).Id, Cancelled);
        Assert.Equal("""{"id":"2","type":"next","payload":{"data":{"bookAdded":{"title":"Lines"}}}}""", await client.ReceiveAsync());

        await client.CloseAsync();
        await UntilAsync(() => server.Topics.SubscribersOf("books_Poetry").Count == 0);
    }

    [Fact]
    public async Task Says_goodbye_when_the_server_stops()
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.InitialisedAsync();
        await client.SubscribeAsync("1", "subscription { bookAdded(genre: FICTION) { title } }");

        var stopping = server.StopAsync();

        Assert.Equal("1001 The server is stopping", await client.ReceiveAsync());
        await stopping;
    }

    [Fact]
    public async Task Cuts_off_a_client_that_does_not_read()
    {
        await using var server = await SocketServer.StartAsync(options =>
            (options.SendTimeout, options.BufferedEvents) = (TimeSpan.FromMilliseconds(200), 100_000));
        using var client = await server.InitialisedAsync();
        await client.SubscribeAsync("1", "subscription { bookAdded(genre: FICTION) { title } }");
        await UntilAsync(() => server.Topics.SubscribersOf("books_Fiction").Count == 1);

        var large = server.Shelves.Add(new string('x', 1_000_000), 1, Genre.Fiction, 1).Id;
        await UntilAsync(async () =>
        {
            await server.Topics.SendAsync($"books_{Genre.Fiction}", large, Cancelled);
            return server.Topics.SubscribersOf("books_Fiction").Count == 0;
        });

        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            while (true) await client.ReceiveAsync();
        });
    }

    [Fact]
    public async Task Answers_a_failure_outside_of_fields_with_a_masked_error()
    {
        await using var server = await SocketServer.StartAsync(build: library => library.AddRequestInterceptor<FailingInterceptor>());
        using var client = await server.InitialisedAsync();

        await client.SubscribeAsync("1", "{ __typename }");

        Assert.StartsWith(
            """{"id":"1","type":"error","payload":[{"message":"Unexpected Execution Error","extensions":{"code":"INTERNAL_ERROR","correlationId":""",
            await client.ReceiveAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_the_parts_of_an_incremental_delivery_as_they_come()
    {
        await using var server = await SocketServer.StartAsync();
        using var client = await server.InitialisedAsync();

        await client.SubscribeAsync("1", "{ shelf(first: 1) { title ... @defer { author { name } } } }");

        var messages = await client.ReceiveAsync(3);
        Assert.StartsWith("""{"id":"1","type":"next","payload":{"data":{"shelf":[{"title":"Book 1"}]}""", messages[0], StringComparison.Ordinal);
        Assert.Contains("\"hasNext\":true", messages[0], StringComparison.Ordinal);
        Assert.Contains("Author 2", messages[1], StringComparison.Ordinal);
        Assert.Equal("""{"id":"1","type":"complete"}""", messages[2]);
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("https://friend.example", true)]
    [InlineData("null", false)]
    public async Task Lets_only_known_pages_connect(string origin, bool isAllowed)
    {
        await using var server = await SocketServer.StartAsync(options => options.AllowedOrigins.Add("https://friend.example"));

        if (isAllowed)
        {
            using var client = await server.ConnectAsync(origin: origin);
            Assert.Equal("graphql-transport-ws", client.Subprotocol);
        }
        else
        {
            var failure = await Assert.ThrowsAsync<WebSocketException>(() => server.ConnectAsync(origin: origin));
            Assert.Contains("403", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lets_its_own_pages_connect()
    {
        await using var server = await SocketServer.StartAsync();

        using var client = await server.ConnectAsync(origin: server.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal("graphql-transport-ws", client.Subprotocol);
    }

    private sealed class FailingInterceptor : IRequestInterceptor
    {
        public ValueTask<GraphQLRequest> OnRequestAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("secret detail");
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!await holds()) await Task.Delay(5, limit.Token);
    }
}
