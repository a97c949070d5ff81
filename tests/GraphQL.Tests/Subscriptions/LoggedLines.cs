using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Tests.Subscriptions;

/// <summary>Everything that was logged, with the messages of exceptions.</summary>
internal sealed class LoggedLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue(exception is null ? formatter(state, exception) : $"{formatter(state, exception)}: {exception.Message}");

    public void Dispose() { }
}
