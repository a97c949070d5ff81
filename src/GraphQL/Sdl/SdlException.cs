using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Sdl;

/// <summary>A schema document that defines no sound schema; it lists every fault, each with its place.</summary>
public sealed class SdlException : Exception
{
    /// <summary>One or more faults.</summary>
    public SdlException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join("\n", errors.Select(Describe))) => Errors = errors;

    /// <summary>The faults in document order, at least one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    private static string Describe(GraphQLError error) =>
        error.Locations is [var place, ..] ? $"{error.Message} (line {place.Line}, column {place.Column})" : error.Message;
}
