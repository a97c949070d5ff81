using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>A help that somebody can have or has.</summary>
[GraphQLName("Lever")]
internal sealed class LeverNode(Lever lever)
{
    /// <summary>The help.</summary>
    public LeverKind Kind => lever.Kind;

    /// <summary>It runs already; otherwise it is available on request.</summary>
    public bool IsActivated => lever.IsActivated;

    /// <summary>The day from which it runs; null when not known.</summary>
    public DateOnly? Since => lever.Since;
}
