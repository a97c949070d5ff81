using System.Globalization;
using Matching.Persistence.Papers;
using Matching.Persistence.Secrecy;

namespace Matching.Persistence.Recovery;

/// <summary>The files of a backup beside those they take the place of: on the same disk, so that a rename puts them in place.</summary>
internal sealed class RestoreDraft(string? database, string keyRing, string papers, string signingKey)
{
    private const string Draft = ".restored";

    /// <summary>The database of the backup; null on PostgreSQL.</summary>
    public string? DatabaseDraft => database is null ? null : database + Draft;

    /// <summary>The folder of its keys.</summary>
    public string KeysDraft { get; } = keyRing + Draft;

    private string PapersDraft { get; } = papers + Draft;

    /// <summary>What is there already: data or keys; null for nothing.</summary>
    public string? Occupied =>
        database is not null && new FileInfo(database) is { Exists: true, Length: > 0 } ? database
        : HasEntries(keyRing) ? keyRing
        : HasEntries(papers) ? papers
        : File.Exists(signingKey) ? signingKey
        : null;

    /// <summary>Where a file of the archive is written first.</summary>
    public string DraftOf(string name)
    {
        OwnerOnly.MakeFolder(KeysDraft);
        if (name.StartsWith(BackupArchive.PapersName + '/', StringComparison.Ordinal)) return PaperDraftOf(Path.GetFileNameWithoutExtension(name));
        if (name == BackupArchive.DatabaseName) return DatabaseDraft ?? throw new BackupException(BackupProblem.Damaged, name);
        return name == Path.GetFileName(signingKey) ? signingKey + Draft : Path.Combine(KeysDraft, Path.GetFileName(name));
    }

    /// <summary>Sets aside what is there and renames the drafts into place.</summary>
    /// <returns>Where the former files are.</returns>
    /// <remarks>The database first: should the machine stop in between, a database without its keys refuses to start, while keys alone would let an empty one
    /// be made.</remarks>
    public IReadOnlyList<string> PutInPlace(DateTimeOffset now)
    {
        var (mark, aside) = (".replaced-" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), new List<string>());
        if (database is not null)
        {
            // Its log is part of it, and is found by its name.
            foreach (var part in new[] { "", "-wal", "-shm" }) SetAside(database + part, database + mark + part, part.Length == 0 ? aside : null);
            File.Move(DatabaseDraft!, database);
        }

        // Papers of other data would stay as nobody's, and be swept; the keys come last, since a database without them refuses to start.
        Replace(papers, PapersDraft, mark, aside);
        Replace(keyRing, KeysDraft, mark, aside);
        if (!File.Exists(signingKey + Draft)) return aside;
        SetAside(signingKey, signingKey + mark, aside);
        File.Move(signingKey + Draft, signingKey);
        return aside;
    }

    /// <summary>Removes what was not put in place.</summary>
    public void Forget() => Forget(
        database is null ? [signingKey + Draft] : [signingKey + Draft, DatabaseDraft!, DatabaseDraft + "-wal", DatabaseDraft + "-shm"],
        [KeysDraft, PapersDraft]);

    /// <summary>Removes files and folders that may not be there.</summary>
    public static void Forget(IEnumerable<string> files, IEnumerable<string> folders)
    {
        foreach (var file in files) File.Delete(file);
        foreach (var folder in folders.Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
    }

    private string PaperDraftOf(string id)
    {
        var path = Path.Combine(PapersDraft, PaperFolder.PlaceOf(new(Guid.ParseExact(id, "N"))));
        OwnerOnly.MakeFolder(PapersDraft);
        OwnerOnly.MakeFolder(Path.GetDirectoryName(path)!);
        return path;
    }

    private static bool HasEntries(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Replace(string folder, string draft, string mark, List<string> aside)
    {
        if (HasEntries(folder))
        {
            Directory.Move(folder, folder + mark);
            aside.Add(folder + mark);
        }
        else if (Directory.Exists(folder))
        {
            Directory.Delete(folder);
        }

        if (Directory.Exists(draft)) Directory.Move(draft, folder);
    }

    private static void SetAside(string file, string aside, List<string>? told)
    {
        if (!File.Exists(file)) return;
        File.Move(file, aside);
        told?.Add(aside);
    }
}
