using Matching.GraphQL.Annotations;
using Matching.GraphQL.Subscriptions;

namespace Matching.GraphQL.Subscribers;

/// <summary>Something that happened.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">In short.</param>
/// <param name="Text">At length.</param>
public sealed record News(int Id, string Title, string Text);

/// <summary>What can be asked.</summary>
[QueryType]
public static class NewsQueries
{
    /// <summary>Nothing happened yet.</summary>
    public static News? GetLatest() => null;
}

/// <summary>What can be told.</summary>
[MutationType]
public static class NewsMutations
{
    /// <summary>Tells everybody.</summary>
    /// <param name="id">The number.</param>
    /// <param name="topics">Who listens.</param>
    public static async Task<int> TellAsync(int id, ITopicEventSender topics)
    {
        await topics.SendAsync("news", new News(id, "Something happened", new string('x', 100)));
        return id;
    }
}

/// <summary>What can be watched.</summary>
[SubscriptionType]
public static class NewsSubscriptions
{
    /// <summary>What happens.</summary>
    /// <param name="news">It.</param>
    [Subscribe, Topic("news")]
    public static News Told([EventMessage] News news) => news;
}
