using System.Text.Json;

namespace Matching.GraphQL.Subscriptions;

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
