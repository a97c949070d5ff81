namespace Matching.Api.Hosting;

/// <summary>What the host writes to the log: one event id per line, no personal data.</summary>
internal static partial class HostLog
{
    /// <summary>A request failed for a reason nobody foresaw.</summary>
    [LoggerMessage(EventId = 1000, Level = LogLevel.Error, Message = "Request {TraceId} failed")]
    public static partial void Unhandled(ILogger logger, string traceId, Exception exception);

    /// <summary>The server answers.</summary>
    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "Ready on {Addresses}, data in {Database}")]
    public static partial void Ready(ILogger logger, string addresses, string database);

    /// <summary>The engine could not read what was written lately.</summary>
    [LoggerMessage(EventId = 1003, Level = LogLevel.Warning, Message = "The engine cannot follow the database; trying again")]
    public static partial void EngineBehind(ILogger logger, Exception exception);

    /// <summary>The server was asked to stop.</summary>
    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "Stopping: no longer ready, draining for {Drain}")]
    public static partial void Stopping(ILogger logger, TimeSpan drain);

    /// <summary>A model orders the suggestions together with the rules.</summary>
    [LoggerMessage(EventId = 1004, Level = LogLevel.Information, Message = "Suggestions are ranked by the rules and the model {Model}")]
    public static partial void RankedByModel(ILogger logger, Guid model);

    /// <summary>The rules order the suggestions alone.</summary>
    [LoggerMessage(EventId = 1006, Level = LogLevel.Information, Message = "Suggestions are ranked by the rules alone")]
    public static partial void RankedByRules(ILogger logger);

    /// <summary>The day stands still.</summary>
    [LoggerMessage(EventId = 1007, Level = LogLevel.Warning, Message = "Demo:Today is set: it is always {Day:yyyy-MM-dd}; for demonstrations and tests only")]
    public static partial void FixedDay(ILogger logger, DateOnly day);

    /// <summary>A registered model cannot be used by this program.</summary>
    [LoggerMessage(EventId = 1005, Level = LogLevel.Error, Message = "The rules rank alone: the registered model cannot be used: {Reason}")]
    public static partial void ModelUnusable(ILogger logger, string reason);

    /// <summary>The write-ahead log of SQLite could not be shortened.</summary>
    [LoggerMessage(EventId = 1008, Level = LogLevel.Warning, Message = "The database's write-ahead log cannot be shortened; trying again")]
    public static partial void LongWriteAheadLog(ILogger logger, Exception exception);
}
