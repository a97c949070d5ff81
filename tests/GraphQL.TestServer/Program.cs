using Matching.GraphQL.TestServer.Library;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLibraryServer();
var app = builder.Build();
app.MapLibrary();
app.Run();
