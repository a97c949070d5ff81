using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Subscriptions;

/// <summary>Sends messages to subscribers of this server at once and, by a relay, to those of the others; listens for what the others send, and connects again
/// when the relay is lost.</summary>
internal sealed partial class RelayedTopics(InMemoryTopics local, ITopicRelay relay, SharedTopics shared, TimeProvider clock, ILogger<RelayedTopics> logger)
    : BackgroundService, ITopicEventSender
{
    private static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(30);

    private readonly Guid _self = Guid.NewGuid();

    public async ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default) where TMessage : notnull
    {
        if (!shared.Includes(topicName))
        {
            await local.SendAsync(topicName, message, cancellationToken);
            return;
        }

        // Before it is delivered here: a message must not reach some servers only.
        var json = RelayedMessage.Of(_self, topicName, message).ToJson();
        if (Encoding.UTF8.GetByteCount(json) is var size && size > relay.MaxMessageBytes)
        {
            throw new ArgumentException(
                $"A message to the topic \"{topicName}\" takes {size} bytes between servers, where {relay.MaxMessageBytes} are allowed. "
                + "Send an id and load the rest in the resolver.",
                nameof(message));
        }

        await local.SendAsync(topicName, message, cancellationToken);
        await PublishAsync(topicName, json, cancellationToken);
    }

    public async ValueTask CompleteAsync(string topicName)
    {
        await local.CompleteAsync(topicName);
        if (shared.Includes(topicName)) await PublishAsync(topicName, RelayedMessage.End(_self, topicName).ToJson(), CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var json in relay.ListenAsync(stoppingToken))
                {
                    pause = FirstPause;
                    await ReceiveAsync(json);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogLost(failure, pause);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>What the caller did has happened; that other servers do not hear of it must not undo it.</summary>
    private async Task PublishAsync(string topicName, string json, CancellationToken cancellationToken)
    {
        try
        {
            await relay.PublishAsync(json, cancellationToken).WaitAsync(PublishTimeout, clock, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnpublished(failure, topicName);
        }
    }

    private async Task ReceiveAsync(string json)
    {
        try
        {
            var message = RelayedMessage.Parse(json);
            if (message.From == _self) return;
            if (message.IsEnd) await local.CompleteAsync(message.Topic);
            else Deliver(message);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            LogUnreadable(fault);
        }
    }

    private void Deliver(RelayedMessage message)
    {
        foreach (var subscribers in local.SubscribersOf(message.Topic).GroupBy(subscriber => subscriber.MessageType))
        {
            if (message.As(subscribers.Key) is not { } value) continue;
            foreach (var subscriber in subscribers) local.Deliver(subscriber, value);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages of other servers are not heard; trying again in {Pause}")]
    private partial void LogLost(Exception failure, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message to {Topic} did not reach the other servers")]
    private partial void LogUnpublished(Exception failure, string topic);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of another server could not be read")]
    private partial void LogUnreadable(Exception failure);
}

/// <summary>Which topics the servers of an application share; the others stay within each.</summary>
internal sealed record SharedTopics(Func<string, bool> Includes);

/// <summary>A message on its way between servers.</summary>
/// <param name="From">The server that sent it, which has delivered it to its own subscribers already.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Message">What happened; undefined at the topic's end.</param>
/// <param name="IsEnd">The topic is complete.</param>
internal sealed record RelayedMessage(Guid From, string Topic, JsonElement Message, bool IsEnd)
{
    public static RelayedMessage Of<T>(Guid from, string topic, T message) =>
        new(from, topic, JsonSerializer.SerializeToElement(message, JsonSerializerOptions.Web), false);

    public static RelayedMessage End(Guid from, string topic) => new(from, topic, JsonSerializer.SerializeToElement<object?>(null), true);

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <exception cref="JsonException">It is no message of a server.</exception>
    public static RelayedMessage Parse(string json) =>
        JsonSerializer.Deserialize<RelayedMessage>(json, JsonSerializerOptions.Web) ?? throw new JsonException("A message is null.");

    /// <exception cref="JsonException">The message is of another type.</exception>
    /// <exception cref="NotSupportedException">The type cannot be made from JSON.</exception>
    public object? As(Type type) => Message.Deserialize(type, JsonSerializerOptions.Web);
}
