namespace Matching.GraphQL.Subscriptions;

/// <summary>Which topics the servers of an application share; the others stay within each.</summary>
internal sealed record SharedTopics(Func<string, bool> Includes);
