using System.Net.Sockets;
using Matching.Api.Commands;
using Matching.Api.Terminal;
using Microsoft.AspNetCore.Connections;

namespace Matching.Api.Hosting;

/// <summary>A start from an empty folder to the first answer, and a stop that loses nothing.</summary>
internal sealed class Server(WebApplication app, Screen screen)
{
    /// <summary>Checks the storage and begins what takes long, before the schema is built beside it.</summary>
    /// <exception cref="RefusedException">Nothing can be kept there.</exception>
    public static void Begin(IServiceProvider services)
    {
        services.GetRequiredService<StorageCheck>().Ensure();
        services.GetRequiredService<Persistence.Databases.DatabaseStart>().WarmUp();
    }

    /// <summary>Runs until the process is told to stop.</summary>
    /// <exception cref="RefusedException">The address is taken, the database unusable.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            // Listens first: a taken port is known at once, and monitors see a living server while demo data is made.
            await ListenAsync(cancel);
            await PrepareAsync(cancel);
        }
        catch
        {
            // A host that is disposed without being stopped reports background work that had not begun yet as a fault, at length.
            await app.StopAsync(CancellationToken.None);
            throw;
        }

        await app.Services.GetRequiredService<Banner>().ShowAsync(app.Urls);
        await app.WaitForShutdownAsync(cancel);
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception refused) when (ReasonOf(refused) is { } reason)
        {
            throw new RefusedException(reason, refused);
        }
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.ApplicationStopping);
        try
        {
            await app.Services.GetRequiredService<Preparation>().RunAsync(stopped.Token);
            readiness.Open();
        }
        catch (Exception reason)
        {
            readiness.Abandon(reason);
            throw;
        }
    }

    private string? ReasonOf(Exception refused)
    {
        var addresses = string.Join(", ", ConfiguredAddresses());
        return refused switch
        {
            IOException { InnerException: AddressInUseException } or AddressInUseException => screen.Words.Say("listen.taken", addresses),
            SocketException { SocketErrorCode: SocketError.AccessDenied } => screen.Words.Say("listen.denied", addresses),
            FormatException or ArgumentOutOfRangeException { ParamName: "port" } => screen.Words.Say("listen.malformed", addresses),
            SocketException or IOException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
                screen.Words.Say("listen.impossible", addresses, refused.Message),
            _ => null,
        };
    }

    private IEnumerable<string> ConfiguredAddresses() => app.Urls.Count > 0 ? app.Urls : [app.Configuration["urls"] ?? MatchingHost.DefaultUrl];
}
