using Matching.GraphQL.Errors;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Execution;

/// <summary>Hides unexpected exceptions from clients: they get an id by which the log entry is found.</summary>
internal sealed partial class ErrorMasking(ILogger<ErrorMasking> logger, GraphQLOptions options)
{
    /// <summary>How many errors one answer lists.</summary>
    public int MostErrors => options.MaxFieldErrors;

    public GraphQLError Mask(Exception failure, string where)
    {
        var correlationId = Guid.NewGuid().ToString("N");
        LogFailure(failure, where, correlationId);
        var error = options.NameFailure?.Invoke(failure) ?? new GraphQLError("Unexpected Execution Error").WithCode("INTERNAL_ERROR");
        var extensions = new Dictionary<string, object?>(error.Extensions ?? new Dictionary<string, object?>()) { ["correlationId"] = correlationId };
        if (options.IncludeExceptionDetails) extensions["exception"] = failure.ToString();
        return error with { Extensions = extensions };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL resolver failed at {Where} (correlation id {CorrelationId})")]
    private partial void LogFailure(Exception failure, string where, string correlationId);
}
