using Matching.Api.Terminal;

namespace Matching.Api.Hosting;

/// <summary>Adds what must be done before the first answer, in its order.</summary>
internal static class PreparationRegistration
{
    /// <summary>The table of contents of a start.</summary>
    public static void AddPreparation(this IServiceCollection services)
    {
        services.AddSingleton<ProgressDisplay>();
        services.AddSingleton<StorageCheck>();
        services.AddSingleton<Preparation>();
        services.AddSingleton<MigrationStep>();
        services.AddSingleton<DemoData>();
        services.AddSingleton<IPreparationStep>(provider => provider.GetRequiredService<MigrationStep>());
        // Only once the database has said that it needs no other keys.
        services.AddSingleton<IPreparationStep, KeysStep>();
        services.AddSingleton<IPreparationStep>(provider => provider.GetRequiredService<DemoData>());
        services.AddSingleton<DemoModel>();
        services.AddSingleton<IPreparationStep, EngineStep>();
        services.AddHostedService<EngineUpkeep>();
        services.AddHostedService<RankingLogUpkeep>();
        services.AddHostedService<WriteAheadLogUpkeep>();
        services.AddHostedService<DriftUpkeep>();
        services.AddHostedService<CandidatureDeadlineUpkeep>();
        services.AddHostedService<CandidatureTopicUpkeep>();
    }
}
