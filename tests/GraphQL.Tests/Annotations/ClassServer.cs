using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Annotations;

/// <summary>A server made of a few classes, asked without HTTP.</summary>
public sealed class ClassServer
{
    private readonly ServiceProvider _services;

    public ClassServer(params Type[] types) : this(_ => { }, types) { }

    public ClassServer(Action<GraphQLServerBuilder> setUp, params Type[] types)
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQLServer();
        foreach (var type in types) builder.AddType(type);
        setUp(builder);
        _services = services.BuildServiceProvider();
    }

    public Types.Schema Schema => _services.GetRequiredService<Types.Schema>();

    /// <summary>The data, which must be there.</summary>
    public async Task<JsonNode> DataAsync(string query, object? variables = null)
    {
        using var result = await ExecuteAsync(query, variables);
        Assert.True(result.Errors.Count == 0, string.Join('\n', result.Errors.Select(error => error.Message)));
        return JsonNode.Parse(result.Data.Span)!;
    }

    /// <summary>The only error's message and code.</summary>
    public async Task<string> ErrorAsync(string query, object? variables = null)
    {
        using var result = await ExecuteAsync(query, variables);
        var error = Assert.Single(result.Errors);
        return $"{error.Message} {error.Extensions?.GetValueOrDefault("code")}".TrimEnd();
    }

    private async Task<ExecutionResult> ExecuteAsync(string query, object? variables)
    {
        await using var scope = _services.CreateAsyncScope();
        var request = new GraphQLRequest(query, null, variables is null ? default : JsonSerializer.SerializeToElement(variables));
        return await _services.GetRequiredService<RequestExecutor>()
            .ExecuteAsync(request, new(scope.ServiceProvider, new ClaimsPrincipal()), TestContext.Current.CancellationToken);
    }
}
