using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>The request header <c>GraphQL-Cost</c>: <c>report</c> adds the cost to the answer, <c>validate</c> answers the cost alone.</summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    /// <exception cref="RequestRefusal">The header has another value.</exception>
    public static GraphQLRequest Apply(HttpRequest http, GraphQLRequest request)
    {
        var given = http.Headers[Name];
        if (given.Count == 0) return request;

        return given.ToString() switch
        {
            var text when text.Equals("report", StringComparison.OrdinalIgnoreCase) => request with { Cost = CostMode.Report },
            var text when text.Equals("validate", StringComparison.OrdinalIgnoreCase) => request with { Cost = CostMode.Validate },
            var text => throw RequestRefusal.BadRequest($"The header {Name} must be report or validate, not {text}."),
        };
    }
}
