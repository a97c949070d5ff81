using Matching.GraphQL.Execution;
using Matching.GraphQL.Transport;
using Matching.GraphQL.Transport.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL;

/// <summary>Puts the GraphQL server on a path.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves GraphQL at a path. The schema is made here, so that a faulty one stops the start.</summary>
    /// <exception cref="Annotations.SchemaException">The annotated classes do not make a valid schema.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<GraphQLOptions>();
        var logger = services.GetRequiredService<ILogger<HttpHandler>>();
        var handler = new HttpHandler(services.GetRequiredService<RequestExecutor>(), options, services.GetService<UploadScalar>(), logger);
        if (!options.GraphiQL) return endpoints.Map(path, handler.HandleAsync);

        var page = new GraphiQLPage(options.GraphiQLFolder);
        endpoints.MapGet($"{path.TrimEnd('/')}/graphiql/{{file}}", page.WriteFileAsync);
        return endpoints.Map(path, http => GraphiQLPage.IsWanted(http.Request) ? page.WritePageAsync(http) : handler.HandleAsync(http));
    }
}
