using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Reading;

/// <summary>Opens the file to import.</summary>
internal static class ImportFile
{
    private const int BufferBytes = 1 << 16;

    /// <summary>The file's bytes.</summary>
    /// <exception cref="UnreadableFileException">There is no such file, or it may not be read.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw Refused("file.is-folder", path);
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw Refused("file.not-found", path);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw Refused("file.unreadable", path);
        }
    }

    private static UnreadableFileException Refused(string code, string path) => new(new(code, path));
}
