using System.Buffers;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Transport;

/// <summary>A result as the JSON object of spec section 7.1: <c>errors</c> first, then <c>data</c> when the request was executed.</summary>
internal static class ResultEnvelope
{
    /// <summary>Writes the whole object.</summary>
    public static void Write(IBufferWriter<byte> output, ExecutionResult result)
    {
        using var head = new ResultWriter(256);
        WriteHead(head, result);
        output.Write(head.Written);
        output.Write(result.Data.Span);
        output.Write("}"u8);
    }

    /// <summary>Writes the whole object as a value within a larger one.</summary>
    public static void Write(ResultWriter output, ExecutionResult result)
    {
        WriteHead(output, result);
        output.Append(result.Data.Span);
        output.EndObject();
    }

    /// <summary>Writes everything up to the data; the data and a closing brace follow.</summary>
    public static void WriteHead(ResultWriter head, ExecutionResult result)
    {
        head.StartObject();
        if (result.Errors.Count > 0)
        {
            head.WriteName("\"errors\":"u8);
            ErrorList.Write(head, result.Errors);
        }

        if (result.Outcome == ExecutionOutcome.Executed) head.WriteName("\"data\":"u8);
    }
}
