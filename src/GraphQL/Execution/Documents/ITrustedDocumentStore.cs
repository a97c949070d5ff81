using System.Collections.Frozen;
using System.Text;

namespace Matching.GraphQL.Execution.Documents;

/// <summary>Documents the server's owners know and let clients ask for by id. Registered with <c>AddTrustedDocumentStore</c>; one instance serves all
/// requests.</summary>
public interface ITrustedDocumentStore
{
    /// <summary>The document of an id; null when there is none. The bytes must not change afterwards.</summary>
    /// <param name="id">As the client sent it, without the prefix <c>sha256:</c>: 1 to 128 letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="cancellationToken">The client is gone.</param>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken);
}

/// <summary>Trusted documents in memory, each under its SHA-256.</summary>
internal sealed class TrustedDocuments(IEnumerable<ReadOnlyMemory<byte>> documents) : ITrustedDocumentStore
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _byHash =
        documents.DistinctBy(document => DocumentHash.Of(document.Span)).ToFrozenDictionary(
            document => DocumentHash.Of(document.Span), StringComparer.OrdinalIgnoreCase);

    public static TrustedDocuments Of(IEnumerable<string> texts) => new(texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)));

    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken) =>
        new(_byHash.TryGetValue(id, out var document) ? document : default(ReadOnlyMemory<byte>?));
}

/// <summary>Reads a folder of <c>.graphql</c> files once, at start: no file's name ever comes from a client. A name of 64 hexadecimal digits must be the hash
/// of its content; others are free.</summary>
internal static class TrustedDocumentFolder
{
    private const int MostFiles = 10_000;
    private const int LargestFile = 1024 * 1024;

    /// <exception cref="InvalidOperationException">The folder is missing, holds too much, or files whose names are not their hashes; all of them are
    /// named.</exception>
    public static TrustedDocuments Read(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (!Directory.Exists(path)) throw new InvalidOperationException($"The folder of trusted documents {path} does not exist.");

        var files = Directory.EnumerateFiles(path, "*.graphql").Take(MostFiles + 1).Order(StringComparer.Ordinal).ToList();
        if (files.Count > MostFiles) throw new InvalidOperationException($"The folder of trusted documents {path} has more than {MostFiles} files.");

        var faults = new List<string>();
        var documents = files.Select(file => Read(file, faults)).ToList();
        return faults.Count == 0
            ? new(documents)
            : throw new InvalidOperationException($"The folder of trusted documents {path} has faults: {string.Join(" ", faults)}");
    }

    private static ReadOnlyMemory<byte> Read(string file, List<string> faults)
    {
        if (new FileInfo(file).Length > LargestFile)
        {
            faults.Add($"{Path.GetFileName(file)} is larger than {LargestFile} bytes.");
            return default;
        }

        var content = File.ReadAllBytes(file);
        var name = Path.GetFileNameWithoutExtension(file);
        if (DocumentHash.IsHash(name) && !name.Equals(DocumentHash.Of(content), StringComparison.OrdinalIgnoreCase))
        {
            faults.Add($"{Path.GetFileName(file)} has the hash {DocumentHash.Of(content)}: rename it, or restore its content.");
        }

        return content;
    }
}
