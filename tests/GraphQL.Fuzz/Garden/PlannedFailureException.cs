namespace Matching.GraphQL.Fuzz.Garden;

/// <summary>What resolvers fail with by plan: any other exception that is logged is the library's own.</summary>
public sealed class PlannedFailureException() : Exception(Secret)
{
    /// <summary>What no answer may contain.</summary>
    public const string Secret = "hush-hush";
}
