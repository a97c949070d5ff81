using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Matching.Persistence;

/// <summary>Adds the database and its stores to an application.</summary>
public static class PersistenceRegistration
{
    /// <summary>Registers <see cref="DatabaseStart"/> and every store as singletons; each operation opens its own context.</summary>
    /// <param name="services">The application's services. A <see cref="TimeProvider"/> already there is used.</param>
    /// <param name="configuration">Read for <c>Database:Provider</c>, <c>ConnectionStrings:Matching</c> and <c>Database:KeyRing</c>.</param>
    /// <exception cref="DatabaseSettingsException">A key has no usable value.</exception>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DatabaseSettings.Read(configuration);
        return services.AddPersistence(_ => settings);
    }

    /// <summary>The same, with settings that are read when first needed.</summary>
    /// <param name="services">The application's services. A <see cref="TimeProvider"/> already there is used.</param>
    /// <param name="settings">Gives the settings.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, Func<IServiceProvider, DatabaseSettings> settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton(provider => SensitiveCipher.WithKeysIn(provider.GetRequiredService<DatabaseSettings>().KeyRing));
        services.AddSingleton<ContextParts>();
        services.AddSingleton<MatchingDbContextFactory>();
        services.AddSingleton<IDbContextFactory<MatchingDbContext>>(provider => provider.GetRequiredService<MatchingDbContextFactory>());
        services.AddSingleton(provider => new DatabaseStart(provider.GetRequiredService<MatchingDbContextFactory>()));
        services.AddSingleton<IdempotencyStore>();
        services.AddSingleton<AggregateWriter>();
        return services;
    }
}
