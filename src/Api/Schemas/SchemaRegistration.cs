using Matching.Api.Candidatures;
using Matching.Api.Configuration;
using Matching.Api.Eligibility;
using Matching.Api.Imports;
using Matching.Api.Limits;
using Matching.Api.Matches;
using Matching.Api.RankingModels;
using Matching.Api.Security;
using Matching.Api.Subscriptions;
using Matching.GraphQL;

namespace Matching.Api.Schemas;

/// <summary>Puts the GraphQL schema and what its resolvers need into the application.</summary>
internal static class SchemaRegistration
{
    private const int DefaultPageSize = 20, MaxPageSize = 100;

    /// <summary>Registers schema, loaders and the services of one request.</summary>
    public static IServiceCollection AddSchema(this IServiceCollection services)
    {
        services.AddScoped<AskedLanguage>();
        services.AddScoped<EligibilityQuestions>();
        services.AddScoped<Suggestions>();
        services.AddScoped<CandidatureSteps>();
        services.AddSingleton<ServedNames>();
        services.AddSingleton<PseudonymKeyFile>();
        services.AddSingleton(provider => new Pseudonyms(provider.GetRequiredService<PseudonymKeyFile>().Load()));
        services.AddSingleton<IEngineListener, EngineTopic>();
        services.AddSingleton<ImportAnnouncer>();
        services.AddSingleton<ImportBoard>();
        services.AddSingleton<TrainingAnnouncer>();
        services.AddSingleton<TrainingBoard>();
        services.AddSingleton<TrainingRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportBoard>());
        services.AddHostedService(provider => provider.GetRequiredService<TrainingBoard>());
        services.AddHostedService(provider => provider.GetRequiredService<TrainingRuns>());
        services.AddGraphQLServer()
            .AddTypes(typeof(SchemaRegistration).Assembly)
            .AddUploadType()
            .AddMutationConventions()
            .AddMutationGuard<InputRightsGuard>()
            .FoldFilteredTexts(FilteredTexts.Fold)
            .DescribeInputs(coordinate => InputRights.Note(coordinate) ?? FilteredTexts.Note(coordinate))
            .AddRelayedSubscriptions<NotificationRelay>(Topics.IsShared)
            .AddSocketSessionInterceptor<SocketBearer>()
            .AddRequestInterceptor<OperationLimits>()
            .AddOperationGate<OperationLimits>()
            .AddTrustedDocumentFolder(provider => provider.GetRequiredService<MatchingSettings>().GraphQL.TrustedDocuments)
            .ModifyOptions(options => options.Paging = new(DefaultPageSize, MaxPageSize));
        services.AddGraphQLOptions((options, provider) =>
        {
            var settings = provider.GetRequiredService<MatchingSettings>();
            SchemaProtection.Apply(options, settings.GraphQL, settings.Http.RequestBodyBytes);
            var indexes = provider.GetRequiredService<MatchIndexes>();
            options.Costs.Scales[EngineCost.People] = () => EngineCost.Scale(indexes.CandidateCount);
            options.Costs.Scales[EngineCost.Offers] = () => EngineCost.Scale(indexes.OfferCount);
        });
        return services;
    }
}
