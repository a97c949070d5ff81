using System.Buffers;

namespace Matching.GraphQL.Transport;

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
