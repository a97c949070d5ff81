using System.Buffers;

namespace Matching.GraphQL.Transport;

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
