using Matching.GraphQL.TestServer.Library;

var builder = WebApplication.CreateBuilder(args);
var library = builder.Services.AddLibraryServer();
// Off by default, as in the library; real clients are run with it.
if (builder.Configuration.GetValue<bool>("PersistedQueries")) library.AddAutomaticPersistedQueries();
var app = builder.Build();
app.MapLibrary();
app.Run();
