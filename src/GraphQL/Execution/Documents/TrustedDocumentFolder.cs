namespace Matching.GraphQL.Execution.Documents;

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
