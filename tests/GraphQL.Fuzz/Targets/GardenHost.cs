using System.Collections.Concurrent;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Fuzz.Garden;

namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>The server under test, without a socket: its executor and its endpoint; and what it logged that was not planned.</summary>
internal sealed class GardenHost : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _unplanned = [];

    public GardenHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Error);
        builder.Services.AddGraphQLServer().AddTypes(typeof(GardenQueries).Assembly).ModifyOptions(options => options.GraphiQL = false);
        _app = builder.Build();
        _app.MapGraphQL();
        Executor = _app.Services.GetRequiredService<RequestExecutor>();
        Endpoint = ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).Single().RequestDelegate!;
    }

    public RequestExecutor Executor { get; }

    public RequestDelegate Endpoint { get; }

    public AsyncServiceScope OpenScope() => _app.Services.CreateAsyncScope();

    /// <summary>The first failure inside the library since the last question; null for none.</summary>
    public string? TakeUnplanned()
    {
        if (!_unplanned.TryDequeue(out var first)) return null;

        _unplanned.Clear();
        return first;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A null that GetHoles returns is written as an error, and never logged.
        if (exception is not PlannedFailureException) _unplanned.Enqueue($"{formatter(state, exception)}: {exception}");
    }

    void IDisposable.Dispose()
    {
        // Nothing of its own: the application is disposed asynchronously.
    }
}
