using Matching.GraphQL.Errors;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Execution;

/// <summary>Hides unexpected exceptions from clients: they get an id by which the log entry is found.</summary>
internal sealed partial class ErrorMasking(ILogger<ErrorMasking> logger, bool includeExceptionDetails, int mostErrors)
{
    /// <summary>How many errors one answer lists.</summary>
    public int MostErrors => mostErrors;

    public GraphQLError Mask(Exception failure, string where)
    {
        var correlationId = Guid.NewGuid().ToString("N");
        LogFailure(failure, where, correlationId);
        var extensions = new Dictionary<string, object?> { ["code"] = "INTERNAL_ERROR", ["correlationId"] = correlationId };
        if (includeExceptionDetails) extensions["exception"] = failure.ToString();
        return new("Unexpected Execution Error") { Extensions = extensions };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL resolver failed at {Where} (correlation id {CorrelationId})")]
    private partial void LogFailure(Exception failure, string where, string correlationId);
}
