namespace Matching.GraphQL.Transport.Uploads;

/// <summary>A file sent with a request; the scalar <c>Upload</c>. It lives as long as the request.</summary>
public interface IFile
{
    /// <summary>The name the client gave it; never to be used as a path. Empty when it gave none.</summary>
    string Name { get; }

    /// <summary>What the client says it is; null when it says nothing.</summary>
    string? ContentType { get; }

    /// <summary>How many bytes it has.</summary>
    long Length { get; }

    /// <summary>Reads it from its start; to be disposed. May be called several times.</summary>
    Stream OpenReadStream();
}
