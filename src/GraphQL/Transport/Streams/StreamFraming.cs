using System.Buffers;

namespace Matching.GraphQL.Transport;

/// <summary>How results are told apart in the body of a response.</summary>
internal abstract class StreamFraming
{
    public static StreamFraming Events { get; } = new EventFraming();

    public static StreamFraming Multipart { get; } = new MultipartFraming();

    public static StreamFraming JsonLines { get; } = new JsonLineFraming();

    /// <summary>The media type, without parameters.</summary>
    public abstract string MediaType { get; }

    /// <summary>The media type with the parameters that a reader needs.</summary>
    public abstract string ContentType { get; }

    /// <summary>What shows that the connection lives while no result comes; empty when there is nothing that readers skip.</summary>
    public virtual ReadOnlyMemory<byte> Beat => default;

    /// <summary>What ends the body.</summary>
    public virtual ReadOnlyMemory<byte> End => default;

    /// <summary>Writes one result.</summary>
    /// <param name="output">The body.</param>
    /// <param name="json">The result.</param>
    /// <param name="isFirst">None came before.</param>
    public abstract void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool isFirst);

    /// <summary>Writes JSON without line breaks: outside strings, where none can stand, it takes any white space for another.</summary>
    protected static void WriteLine(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        var line = output.GetSpan(json.Length)[..json.Length];
        json.CopyTo(line);
        line.Replace((byte)'\n', (byte)' ');
        line.Replace((byte)'\r', (byte)' ');
        output.Advance(line.Length);
    }
}

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

/// <summary>One part of a multipart body for each result (RFC "Incremental Delivery over HTTP"). The delimiter follows its part at once, so that the reader
/// need not wait for the next to know the end.</summary>
internal sealed class MultipartFraming : StreamFraming
{
    public override string MediaType => "multipart/mixed";

    public override string ContentType => "multipart/mixed; boundary=\"-\"";

    public override ReadOnlyMemory<byte> End { get; } = "--\r\n"u8.ToArray();

    public override void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool isFirst)
    {
        if (isFirst) output.Write("\r\n---"u8);
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        output.Write(json);
        output.Write("\r\n---"u8);
    }
}

/// <summary>One line for each result (JSON Lines).</summary>
internal sealed class JsonLineFraming : StreamFraming
{
    public override string MediaType => "application/jsonl";

    public override string ContentType => "application/jsonl; charset=utf-8";

    public override void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool isFirst)
    {
        WriteLine(output, json);
        output.Write("\n"u8);
    }
}
