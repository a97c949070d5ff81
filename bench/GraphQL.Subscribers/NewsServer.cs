using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Matching.GraphQL.Subscribers;

/// <summary>The server under test, with the library's defaults. It writes its address as its first line.</summary>
internal static class NewsServer
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddGraphQLServer().AddTypes(typeof(NewsServer).Assembly).AddInMemorySubscriptions().ModifyOptions(options => options.GraphiQL = false);
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGraphQL();
        app.MapPost("/collect", () =>
        {
            // Two figures: what is reachable, and what the process holds.
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return GC.GetTotalMemory(forceFullCollection: true);
        });
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await app.WaitForShutdownAsync();
    }
}
