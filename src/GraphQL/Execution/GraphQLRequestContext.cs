using System.Security.Claims;

namespace Matching.GraphQL.Execution;

/// <summary>For whom and with what an operation runs.</summary>
/// <param name="Services">The request's scope; resolvers get their services from it.</param>
/// <param name="User">Who asks.</param>
public sealed record GraphQLRequestContext(IServiceProvider Services, ClaimsPrincipal User)
{
    private Dictionary<string, object?>? _globalState;

    /// <summary>Values for resolvers' <c>[GlobalState]</c> parameters.</summary>
    public IDictionary<string, object?> GlobalState => _globalState ??= [];
}
