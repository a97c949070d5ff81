using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>A lending library: every kind of type and convention, for tests and for conformance runs.</summary>
public static class LibraryServer
{
    /// <summary>Adds the server and what its resolvers need.</summary>
    public static GraphQLServerBuilder AddLibraryServer(this IServiceCollection services)
    {
        services.AddSingleton<Shelves>();
        services.AddAuthentication(HeaderAuthentication.Scheme).AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.Scheme, null);
        services.AddAuthorization(options => options.AddPolicy("librarian", policy => policy.RequireClaim(ClaimTypes.Role, "librarian")));
        return services.AddGraphQLServer()
            .AddTypes(typeof(LibraryServer).Assembly)
            .AddMutationConventions()
            .AddInMemorySubscriptions()
            .Describe("A lending library.");
    }

    /// <summary>Serves it at <c>/graphql</c>.</summary>
    public static void MapLibrary(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseWebSockets();
        app.MapGraphQL();
    }
}
