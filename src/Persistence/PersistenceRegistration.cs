using Matching.Persistence.Candidates;
using Matching.Persistence.Databases;
using Matching.Persistence.Engine;
using Matching.Persistence.Marches;
using Matching.Persistence.Notifications;
using Matching.Persistence.Offers;
using Matching.Persistence.Papers;
using Matching.Persistence.PlacementHistories;
using Matching.Persistence.Placements;
using Matching.Persistence.Plausibility;
using Matching.Persistence.RankingModels;
using Matching.Persistence.RankingModels.Training;
using Matching.Persistence.Reading;
using Matching.Persistence.Recovery;
using Matching.Persistence.References;
using Matching.Persistence.Secrecy;
using Matching.Persistence.ServedRankings;
using Matching.Persistence.Structures;
using Matching.Persistence.Tasks;
using Matching.Persistence.Tokens;
using Matching.Persistence.Weights;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Matching.Persistence;

/// <summary>Adds the database and its stores to an application.</summary>
public static class PersistenceRegistration
{
    /// <summary>Registers <see cref="DatabaseStart"/> and every store as singletons; each operation opens its own context.</summary>
    /// <param name="services">The application's services. A <see cref="TimeProvider"/> and <see cref="Introductions"/> already there are used.</param>
    /// <param name="configuration">Read for <c>Database:Provider</c>, <c>ConnectionStrings:Matching</c> and <c>Database:KeyRing</c>.</param>
    /// <exception cref="DatabaseSettingsException">A key has no usable value.</exception>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DatabaseSettings.Read(configuration);
        return services.AddPersistence(_ => settings);
    }

    /// <summary>The same, with settings that are read when first needed.</summary>
    /// <param name="services">The application's services. A <see cref="TimeProvider"/> and <see cref="Introductions"/> already there are used.</param>
    /// <param name="settings">Gives the settings.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, Func<IServiceProvider, DatabaseSettings> settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Introductions.Usual);
        services.TryAddSingleton(PaperLimits.Usual);
        services.TryAddSingleton<IPaperVault>(provider => new PaperFolder(provider.GetRequiredService<DatabaseSettings>().PaperFolder));
        services.TryAddSingleton(LightGbmPresence.OfThisMachine);
        services.AddSingleton(settings);
        services.AddOwn<OutboxSignal>();
        services.AddFrom((DatabaseSettings settings) => SensitiveCipher.WithKeysIn(settings.KeyRing));
        services.AddFrom((DatabaseSettings settings, SensitiveCipher cipher) => new KeyRing(cipher, settings.KeyRing));
        services.AddOwn<ContextParts>();
        services.AddOwn<MatchingDbContextFactory>();
        services.AddFrom((MatchingDbContextFactory factory) => (IDbContextFactory<MatchingDbContext>)factory);
        services.AddOwn<DataVersion>();
        services.AddOwn<WriteAheadLog>();
        services.AddOwn<DatabaseStart>();
        services.AddOwn<Backups>();
        services.AddFrom<DatabaseSettings, TimeProvider, INotificationChannel>(ChannelOf);
        services.AddOwn<IdempotencyStore>();
        services.AddOwn<AggregateReader>();
        services.AddOwn<AggregateWriter>();
        services.AddOwn<ReadJournal>();
        services.AddOwn<AuditVerifier>();
        services.AddOwn<CandidateStore>();
        services.AddOwn<PaperStore>();
        services.AddOwn<PaperOpener>();
        services.AddOwn<PaperLinks>();
        services.AddOwn<PaperSweep>();
        services.AddOwn<OfferStore>();
        services.AddOwn<MarcheStore>();
        services.AddOwn<ProposalRecorder>();
        services.AddOwn<CandidatureStore>();
        services.AddOwn<OverdueCandidatures>();
        services.AddOwn<CandidatureChanges>();
        services.AddOwn<CandidatureTasks>();
        services.AddFrom((CandidatureTasks tasks) => (ITaskSource)tasks);
        services.AddSingleton<TaskList>();
        services.AddOwn<EligibilityDecisionStore>();
        services.AddOwn<DueEligibility>();
        services.AddOwn<PlacementStore>();
        services.AddOwn<TimesheetStore>();
        services.AddOwn<FollowUpStore>();
        services.AddStructures();
        services.AddOwn<ReferenceStore>();
        services.AddOwn<QpvJudge>();
        services.AddOwn<MatchScope>();
        services.AddOwn<NameSearch>();
        services.AddOwn<HoursStore>();
        services.AddOwn<WeightSetStore>();
        services.AddOwn<Organisations>();
        services.AddOwn<TokenRevocations>();
        services.AddOwn<PlausibilityCheck>();
        services.AddRankingModels();
        return services.AddEngineSources();
    }

    private static void AddStructures(this IServiceCollection services)
    {
        services.AddStructure<Buyer, BuyerId>(StructureRights.Buyers);
        services.AddStructure<Contractor, ContractorId>(StructureRights.Contractors);
        services.AddStructure<Prescriber, PrescriberId>(StructureRights.Prescribers);
        services.AddStructure<CarrierEmployer, CarrierEmployerId>(StructureRights.CarrierEmployers);
        services.AddStructure<ClauseDesk, ClauseDeskId>(StructureRights.ClauseDesks);
        services.AddStructure<Coordination, CoordinationId>(StructureRights.Coordinations);
        services.AddStructure<Facilitator, FacilitatorId>(StructureRights.Facilitators);
        services.AddOwn<KnownDesks>();
    }

    private static void AddStructure<T, TId>(this IServiceCollection services, AggregateRights<T> rights)
        where T : class
        where TId : struct
    {
        services.AddSingleton(rights);
        services.AddOwn<StructureStore<T, TId>>();
    }

    private static void AddRankingModels(this IServiceCollection services)
    {
        services.AddOwn<RankingModelStore>();
        services.AddOwn<PlacementHistory>();
        services.AddOwn<ServedLists>();
        services.AddOwn<ModelSource>();
        services.AddFrom((ModelSource source) => (IRankingModelSource)source);
        // Beside the keys that encrypt it.
        services.AddFrom((DatabaseSettings settings, SensitiveCipher cipher) =>
            new TrainingFolder(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings.KeyRing))!, "training"), cipher));
        services.AddOwn<ModelTrainer>();
        services.AddOwn<ModelEvaluator>();
        services.AddOwn<RankingLogWriter>();
        services.AddOwn<RankingLog>();
        services.AddFrom((RankingLog log) => (IRankingObserver)log);
        services.AddOwn<RankingReplayer>();
        services.AddOwn<DriftWatch>();
        services.AddOwn<ModelPromotions>();
    }

    private static INotificationChannel ChannelOf(DatabaseSettings settings, TimeProvider clock) => settings.Provider == DatabaseProvider.PostgreSql
        ? new PostgreSqlNotifications(settings.ConnectionString)
        : new FolderNotifications(Path.Combine(Path.GetDirectoryName(settings.Place)!, "notifications"), clock);

    // The engine's needs, met from the database; AddMatching registers the engine itself.
    private static IServiceCollection AddEngineSources(this IServiceCollection services)
    {
        services.AddOwn<OutboxReader>();
        services.AddOwn<EngineSources>();
        services.AddFrom((EngineSources sources) => (IRuleWeightsSource)sources);
        services.AddFrom((EngineSources sources) => (IOccupationMapSource)sources);
        services.AddFrom((EngineSources sources) => sources.Candidates);
        services.AddFrom((EngineSources sources) => sources.Offers);
        return services.AddOwn<EngineFeeder>();
    }
}
