namespace Matching.GraphQL.Language;

/// <summary>What an operation does (specification section 2.3).</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch; its root fields run one after the other.</summary>
    Mutation,

    /// <summary>A long-lived request that fetches at each source event.</summary>
    Subscription,
}
