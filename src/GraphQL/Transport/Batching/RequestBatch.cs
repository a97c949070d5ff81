using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Transport;

/// <summary>The operations of one HTTP request (GraphQL over HTTP, appendix "Batching"): a list of requests, lists of variables, or both.</summary>
internal sealed class RequestBatch
{
    private const string TooLargeCode = "BATCH_TOO_LARGE";

    private readonly BatchingOptions _options;
    private readonly List<BatchedOperation> _operations = [];

    private RequestBatch(BatchingOptions options) => _options = options;

    /// <summary>The only request, where the body holds no list; null for a batch.</summary>
    public GraphQLRequest? Single { get; private set; }

    /// <summary>The operations in order: by request, then by variables.</summary>
    public IReadOnlyList<BatchedOperation> Operations => _operations;

    /// <exception cref="RequestRefusal">The body is neither a request nor a batch that is allowed; one request of a batch that cannot be read is refused
    /// alone.</exception>
    public static RequestBatch Parse(ReadOnlyMemory<byte> body, BatchingOptions options)
    {
        body = RequestParser.Content(body);
        var batch = new RequestBatch(options);
        var isList = body.Span.TrimStart(" \t\r\n"u8)[0] == (byte)'[';
        if (isList && options.Requests) batch.ParseList(body);
        else batch.ParseOne(body);
        return batch;
    }

    private void ParseOne(ReadOnlyMemory<byte> body)
    {
        var sets = new List<JsonElement>();
        var request = RequestParser.ParseJson(body, _options.Variables ? sets : null);
        if (sets.Count == 0) Single = request;
        else AddEach(request, sets, null);
    }

    private void ParseList(ReadOnlyMemory<byte> body)
    {
        foreach (var item in ItemsOf(body))
        {
            var index = _operations.Count == 0 ? 0 : _operations[^1].Index.Request!.Value + 1;
            var sets = new List<JsonElement>();
            try
            {
                var request = RequestParser.ParseJson(item, _options.Variables ? sets : null);
                if (sets.Count == 0) Add(new(new(index, null), request, null));
                else AddEach(request, sets, index);
            }
            catch (RequestRefusal refusal) when (refusal.IsMalformed && refusal.Code != TooLargeCode)
            {
                Add(new(new(index, null), null, refusal));
            }
        }

        if (_operations.Count == 0) throw RequestRefusal.Malformed("The list of requests is empty.");
    }

    private void AddEach(GraphQLRequest request, List<JsonElement> sets, int? requestIndex)
    {
        for (var index = 0; index < sets.Count; index++) Add(new(new(requestIndex, index), request with { Variables = sets[index] }, null));
    }

    private void Add(BatchedOperation operation)
    {
        if (_operations.Count == _options.MaxOperations)
            throw RequestRefusal.Malformed($"The request holds more than {_options.MaxOperations} operations, the most allowed here.", TooLargeCode);
        _operations.Add(operation);
    }

    /// <summary>The items' bytes; one more than allowed at most.</summary>
    private List<ReadOnlyMemory<byte>> ItemsOf(ReadOnlyMemory<byte> body)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        try
        {
            var reader = new Utf8JsonReader(body.Span, RequestParser.ReaderOptions);
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && items.Count <= _options.MaxOperations)
            {
                if (reader.TokenType != JsonTokenType.StartObject) throw RequestRefusal.Malformed("Each item of the list of requests must be an object.");

                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add(body[start..(int)reader.BytesConsumed]);
            }

            // Only white space may follow.
            if (reader.TokenType == JsonTokenType.EndArray) while (reader.Read()) { }
            return items;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw RequestParser.Unreadable(fault);
        }
    }
}

/// <summary>One operation of a batch.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Request">What is asked; null when it could not be read.</param>
/// <param name="Refusal">Why it could not be read; null when it could.</param>
internal sealed record BatchedOperation(BatchIndex Index, GraphQLRequest? Request, RequestRefusal? Refusal);
