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
        services.AddSingleton(settings);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton(provider => SensitiveCipher.WithKeysIn(provider.GetRequiredService<DatabaseSettings>().KeyRing));
        services.AddSingleton(provider => new KeyRing(provider.GetRequiredService<SensitiveCipher>(), provider.GetRequiredService<DatabaseSettings>().KeyRing));
        services.AddSingleton<ContextParts>();
        services.AddSingleton<MatchingDbContextFactory>();
        services.AddSingleton<IDbContextFactory<MatchingDbContext>>(provider => provider.GetRequiredService<MatchingDbContextFactory>());
        services.AddSingleton(provider => new DataVersion(provider.GetRequiredService<DatabaseSettings>()));
        services.AddSingleton(provider => new WriteAheadLog(provider.GetRequiredService<DatabaseSettings>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DatabaseStart(provider.GetRequiredService<MatchingDbContextFactory>()));
        services.AddSingleton(provider => new Backups(provider.GetRequiredService<DatabaseSettings>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => ChannelOf(provider.GetRequiredService<DatabaseSettings>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IdempotencyStore>();
        services.AddSingleton<AggregateReader>();
        services.AddSingleton<AggregateWriter>();
        services.AddSingleton(
            provider => new ReadJournal(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AuditVerifier(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton(provider => new CandidateStore(
            provider.GetRequiredService<AggregateReader>(), provider.GetRequiredService<AggregateWriter>(),
            provider.GetRequiredService<Introductions>(), provider.GetRequiredService<ReadJournal>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OfferStore(
            provider.GetRequiredService<AggregateReader>(), provider.GetRequiredService<AggregateWriter>(), provider.GetRequiredService<DataVersion>()));
        services.AddStore((reads, writes) => new MarcheStore(reads, writes));
        services.AddSingleton<ProposalRecorder>();
        services.AddSingleton(provider => new CandidatureStore(
            provider.GetRequiredService<AggregateReader>(), provider.GetRequiredService<AggregateWriter>(), provider.GetRequiredService<ProposalRecorder>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddStore((reads, writes) => new EligibilityDecisionStore(reads, writes));
        services.AddStore((reads, writes) => new PlacementStore(reads, writes));
        services.AddStore((reads, writes) => new StructureStore<Buyer, BuyerId>(reads, writes, StructureRights.Buyers));
        services.AddStore((reads, writes) => new StructureStore<Contractor, ContractorId>(reads, writes, StructureRights.Contractors));
        services.AddStore((reads, writes) => new StructureStore<Prescriber, PrescriberId>(reads, writes, StructureRights.Prescribers));
        services.AddStore((reads, writes) => new StructureStore<CarrierEmployer, CarrierEmployerId>(reads, writes, StructureRights.CarrierEmployers));
        services.AddStore((reads, writes) => new StructureStore<ClauseDesk, ClauseDeskId>(reads, writes, StructureRights.ClauseDesks));
        services.AddSingleton(
            provider => new KnownDesks(provider.GetRequiredService<StructureStore<ClauseDesk, ClauseDeskId>>(), provider.GetRequiredService<DataVersion>()));
        services.AddStore((reads, writes) => new StructureStore<Facilitator, FacilitatorId>(reads, writes, StructureRights.Facilitators));
        services.AddSingleton(provider => new ReferenceStore(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<AggregateReader>()));
        services.AddSingleton(provider => new QpvJudge(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton(
            provider => new MatchScope(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<DataVersion>()));
        services.AddSingleton(provider => new NameSearch(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton(provider => new HoursStore(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton(
            provider => new WeightSetStore(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Organisations(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton(provider => new TokenRevocations(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton(provider => new PlausibilityCheck(
            provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<MatchPipeline>(), provider.GetRequiredService<IRuleWeightsSource>(),
            provider.GetRequiredService<MatchScope>(), provider.GetRequiredService<TimeProvider>()));
        services.AddRankingModels();
        return services.AddEngineSources();
    }

    private static void AddRankingModels(this IServiceCollection services)
    {
        services.AddSingleton(provider => new RankingModelStore(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<AggregateReader>()));
        services.AddSingleton(provider => new PlacementHistory(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<EngineSources>()));
        services.AddSingleton(provider => new ServedLists(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton(provider => new ModelSource(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()));
        services.AddSingleton<IRankingModelSource>(provider => provider.GetRequiredService<ModelSource>());
        services.AddSingleton(provider => new ModelTrainer(
            provider.GetRequiredService<PlacementHistory>(),
            provider.GetRequiredService<RankingModelStore>(),
            provider.GetRequiredService<WeightSetStore>(),
            // Beside the keys that encrypt it.
            new TrainingFolder(
                Path.Combine(Path.GetDirectoryName(Path.GetFullPath(provider.GetRequiredService<DatabaseSettings>().KeyRing))!, "training"),
                provider.GetRequiredService<SensitiveCipher>()),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ModelEvaluator(
            provider.GetRequiredService<RankingModelStore>(), provider.GetRequiredService<ModelTrainer>(), provider.GetRequiredService<WeightSetStore>()));
        services.AddSingleton(provider => new RankingLog(
            new RankingLogWriter(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRankingObserver>(provider => provider.GetRequiredService<RankingLog>());
        services.AddSingleton(provider => new RankingReplayer(
            provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<RankingModelStore>(), provider.GetRequiredService<WeightSetStore>()));
        services.AddSingleton(provider => new DriftWatch(
            provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<RankingModelStore>(), provider.GetRequiredService<WeightSetStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(
            provider => new ModelPromotions(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<TimeProvider>()));
    }

    private static INotificationChannel ChannelOf(DatabaseSettings settings, TimeProvider clock) => settings.Provider == DatabaseProvider.PostgreSql
        ? new PostgreSqlNotifications(settings.ConnectionString)
        : new FolderNotifications(Path.Combine(Path.GetDirectoryName(settings.Place)!, "notifications"), clock);

    // The engine's needs, met from the database; AddMatching registers the engine itself.
    private static IServiceCollection AddEngineSources(this IServiceCollection services)
    {
        services.AddSingleton(
            provider => new OutboxReader(provider.GetRequiredService<IDbContextFactory<MatchingDbContext>>(), provider.GetRequiredService<DataVersion>()));
        services.AddSingleton<EngineSources>();
        services.AddSingleton<IRuleWeightsSource>(provider => provider.GetRequiredService<EngineSources>());
        services.AddSingleton<IOccupationMapSource>(provider => provider.GetRequiredService<EngineSources>());
        services.AddSingleton(provider => provider.GetRequiredService<EngineSources>().Candidates);
        services.AddSingleton(provider => provider.GetRequiredService<EngineSources>().Offers);
        return services.AddSingleton(provider => new EngineFeeder(
            provider.GetRequiredService<MatchIndexes>(),
            provider.GetRequiredService<EngineSources>(),
            provider.GetRequiredService<OutboxSignal>(),
            provider.GetRequiredService<DataVersion>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetServices<IEngineListener>()));
    }

    private static void AddStore<TStore>(this IServiceCollection services, Func<AggregateReader, AggregateWriter, TStore> make)
        where TStore : class =>
        services.AddSingleton(provider => make(provider.GetRequiredService<AggregateReader>(), provider.GetRequiredService<AggregateWriter>()));
}
