using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Execution;

/// <summary>For whom and with what an operation runs.</summary>
public sealed record GraphQLRequestContext
{
    private readonly HttpContext? _http;
    private IServiceProvider? _services;
    private ClaimsPrincipal? _user;
    private Dictionary<string, object?>? _globalState;

    /// <summary>A context of given services and user.</summary>
    public GraphQLRequestContext(IServiceProvider services, ClaimsPrincipal user) => (_services, _user) = (services, user);

    /// <summary>The context of an HTTP request. Its scope, user and cancellation are only made when something asks for them: most pure queries never
    /// do.</summary>
    internal GraphQLRequestContext(HttpContext http) => _http = http;

    /// <summary>The request's scope; resolvers get their services from it.</summary>
    public IServiceProvider Services
    {
        get => _services ??= _http!.RequestServices;
        init => _services = value;
    }

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal User
    {
        get => _user ??= _http!.User;
        init => _user = value;
    }

    /// <summary>Values for resolvers' <c>[GlobalState]</c> parameters.</summary>
    public IDictionary<string, object?> GlobalState => _globalState ??= [];

    /// <summary>Cancelled when the client of an HTTP request is gone.</summary>
    internal CancellationToken Aborted => _http?.RequestAborted ?? default;
}
