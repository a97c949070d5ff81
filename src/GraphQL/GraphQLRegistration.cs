using Matching.GraphQL.Annotations.Building;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Execution.Documents;
using Matching.GraphQL.Execution.Instrumentation;
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
        services.AddSingleton<GraphQLOptions>(provider =>
        {
            foreach (var change in provider.GetServices<OptionsChange>()) change.Apply(builder.Options);
            return builder.Options;
        });
        services.AddSingleton(provider => BuildSchema(builder, provider));
        services.AddSingleton(provider => new RequestExecutor(
            provider.GetRequiredService<Schema>(),
            provider.GetRequiredService<GraphQLOptions>(),
            provider.GetRequiredService<ILoggerFactory>(),
            Validate,
            provider.GetServices<IRequestInterceptor>(),
            new DocumentLookup(provider.GetRequiredService<GraphQLOptions>(), provider.GetServices<ITrustedDocumentStore>()),
            new ExecutionDiagnostics(provider.GetServices<ExecutionDiagnosticEventListener>(), provider.GetRequiredService<GraphQLOptions>()),
            provider.GetService<IOperationGate>()));
        services.TryAddScoped<RequestBatches>();
        services.TryAddScoped<IBatchScheduler>(provider => provider.GetRequiredService<RequestBatches>());
        return builder;
    }

    /// <summary>Changes what the server allows, from outside its set-up: for hosts and tests.</summary>
    public static IServiceCollection AddGraphQLOptions(this IServiceCollection services, Action<GraphQLOptions> change) =>
        services.AddSingleton(new OptionsChange(change));

    /// <summary>As <see cref="AddGraphQLOptions(IServiceCollection, Action{GraphQLOptions})"/>, with what other services know, such as settings.</summary>
    public static IServiceCollection AddGraphQLOptions(this IServiceCollection services, Action<GraphQLOptions, IServiceProvider> change) =>
        services.AddSingleton(provider => new OptionsChange(options => change(options, provider)));

    private static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions options) =>
        DocumentValidator.Validate(schema, document, options);

    private static Schema BuildSchema(GraphQLServerBuilder builder, IServiceProvider provider)
    {
        var known = provider.GetService<IServiceProviderIsService>();
        var options = provider.GetRequiredService<GraphQLOptions>();
        builder.Conventions.Paging = options.Paging;
        builder.Conventions.IncrementalDelivery = options.Incremental.IsEnabled;
        builder.Conventions.Costs = options.Costs;
        return SchemaBuilder.Build(builder.Sources, builder.Conventions, type => IsRegistered(known, type));
    }

    // The container answers yes to every IEnumerable<T>, which here is far more often a list argument.
    private static bool IsRegistered(IServiceProviderIsService? known, Type type) =>
        !type.IsValueType && type != typeof(string) && TypeShape.ItemTypeOf(type) is null && known?.IsService(type) == true;

    private sealed record OptionsChange(Action<GraphQLOptions> Apply);
}
