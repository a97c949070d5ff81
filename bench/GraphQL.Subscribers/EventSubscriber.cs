namespace Matching.GraphQL.Subscribers;

/// <summary>A subscriber over server-sent events.</summary>
internal sealed class EventSubscriber(HttpClient client, HttpResponseMessage response, StreamReader events) : ISubscriber
{
    public static async Task<ISubscriber> ConnectAsync(Uri server)
    {
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/graphql"))
        {
            Content = JsonContent.Create(new { query = "subscription { told { id title text } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventSubscriber(client, response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public async Task ReceiveAsync()
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: {\"data\"", StringComparison.Ordinal)) return;
        }

        throw new InvalidOperationException("The subscription ended.");
    }

    public void Dispose()
    {
        events.Dispose();
        response.Dispose();
        client.Dispose();
    }
}
