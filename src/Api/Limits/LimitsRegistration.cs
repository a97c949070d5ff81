namespace Matching.Api.Limits;

/// <summary>Adds what keeps one user or address from taking the server from the others.</summary>
internal static class LimitsRegistration
{
    /// <summary>Budgets, turns, and places for sockets and connections.</summary>
    public static void AddLimits(this IServiceCollection services)
    {
        services.AddSingleton<Limiter>();
        services.AddSingleton<SocketPlaces>();
        services.AddSingleton<ConnectionDoor>();
        services.AddSingleton<IDatabaseWorkMeter, DatabaseWork>();
        services.AddScoped<WalkTurns>();
        services.AddScoped<IWalkTurns>(provider => provider.GetRequiredService<WalkTurns>());
    }
}
