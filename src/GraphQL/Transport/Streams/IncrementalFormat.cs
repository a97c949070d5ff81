namespace Matching.GraphQL.Transport;

/// <summary>How parts of an answer are written.</summary>
internal enum IncrementalFormat
{
    /// <summary>The proposal as it stands (v0.2): <c>pending</c>, <c>incremental</c> with <c>id</c> and <c>subPath</c>, <c>completed</c>.</summary>
    Current,
    /// <summary>The proposal of August 2022 (v0.1), which many clients still read: <c>incremental</c> with <c>path</c> and <c>label</c>.</summary>
    PathAndLabel,
}
