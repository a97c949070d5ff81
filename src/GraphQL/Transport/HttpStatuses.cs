using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>The HTTP status of an answer (GraphQL over HTTP, section "Status codes").</summary>
internal static class HttpStatuses
{
    /// <summary>Data came, and errors with it.</summary>
    public const int PartialSuccess = 294;

    public static int Of(ExecutionResult result, ResponseMediaType mediaType, HttpStatusMode mode) => result.Outcome switch
    {
        _ when StatusOf(result.Errors) is { } named => named,
        ExecutionOutcome.Executed when mode == HttpStatusMode.Spec2026 && result.Errors.Count > 0 => PartialSuccess,
        ExecutionOutcome.Executed or ExecutionOutcome.CostValidated => StatusCodes.Status200OK,
        ExecutionOutcome.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        // Clients of the older media type take any other status for a failure of the network.
        _ when mode == HttpStatusMode.Compat && mediaType == ResponseMediaType.Json => StatusCodes.Status200OK,
        ExecutionOutcome.TimedOut => StatusCodes.Status504GatewayTimeout,
        ExecutionOutcome.RequestError when mode == HttpStatusMode.Spec2026 => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };

    // The first error that names one: it tells of the server, whatever the other fields gave.
    private static int? StatusOf(IReadOnlyList<GraphQLError> errors)
    {
        foreach (var error in errors)
        {
            if (error.HttpStatus is { } status) return status;
        }

        return null;
    }

    public static int Of(RequestRefusal refusal, HttpStatusMode mode) =>
        refusal.IsMalformed && mode == HttpStatusMode.Spec2026 ? StatusCodes.Status422UnprocessableEntity : refusal.Status;

    /// <summary>The media type that goes with a status: in the newer mode only what succeeded may be plain JSON, so that clients can tell it from a proxy's
    /// answer.</summary>
    public static ResponseMediaType MediaType(ResponseMediaType asked, int status, HttpStatusMode mode) =>
        mode == HttpStatusMode.Spec2026 && status is not (>= 200 and < 300) ? ResponseMediaType.GraphQLResponse : asked;
}
