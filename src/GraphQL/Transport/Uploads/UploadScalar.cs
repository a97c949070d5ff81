using System.Collections.Concurrent;
using System.Text.Json;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Transport.Uploads;

/// <summary>
/// The scalar of the GraphQL multipart request specification. In a request's variables an object with a token stands for a file. Only this
/// process knows the token, and only while the request runs; other scalars do not accept the object.
/// </summary>
internal sealed class UploadScalar : ScalarType<IFile>
{
    private const string Marker = "$upload";
    private readonly ConcurrentDictionary<string, IFile> _files = new(StringComparer.Ordinal);

    public UploadScalar() : base("Upload")
    {
        Description = "A file, sent beside the request as the GraphQL multipart request specification says.";
        SpecifiedByUrl = "https://github.com/jaydenseric/graphql-multipart-request-spec";
    }

    /// <summary>Makes a file known, under a name for <see cref="Remove"/> and <see cref="ParseJson"/>.</summary>
    public string Add(IFile file)
    {
        var token = Guid.NewGuid().ToString("N");
        _files[token] = file;
        return token;
    }

    public void Remove(string token) => _files.TryRemove(token, out _);

    /// <summary>What stands for the file in the variables.</summary>
    public static System.Text.Json.Nodes.JsonObject Reference(string token) => new() { [Marker] = token };

    public override ScalarInput ParseLiteral(ScalarLiteral literal) =>
        ScalarInput.Refuse("Upload cannot be written in a document; give the file by a variable.");

    public override ScalarInput ParseJson(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty(Marker, out var token)
            && token.ValueKind == JsonValueKind.String
            && _files.TryGetValue(token.GetString()!, out var file)
            ? ScalarInput.Accept(file)
            : ScalarInput.Refuse($"Upload cannot represent value: {value.Inspect()}. Send the file in a multipart request, with null in its place.");

    public override void Write(IFile value, ResultWriter writer) => throw new GraphQLException("Upload is for inputs only.");
}
