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
