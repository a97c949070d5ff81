namespace Matching.GraphQL.Execution.Planning;

/// <summary>What kind of value it is, non-null aside.</summary>
internal enum ValueShape
{
    Leaf,
    List,
    Object,
    Abstract,
}
