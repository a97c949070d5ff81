using Matching.Persistence.Secrecy;

namespace Matching.Persistence.Databases;

/// <summary>Tells other programs of the machine that a SQLite database is in use: many may use it together, one may have it alone to replace it.</summary>
/// <remarks>
/// A lock of the file system on a file of its own, which ends with its holder: SQLite's locks would be lost with any other handle
/// on its file that this process closes. File systems without locks know no other programs.
/// </remarks>
public sealed class DatabaseUse : IDisposable
{
    private readonly FileStream _lock;

    private DatabaseUse(FileStream taken) => _lock = taken;

    /// <summary>Uses the database beside others.</summary>
    /// <param name="file">The SQLite file, there or not; its folder is there.</param>
    /// <returns>What ends the use; null while somebody has it alone.</returns>
    public static DatabaseUse? Share(string file) => Take(file, FileShare.Read);

    /// <summary>Takes the database alone.</summary>
    /// <param name="file">The SQLite file, there or not; its folder is there.</param>
    /// <returns>What ends the use; null while somebody uses it.</returns>
    public static DatabaseUse? TakeAlone(string file) => Take(file, FileShare.None);

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    /// <summary>The file of the lock.</summary>
    internal static string FileOf(string file) => file + ".in-use";

    private static DatabaseUse? Take(string file, FileShare share)
    {
        var path = FileOf(file);
        try
        {
            if (!File.Exists(path)) OwnerOnly.Create(path, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, share));
        }
        // A plain IOException is the one that says that somebody else holds the file.
        catch (IOException held) when (held.GetType() == typeof(IOException))
        {
            return null;
        }
    }
}
