namespace Matching.Persistence.Secrecy;

/// <summary>Makes files and folders that their owner alone may read, whatever the process's umask says.</summary>
/// <remarks>On Windows access follows the folder, as always there.</remarks>
public static class OwnerOnly
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Opens a file for writing; one that was there, and that others could read, is closed to them before anything is written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode"><see cref="FileMode.CreateNew"/> or <see cref="FileMode.Create"/>.</param>
    /// <param name="share">What others may do with it meanwhile.</param>
    public static FileStream Create(string path, FileMode mode, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, Options = FileOptions.Asynchronous };
        if (OperatingSystem.IsWindows()) return new(path, options);

        options.UnixCreateMode = OwnFile;
        var file = new FileStream(path, options);
        if ((File.GetUnixFileMode(file.SafeFileHandle) & Others) != 0) File.SetUnixFileMode(file.SafeFileHandle, OwnFile);
        return file;
    }

    /// <summary>Writes a whole file.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        await using var file = Create(path, FileMode.Create);
        await file.WriteAsync(content, cancel);
    }

    /// <summary>Makes a folder if it is missing; one that is there is left as it is.</summary>
    public static DirectoryInfo MakeFolder(string path) =>
        OperatingSystem.IsWindows() || Directory.Exists(path) ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnFolder);

    /// <summary>Closes a file to others than its owner.</summary>
    /// <returns>Whether others could read or write it and still can: it is somebody else's, or its file system knows no such rights.</returns>
    public static bool IsOpenAfterTightening(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || (File.GetUnixFileMode(path) & Others) == 0) return false;
        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~Others);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return true;
        }

        return IsOpenToOthers(path);
    }

    /// <summary>Whether others than its owner may read or write a file.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;
}
