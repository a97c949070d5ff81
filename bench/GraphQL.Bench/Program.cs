using System.Globalization;
using System.Net;
using Matching.GraphQL;
using Matching.GraphQL.Bench;

if (Environment.GetEnvironmentVariable("DATA") is not { } path
    || !int.TryParse(Environment.GetEnvironmentVariable("PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
{
    Console.Error.WriteLine("Set DATA to the path of data.json and PORT to the port to listen on.");
    return 2;
}

// One core serves and no resolver blocks: a request is answered on the thread that read it, with no hand-over between threads.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.Listen(IPAddress.Loopback, port);
    kestrel.AddServerHeader = false;
});
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
builder.Services.AddSingleton(OfferStore.Read(path));
builder.Services.AddGraphQLServer()
    .AddTypes(typeof(OfferQueries).Assembly)
    .Describe("Benchmark schema: apprenticeship offers matched to candidates. All data in memory.")
    .ModifyOptions(options => options.GraphiQL = false);

var app = builder.Build();
app.MapGraphQL();
app.Run();
return 0;
