using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>Reads a whole request body into a rented buffer, up to a limit.</summary>
internal sealed class RequestBody : IDisposable
{
    private byte[] _buffer;
    private int _length;

    private RequestBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <remarks>Needs no cancellation: the server ends the read when the client leaves.</remarks>
    /// <exception cref="RequestRefusal">The body is larger than allowed.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit) throw TooLarge(limit);

        var body = new RequestBody((int)(request.ContentLength ?? 4096) + 1);
        try
        {
            await body.FillAsync(request.BodyReader, limit);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async ValueTask FillAsync(PipeReader reader, int limit)
    {
        while (true)
        {
            var result = await reader.ReadAsync();
            var size = result.Buffer.Length;
            if (_length + size > limit)
            {
                reader.AdvanceTo(result.Buffer.End);
                throw TooLarge(limit);
            }

            Append(result.Buffer, (int)size);
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted) return;
        }
    }

    private void Append(in ReadOnlySequence<byte> part, int size)
    {
        if (_buffer.Length - _length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + size, _buffer.Length * 2));
            Bytes.Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        part.CopyTo(_buffer.AsSpan(_length));
        _length += size;
    }

    private static RequestRefusal TooLarge(int limit) => new(413, $"The request body is larger than {limit} bytes.");
}
