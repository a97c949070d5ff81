using Microsoft.Extensions.DependencyInjection;

namespace Matching.Seed;

/// <summary>Adds the demonstration to an application that has the database already.</summary>
public static class SeedRegistration
{
    /// <summary>Registers <see cref="SeedRunner"/>.</summary>
    public static IServiceCollection AddSeed(this IServiceCollection services) => services.AddSingleton<SeedRunner>();
}
