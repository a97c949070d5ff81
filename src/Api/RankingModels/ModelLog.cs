namespace Matching.Api;

/// <summary>What trainings and the log of rankings write to the log: no personal data.</summary>
internal static partial class ModelLog
{
    /// <summary>A training failed for a reason nobody foresaw.</summary>
    [LoggerMessage(EventId = 1100, Level = LogLevel.Error, Message = "Training {Id} failed")]
    public static partial void TrainingFailed(ILogger logger, Guid id, Exception exception);
}
