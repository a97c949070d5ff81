using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Matching.Api.Terminal;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Matching.Api.Security;

/// <summary>Adds who is believed and how.</summary>
internal static class SecurityRegistration
{
    /// <summary>Bearer tokens, the own issuer and the reading of actors from tokens.</summary>
    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddSingleton(provider => new LocalIssuer(
            new SigningKeyFile(provider.GetRequiredService<MatchingSettings>().Storage.Folder, provider.GetRequiredService<Words>()).Load(),
            provider.GetRequiredService<MatchingSettings>().Authentication,
            provider.GetRequiredService<TimeProvider>()));
        // Made on first use: an installation with an identity provider never gets a signing key.
        services.AddSingleton(provider => new Lazy<LocalIssuer>(provider.GetRequiredService<LocalIssuer>));
        services.AddSingleton(provider => new BearerClaims(provider.GetRequiredService<MatchingSettings>().Authentication));
        services.AddSingleton<Actors>();
        services.AddSingleton<RevocationWatch>();
        services.AddHostedService<RevocationUpkeep>();
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<DemoTokens>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        // Authentication brings key-ring housekeeping for cookies, which we have none of; it would leave a key in the user's home.
        services.RemoveAll(service => service.ImplementationType?.Name == "DataProtectionHostedService");
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<BearerTokens>((options, tokens) => tokens.Configure(options));
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => CurrentActor.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
    }

    private static void RemoveAll(this IServiceCollection services, Func<ServiceDescriptor, bool> unwanted)
    {
        foreach (var service in services.Where(unwanted).ToList()) services.Remove(service);
    }
}
