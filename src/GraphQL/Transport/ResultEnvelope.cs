using System.Buffers;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Transport;

/// <summary>A result as the JSON object of spec section 7.1: <c>errors</c> first, then <c>data</c> and <c>extensions</c> when there are any.</summary>
internal static class ResultEnvelope
{
    /// <summary>Writes the whole object; for a result that is part of an answer also what it says of the others.</summary>
    public static void Write(IBufferWriter<byte> output, ExecutionResult result, IncrementalFormat format = IncrementalFormat.Current)
    {
        using var head = new ResultWriter(256);
        using var tail = TailOf(result, format);
        WriteHead(head, result);
        output.Write(head.Written);
        output.Write(result.Data.Span);
        if (tail is not null) output.Write(tail.Written);
        output.Write("}"u8);
    }

    /// <summary>Writes the whole object as a value within a larger one.</summary>
    public static void Write(ResultWriter output, ExecutionResult result)
    {
        using var tail = TailOf(result);
        WriteHead(output, result);
        output.Append(result.Data.Span);
        if (tail is not null) output.Append(tail.Written);
        output.EndObject();
    }

    /// <summary>What stands between the data and the closing brace; null for nothing.</summary>
    public static ResultWriter? TailOf(ExecutionResult result, IncrementalFormat format = IncrementalFormat.Current)
    {
        var tail = result.Cost is { } cost ? ResultExtensions.Write(cost, result.Outcome == ExecutionOutcome.CostValidated) : null;
        if (result.Parts is not { } parts) return tail;

        using var members = new ResultWriter(256);
        IncrementalEnvelope.Write(members, parts, format);
        tail ??= new(members.Position + 1);
        if (!result.Data.IsEmpty) tail.Append(","u8);
        tail.Append(members.Written);
        return tail;
    }

    /// <summary>Writes everything up to the data; the data, the tail and a closing brace follow.</summary>
    public static void WriteHead(ResultWriter head, ExecutionResult result)
    {
        head.StartObject();
        result.Batch?.Write(head);
        if (result.Errors.Count > 0)
        {
            head.WriteName("\"errors\":"u8);
            ErrorList.Write(head, result.Errors);
        }

        if (!result.Data.IsEmpty) head.WriteName("\"data\":"u8);
    }
}
