namespace Matching.Api.RankingModels;

/// <summary>What trainings, the log of rankings and the watch over drift write to the log: no personal data.</summary>
internal static partial class ModelLog
{
    /// <summary>A training failed for a reason nobody foresaw.</summary>
    [LoggerMessage(EventId = 1100, Level = LogLevel.Error, Message = "Training {Id} failed")]
    public static partial void TrainingFailed(ILogger logger, Guid id, Exception exception);

    /// <summary>Served rankings could not be written.</summary>
    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Served rankings cannot be written; trying again")]
    public static partial void LogBehind(ILogger logger, Exception exception);

    /// <summary>The drift of the active model could not be measured.</summary>
    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "The drift of the active model cannot be measured; trying again")]
    public static partial void DriftUnknown(ILogger logger, Exception exception);
}
