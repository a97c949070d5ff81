using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.GraphQL.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Data.Catalogue;

/// <summary>A server over a real database, made for one test class, and a log of what is asked of the database.</summary>
public sealed class CatalogueServer : IAsyncDisposable
{
    private readonly SqliteConnection _database = new("Data Source=:memory:");
    private readonly ServiceProvider _services;

    public CatalogueServer(params Type[] types)
    {
        _database.Open();
        var services = new ServiceCollection();
        services.AddDbContext<CatalogueContext>(options => options.UseSqlite(_database).AddInterceptors(Log));
        var server = services.AddGraphQLServer();
        foreach (var type in types) server.AddType(type);
        _services = services.BuildServiceProvider();
        using var context = NewContext();
        context.Database.EnsureCreated();
        Fill(context);
    }

    public StatementLog Log { get; } = new();

    public Types.Schema Schema => _services.GetRequiredService<Types.Schema>();

    public async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        Log.Clear();
        await using var scope = _services.CreateAsyncScope();
        var request = new GraphQLRequest(query, null, variables is null ? default : JsonSerializer.SerializeToElement(variables));
        using var result = await _services.GetRequiredService<RequestExecutor>().ExecuteAsync(
            request, new(scope.ServiceProvider, new ClaimsPrincipal()), TestContext.Current.CancellationToken);
        return new JsonObject
        {
            ["data"] = result.Data.IsEmpty ? null : JsonNode.Parse(result.Data.Span),
            ["errors"] = result.Errors.Count == 0
                ? null
                : new JsonArray([.. result.Errors.Select(error => (JsonNode)$"{error.Message} {error.Extensions?.GetValueOrDefault("code")}".Trim())]),
        };
    }

    /// <summary>The data, which must be there.</summary>
    public async Task<JsonNode> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    public async Task<string> ErrorAsync(string query, object? variables = null) =>
        (string)Assert.Single((await AskAsync(query, variables))["errors"]!.AsArray())!;

    public async Task ChangeAsync(Action<CatalogueContext> change)
    {
        await using var context = NewContext();
        change(context);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    // Beside the server's own, so that what tests do is not logged.
    private CatalogueContext NewContext() => new(new DbContextOptionsBuilder<CatalogueContext>().UseSqlite(_database).Options);

    // Twelve titles; years with ties and gaps, so that orders need their tie-break and meet nulls.
    private static void Fill(CatalogueContext context)
    {
        Writer[] writers = [new() { Id = 1, Name = "Ada", Country = "FR" }, new() { Id = 2, Name = "Bob" }, new() { Id = 3, Name = "Cléo", Country = "BE" }];
        context.Branches.Add(new(1, "Lyon", "closed on Mondays"));
        int?[] years = [2001, null, 1999, 2001, null, 2010, 1999, 2001, 2010, null, 1987, 2001];
        var name = new StringBuilder();
        for (var number = 1; number <= years.Length; number++)
        {
            name.Clear().Append("Title ").Append((char)('A' + (number * 5 % 12)));
            context.Titles.Add(new()
            {
                Id = new(number), Name = name.ToString(), Year = years[number - 1], Price = number * 1.5m, Subject = (Subject)(number % 3),
                Remark = number % 4 == 0 ? "rare" : null, Writer = writers[number % 3], Translator = number % 2 == 0 ? writers[(number + 1) % 3] : null,
                Reviews =
                [
                    .. Enumerable.Range(1, number % 4)
                        .Select(stars => new Review { Stars = stars, Text = $"Review {number}-{stars}", IsPublished = stars > 1 }),
                ],
            });
        }

        context.SaveChanges();
    }
}
