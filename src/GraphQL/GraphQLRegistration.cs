using Matching.GraphQL.Annotations.Building;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL;

/// <summary>Adds a GraphQL server to an application.</summary>
public static class GraphQLRegistration
{
    /// <summary>Adds the server: <see cref="Schema"/> and <see cref="RequestExecutor"/> as singletons, data loaders per scope.</summary>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        var builder = new GraphQLServerBuilder(services);
        services.AddLogging();
        services.AddSingleton(_ => builder.Options);
        services.AddSingleton(provider => BuildSchema(builder, provider));
        services.AddSingleton(provider => new RequestExecutor(
            provider.GetRequiredService<Schema>(), builder.Options, provider.GetRequiredService<ILoggerFactory>(), Validate));
        services.TryAddScoped<RequestBatches>();
        services.TryAddScoped<IBatchScheduler>(provider => provider.GetRequiredService<RequestBatches>());
        return builder;
    }

    private static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document) => DocumentValidator.Validate(schema, document);

    private static Schema BuildSchema(GraphQLServerBuilder builder, IServiceProvider provider)
    {
        var known = provider.GetService<IServiceProviderIsService>();
        builder.Conventions.Paging = builder.Options.Paging;
        return SchemaBuilder.Build(builder.Sources, builder.Conventions, type => IsRegistered(known, type));
    }

    // The container answers yes to every IEnumerable<T>, which here is far more often a list argument.
    private static bool IsRegistered(IServiceProviderIsService? known, Type type) =>
        !type.IsValueType && type != typeof(string) && TypeShape.ItemTypeOf(type) is null && known?.IsService(type) == true;
}
