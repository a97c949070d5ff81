using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matching.Persistence.Databases;
using Matching.Persistence.Secrecy;

namespace Matching.Persistence.Recovery;

/// <summary>The file of a backup: a ZIP of database, keys and a manifest with the digest of each.</summary>
internal static partial class BackupArchive
{
    /// <summary>The database's name in the archive, whatever its file is called.</summary>
    public const string DatabaseName = "matching.db";

    /// <summary>The folder of the keys in the archive.</summary>
    public const string KeysName = "keys";

    /// <summary>The folder of the papers' files in the archive.</summary>
    public const string PapersName = "papers";

    private const string ManifestName = "manifest.json";
    private const long MostManifestBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes an archive.</summary>
    /// <param name="output">The destination; stays open.</param>
    /// <param name="manifest">What it says of itself, without its files.</param>
    /// <param name="files">Name in the archive and path of each file.</param>
    /// <param name="cancel">Stops between two blocks.</param>
    public static async Task WriteAsync(Stream output, BackupManifest manifest, IReadOnlyList<(string Name, string Path)> files, CancellationToken cancel)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        var written = new List<BackupManifestFile>();
        foreach (var (name, path) in files)
        {
            // A paper's file that no paper refers to any more may be swept at this moment.
            if (name.StartsWith(PapersName + '/', StringComparison.Ordinal) && !File.Exists(path)) continue;
            await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
            written.Add(await CopyAsync(source, entry, name, cancel));
        }

        await using var last = await archive.CreateEntry(ManifestName).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(last, manifest with { Files = written }, Json, cancel);
    }

    /// <summary>Reads what an archive says of itself.</summary>
    /// <exception cref="BackupException">It is no backup, or one of a later program.</exception>
    public static async Task<BackupManifest> ReadManifestAsync(ZipArchive archive, string place, CancellationToken cancel)
    {
        var entry = archive.GetEntry(ManifestName) is { Length: <= MostManifestBytes } found
            ? found
            : throw new BackupException(BackupProblem.Damaged, place, ManifestName);
        BackupManifest? manifest;
        try
        {
            await using var stream = await entry.OpenAsync(cancel);
            manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, Json, cancel);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidDataException)
        {
            throw new BackupException(BackupProblem.Damaged, place, ManifestName, malformed);
        }

        if (manifest?.Files is null) throw new BackupException(BackupProblem.Damaged, place, ManifestName);
        if (manifest.Format > BackupManifest.CurrentFormat) throw new BackupException(BackupProblem.NewerFormat, place);
        // A name that leads elsewhere would write elsewhere.
        return manifest.Files.FirstOrDefault(file => !Name().IsMatch(file.Name)) is { } strange
            ? throw new BackupException(BackupProblem.Damaged, place, strange.Name)
            : manifest;
    }

    /// <summary>Writes a file of the archive to the disk, for its owner only, and compares its digest.</summary>
    /// <exception cref="BackupException">It is missing, cut or changed.</exception>
    public static async Task ExtractAsync(ZipArchive archive, string place, BackupManifestFile file, string path, CancellationToken cancel)
    {
        if (archive.GetEntry(file.Name) is not { } entry || entry.Length != file.Bytes) throw new BackupException(BackupProblem.Damaged, place, file.Name);
        try
        {
            await using var target = OwnerOnly.Create(path, FileMode.Create);
            await using var source = await entry.OpenAsync(cancel);
            if (await CopyAsync(source, target, file.Name, cancel) != file) throw new BackupException(BackupProblem.Damaged, place, file.Name);
            target.Flush(flushToDisk: true);
        }
        catch (InvalidDataException cut)
        {
            throw new BackupException(BackupProblem.Damaged, place, file.Name, cut);
        }
    }

    private static async Task<BackupManifestFile> CopyAsync(Stream source, Stream target, string name, CancellationToken cancel)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, bytes) = (new byte[1 << 16], 0L);
        while (await source.ReadAsync(block, cancel) is > 0 and var read)
        {
            digest.AppendData(block, 0, read);
            await target.WriteAsync(block.AsMemory(0, read), cancel);
            bytes += read;
        }

        return new(name, bytes, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    [GeneratedRegex(@"^(matching\.db|signing-key\.pem|keys/[A-Za-z0-9][A-Za-z0-9._-]*|papers/[0-9a-f]{32}\.sealed)$")]
    private static partial Regex Name();
}

/// <summary>What a backup says of itself, in <c>manifest.json</c>.</summary>
/// <param name="Format">The layout of the archive; <see cref="CurrentFormat"/> is the one that this program writes and reads.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Provider">Which database the keys are for. The database itself is in the archive on SQLite only.</param>
/// <param name="Migration">The last migration of the database; "" for an empty one.</param>
/// <param name="Files">Every other file of the archive.</param>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, DatabaseProvider Provider, string Migration, IReadOnlyList<BackupManifestFile> Files)
{
    /// <summary>The layout that this program knows.</summary>
    public const int CurrentFormat = 1;
}

/// <summary>One file of a backup.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its digest, 64 hexadecimal digits.</param>
public sealed record BackupManifestFile(string Name, long Bytes, string Sha256);
