using Matching.GraphQL.Data;

namespace Matching.Api.Structures;

/// <summary>Which structures are asked for.</summary>
internal sealed class NameFilterInput
{
    /// <summary>The name.</summary>
    public StringOperationFilterInput? Name { get; init; }
}
