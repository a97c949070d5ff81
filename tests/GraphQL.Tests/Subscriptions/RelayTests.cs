using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Matching.GraphQL.Subscriptions;
using Matching.GraphQL.TestServer.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Tests.Subscriptions;

public sealed class RelayTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_reaches_the_subscribers_of_every_server_once()
    {
        var network = new Network();
        using var one = await StartAsync(network);
        using var other = await StartAsync(network);
        await using var here = await one.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<BookId>("books", Cancelled);
        await using var there = await other.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<BookId>("books", Cancelled);

        await one.Services.GetRequiredService<ITopicEventSender>().SendAsync("books", new BookId(7), Cancelled);
        await other.Services.GetRequiredService<ITopicEventSender>().SendAsync("books", new BookId(8), Cancelled);

        await using var hereEvents = here.ReadEventsAsync().GetAsyncEnumerator(Cancelled);
        await using var thereEvents = there.ReadEventsAsync().GetAsyncEnumerator(Cancelled);
        Assert.Equal([new(7), new(8)], [await NextAsync(hereEvents), await NextAsync(hereEvents)]);
        Assert.Equal([new(7), new(8)], new[] { await NextAsync(thereEvents), await NextAsync(thereEvents) }.OrderBy(book => book.Value));
        await one.Services.GetRequiredService<ITopicEventSender>().CompleteAsync("books");
        Assert.False(await hereEvents.MoveNextAsync());
        Assert.False(await thereEvents.MoveNextAsync());
    }

    [Fact]
    public async Task Listens_again_when_the_relay_was_lost_and_says_so()
    {
        var network = new Network();
        var log = new LoggedLines();
        using var one = await StartAsync(network, log);
        using var other = await StartAsync(network);
        await using var here = await one.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<string>("news", Cancelled);

        network.Break();
        await network.ListeningAsync(2);
        await other.Services.GetRequiredService<ITopicEventSender>().SendAsync("news", "again", Cancelled);

        await foreach (var message in here.ReadEventsAsync())
        {
            Assert.Equal("again", message);
            break;
        }

        Assert.Contains(log.Lines, line => line.StartsWith("Messages of other servers are not heard; trying again in 00:00:01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_passed_over()
    {
        var network = new Network();
        var log = new LoggedLines();
        using var one = await StartAsync(network, log);
        using var other = await StartAsync(network);
        await using var here = await one.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<BookId>("books", Cancelled);

        await network.PublishAsync("nonsense", Cancelled);
        await other.Services.GetRequiredService<ITopicEventSender>().SendAsync("books", "no book", Cancelled);
        await other.Services.GetRequiredService<ITopicEventSender>().SendAsync("books", new BookId(9), Cancelled);
        await other.Services.GetRequiredService<ITopicEventSender>().CompleteAsync("books");

        Assert.Equal([new(9)], await here.ReadEventsAsync().ToListAsync(Cancelled));
        Assert.Equal(2, log.Lines.Count(line => line.StartsWith("A message of another server could not be read", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_message_too_large_for_the_relay_is_refused_before_anybody_hears_of_it()
    {
        using var one = await StartAsync(new Network());
        await using var here = await one.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<string>("news", Cancelled);
        var sender = one.Services.GetRequiredService<ITopicEventSender>();

        var failure = await Assert.ThrowsAsync<ArgumentException>(async () => await sender.SendAsync("news", new string('x', 900), Cancelled));
        await sender.SendAsync("own_news", new string('x', 900), Cancelled);
        await sender.CompleteAsync("news");

        Assert.StartsWith("A message to the topic \"news\" takes 9", failure.Message, StringComparison.Ordinal);
        Assert.Contains("where 800 are allowed. Send an id and load the rest in the resolver.", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await here.ReadEventsAsync().ToListAsync(Cancelled));
    }

    private static async Task<T> NextAsync<T>(IAsyncEnumerator<T> events) => await events.MoveNextAsync()
        ? events.Current
        : throw new InvalidOperationException("The events have ended.");

    private static async Task<IHost> StartAsync(Network network, LoggedLines? log = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(network);
        if (log is not null) builder.Services.AddSingleton<ILoggerProvider>(log);
        builder.Services.AddGraphQLServer().AddRelayedSubscriptions<NetworkRelay>(topic => !topic.StartsWith("own_", StringComparison.Ordinal));
        var before = network.Listeners;
        var host = builder.Build();
        await host.StartAsync(Cancelled);
        await network.ListeningAsync(before + 1);
        return host;
    }

    /// <summary>What lies between the servers, and can be cut.</summary>
    private sealed class Network
    {
        private readonly Lock _gate = new();
        private readonly List<Channel<string>> _listeners = [];

        public int Listeners
        {
            get
            {
                lock (_gate) return _listeners.Count;
            }
        }

        public Task PublishAsync(string message, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (_gate)
            {
                foreach (var listener in _listeners) listener.Writer.TryWrite(message);
            }

            return Task.CompletedTask;
        }

        public void Break()
        {
            lock (_gate)
            {
                foreach (var listener in _listeners) listener.Writer.Complete(new IOException("The line is cut."));
                _listeners.Clear();
            }
        }

        public async Task ListeningAsync(int count)
        {
            while (Listeners < count) await Task.Delay(5, Cancelled);
        }

        public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var listener = Channel.CreateUnbounded<string>();
            lock (_gate) _listeners.Add(listener);
            await foreach (var message in listener.Reader.ReadAllAsync(cancellationToken)) yield return message;
        }
    }

    private sealed class NetworkRelay(Network network) : ITopicRelay
    {
        public int MaxMessageBytes => 800;

        public Task PublishAsync(string message, CancellationToken cancellationToken) => network.PublishAsync(message, cancellationToken);

        public IAsyncEnumerable<string> ListenAsync(CancellationToken cancellationToken) => network.ListenAsync(cancellationToken);
    }
}
