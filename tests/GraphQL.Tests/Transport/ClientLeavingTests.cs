using System.Net.Http.Json;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Tests.Transport;

/// <summary>A client that goes away stops the work done for it; on a real port, since the web server notices.</summary>
public sealed class ClientLeavingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{ wait }")]
    [InlineData("mutation { waitAndSee }")]
    [InlineData("{ list { wait } }")]
    public async Task Cancels_resolvers_when_the_client_leaves(string query)
    {
        var work = new Work();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(work);
        builder.Services.AddGraphQLServer().AddType(typeof(Queries)).AddType(typeof(Mutations)).AddType(typeof(ItemNode));
        await using var application = builder.Build();
        application.MapGraphQL();
        await application.StartAsync(Cancelled);

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        using var client = new HttpClient { BaseAddress = new(application.Urls.First()) };
        var asking = client.PostAsJsonAsync("/graphql", new { query }, leaving.Token);
        await work.Began.Task.WaitAsync(Cancelled);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await work.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
    }

    [QueryType]
    private static class Queries
    {
        public static Task<string> GetWaitAsync(Work work, CancellationToken cancellationToken) => work.WaitAsync(cancellationToken);

        public static IReadOnlyList<Item> GetList() => [new(1)];
    }

    [MutationType]
    private static class Mutations
    {
        public static Task<string> WaitAndSeeAsync(Work work, CancellationToken cancellationToken) => work.WaitAsync(cancellationToken);
    }

    private sealed record Item(int Number);

    [ObjectType<Item>]
    private static class ItemNode
    {
        public static Task<string> GetWaitAsync(Work work, CancellationToken cancellationToken) => work.WaitAsync(cancellationToken);
    }

    private sealed class Work
    {
        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<string> WaitAsync(CancellationToken cancellationToken)
        {
            Began.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return "never";
            }
            finally
            {
                Ended.SetResult();
            }
        }
    }
}
