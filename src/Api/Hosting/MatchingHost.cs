using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Fairness.Cards;
using Matching.Api.Limits;
using Matching.Api.Papers;
using Matching.Api.Scalars;
using Matching.Api.Schemas;
using Matching.Api.Security;
using Matching.Api.Telemetry;
using Matching.Api.Terminal;
using Matching.GraphQL;
using Matching.Seed;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matching.Api.Hosting;

/// <summary>Puts the product together: the one place where every part meets.</summary>
internal static class MatchingHost
{
    /// <summary>Where the server listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private static readonly TimeSpan LongestLastRequest = TimeSpan.FromSeconds(10), LongestHeaders = TimeSpan.FromSeconds(10);

    /// <summary>Builds the application with its services and its pipeline; nothing runs yet.</summary>
    /// <param name="arguments">What the command line says about the host.</param>
    /// <param name="screen">Where progress and refusals are written.</param>
    /// <param name="change">A last change before everything is built, for tests.</param>
    /// <param name="begin">Work to begin before the schema is built; null for none.</param>
    /// <exception cref="RefusedException">The configuration cannot be used.</exception>
    public static WebApplication Build(
        HostArguments arguments, Screen screen, Action<WebApplicationBuilder>? change = null, Action<IServiceProvider>? begin = null)
    {
        var builder = WebApplication.CreateBuilder(arguments.ToOptions());
        AddServices(builder.Services, screen);
        builder.Services.AddTelemetry(builder.Configuration);
        AddServer(builder);
        AddLogging(builder);
        change?.Invoke(builder);
        var app = builder.Build();
        app.Services.GetRequiredService<MatchingSettings>();
        begin?.Invoke(app.Services);
        UsePipeline(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, Screen screen)
    {
        services.AddSingleton(provider => provider.GetRequiredService<MatchingSettings>().Demo.Clock);
        services.AddSingleton(screen);
        services.AddSingleton(screen.Words);
        // Read from the built configuration, so that every source that joins while building counts.
        services.AddSingleton(provider => MatchingSettings.Read(
            provider.GetRequiredService<IConfiguration>(), screen.Words, provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton(provider => provider.GetRequiredService<MatchingSettings>().Introductions);
        services.AddSingleton(provider => provider.GetRequiredService<MatchingSettings>().Papers);
        services.AddPersistence(provider => provider.GetRequiredService<MatchingSettings>().Storage.Database);
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<ExportRunner>();
        services.AddMatching();
        services.AddSeed();
        services.AddSecurity();
        services.AddLimits();
        services.AddSchema();
        services.AddPreparation();
        services.AddSingleton<Readiness>();
        services.AddSingleton<Banner>();
        services.AddHostedService<Drain>();
        services.AddHostedService<ServiceManagerNotice>();
        services.AddCompression();
        services.AddHostedService<ReadJournalUpkeep>();
        services.AddHostedService<PaperUpkeep>();
        services.AddExceptionHandler<UnhandledErrors>();
        services.AddHealthChecks()
            .AddCheck<ReadinessCheck>("server")
            .AddCheck<DatabaseCheck>("database", timeout: DatabaseCheck.Patience)
            .AddCheck<DiskCheck>("disk");
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<MatchingSettings>((cors, settings) =>
            cors.AddDefaultPolicy(policy => policy.WithOrigins([.. settings.Http.AllowedOrigins]).AllowAnyHeader().WithMethods("GET", "POST")));
    }

    private static void AddServer(WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<KestrelServerOptions>().Configure<MatchingSettings, ConnectionDoor>((kestrel, settings, door) =>
        {
            kestrel.Limits.MaxRequestBodySize = settings.Http.RequestBodyBytes;
            // One socket more is answered 503 before Kestrel's own limit counts; each takes some 17 KiB (bench/README.md).
            kestrel.Limits.MaxConcurrentUpgradedConnections = settings.Limits.AllSockets;
            kestrel.Limits.MaxConcurrentConnections = settings.Limits.Connections;
            (kestrel.Limits.KeepAliveTimeout, kestrel.Limits.RequestHeadersTimeout) = (settings.Http.KeepAlive, LongestHeaders);
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => door.OnConnectionAsync(connection, next)));
            // Room to read an oversized token and answer 401 with a reason, instead of breaking the connection off.
            kestrel.Limits.MaxRequestHeadersTotalSize = 96 * 1024;
        });
        builder.Services.AddOptions<HostOptions>()
            .Configure<MatchingSettings>((host, settings) => host.ShutdownTimeout = settings.Http.Drain + LongestLastRequest);
        if (!NamesAnAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);
    }

    private static bool NamesAnAddress(ConfigurationManager configuration) =>
        configuration["urls"] is { Length: > 0 }
        || configuration["http_ports"] is { Length: > 0 }
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        // A start that fails is told to the user in one line; the host's own log of it is a page long.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // The answer of /health/ready says it; the log would repeat it at every question.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        if (builder.Environment.IsDevelopment()) builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<MetricsEndpoint>();
        app.UseTrustedProxies(app.Services.GetRequiredService<MatchingSettings>().Http);
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseHealthEndpoints();
        app.UseResponseCompression();
        app.UseMiddleware<StartingGate>();
        app.UseCors();
        app.UseAuthentication();
        app.UseMiddleware<BadCredentials>();
        app.UseAuthorization();
        app.UseMiddleware<UploadDoor>();
        app.UseWebSockets();
        app.UseMiddleware<SocketDoor>();
        app.MapModelCards();
        app.MapPapers();
        app.MapScalarPage();
        // Not a permanent redirect: there will be a page of our own.
        app.MapGet("/", () => Results.Redirect(RequestErrors.GraphQLPath));
        app.MapGraphQL();
    }
}
