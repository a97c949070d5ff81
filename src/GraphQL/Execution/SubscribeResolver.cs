using Matching.GraphQL.Subscriptions;

namespace Matching.GraphQL.Execution;

/// <summary>Finds the source of a subscription's events (spec ResolveFieldEventStream).</summary>
internal delegate ValueTask<ISourceStream> SubscribeResolver(ResolverContext context);
