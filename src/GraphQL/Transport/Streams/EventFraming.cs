using System.Buffers;

namespace Matching.GraphQL.Transport;

/// <summary>Server-sent events (GraphQL over Server-Sent Events, "distinct connections mode"): <c>next</c> for each result, then <c>complete</c>.</summary>
internal sealed class EventFraming : StreamFraming
{
    public override string MediaType => "text/event-stream";

    public override string ContentType => "text/event-stream; charset=utf-8";

    public override ReadOnlyMemory<byte> Beat { get; } = ":\n\n"u8.ToArray();

    public override ReadOnlyMemory<byte> End { get; } = "event: complete\ndata:\n\n"u8.ToArray();

    public override void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool isFirst)
    {
        output.Write("event: next\ndata: "u8);
        WriteLine(output, json);
        output.Write("\n\n"u8);
    }
}
