using System.Globalization;
using System.IO.Compression;
using Matching.Persistence.Databases;
using Matching.Persistence.Papers;
using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Recovery;

/// <summary>Makes a file of database and keys together, and puts one back.</summary>
/// <remarks>
/// On PostgreSQL the keys alone: its own tools save the database. Both check by opening: a copy that is damaged, unknown to this program or
/// that its keys do not open is never left as a backup nor put in place.
/// </remarks>
public sealed class Backups
{
    private readonly DatabaseSettings _settings;
    private readonly DatabaseCopy _copy;
    private readonly TimeProvider _clock;

    internal Backups(DatabaseSettings settings, TimeProvider clock) => (_settings, _copy, _clock) = (settings, new(clock), clock);

    /// <summary>Writes a backup beside whoever uses the database. It is written aside, checked and renamed.</summary>
    /// <param name="file">The file; not there yet, in a folder that is.</param>
    /// <param name="signingKey">The file of the key that signs tokens; taken where it is there.</param>
    /// <param name="cancel">Leaves nothing.</param>
    /// <exception cref="BackupException">There is nothing to back up.</exception>
    /// <exception cref="DatabaseStartException">The database is damaged, or its keys do not open it.</exception>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    /// <exception cref="IOException">The backup cannot be written.</exception>
    public async Task<BackupManifest> WriteAsync(string file, string signingKey, CancellationToken cancel)
    {
        var isSqlite = _settings.Provider == DatabaseProvider.Sqlite;
        if (isSqlite && !File.Exists(_settings.Place)) throw new BackupException(BackupProblem.Nothing, _settings.Place);
        using var use = isSqlite
            ? DatabaseUse.Share(_settings.Place) ?? throw new DatabaseStartException(DatabaseProblem.BeingRestored, _settings.Place)
            : null;
        var draft = $"{file}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp";
        var (copy, keys) = (draft + ".db", draft + ".keys");
        try
        {
            if (isSqlite) await DatabaseCopy.WriteAsync(_settings.ConnectionString, copy, cancel);
            // After the database: a key that was made meanwhile is one too many, never one too few.
            CopyKeys(keys);
            var migration = isSqlite ? await _copy.CheckAsync(copy, keys, cancel) : await _copy.RequireKeysAsync(_settings with { KeyRing = keys }, cancel);
            var files = Directory.EnumerateFiles(keys)
                .Order(StringComparer.Ordinal)
                .Select(path => ($"{BackupArchive.KeysName}/{Path.GetFileName(path)}", path))
                .ToList();
            if (!isSqlite && files.Count == 0) throw new BackupException(BackupProblem.Nothing, _settings.KeyRing);
            if (isSqlite) files.Insert(0, (BackupArchive.DatabaseName, copy));
            // After the database, too: a file that was sent meanwhile is one too many, and withdrawn ones stay until a later sweep.
            files.AddRange(PaperFolder.FilesIn(_settings.PaperFolder)
                .Order(StringComparer.Ordinal)
                .Select(path => ($"{BackupArchive.PapersName}/{Path.GetFileName(path)}", path)));
            if (File.Exists(signingKey)) files.Add((Path.GetFileName(signingKey), signingKey));
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, _clock.GetUtcNow(), _settings.Provider, migration, []);
            await using (var output = OwnerOnly.Create(draft, FileMode.Create))
            {
                await BackupArchive.WriteAsync(output, manifest, files, cancel);
                output.Flush(flushToDisk: true);
            }

            File.Move(draft, file);
            return manifest;
        }
        finally
        {
            RestoreDraft.Forget([draft, copy, copy + "-wal", copy + "-shm"], [keys]);
        }
    }

    /// <summary>Notes in the audit that everything was copied; nothing where the database is not of this program's schema yet.</summary>
    public async Task NoteAsync(CancellationToken cancel)
    {
        var cipher = SensitiveCipher.WithKeysIn(_settings.KeyRing);
        await using var context = new MatchingDbContextFactory(_settings, new ContextParts(_clock, cipher), new OutboxSignal()).CreateDbContext();
        if ((await context.Database.GetPendingMigrationsAsync(cancel)).Any()) return;
        context.Note(new AuditRow
        {
            At = _clock.GetUtcNow(),
            Role = Role.System,
            UserId = Environment.UserName,
            Operation = "backup",
            Aggregate = "*",
            AggregateId = "*",
            Change = ChangeKind.Exported,
            VersionBefore = null,
            VersionAfter = null,
            Fields = "",
        });
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>Puts a backup in place of the database and the keys that the settings name.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="signingKey">Where the key that signs tokens goes.</param>
    /// <param name="replace">Whether what is there is set aside; else it is refused.</param>
    /// <param name="cancel">Leaves everything as it was, until the files are put in place.</param>
    /// <returns>What the backup says of itself, and what was set aside.</returns>
    /// <exception cref="BackupException">It is damaged, there are data, or they are in use.</exception>
    /// <exception cref="DatabaseStartException">The database in it is damaged, of a later program, or its keys do not open it.</exception>
    /// <exception cref="IOException">It cannot be read, or the files not written.</exception>
    public async Task<RestoredBackup> RestoreAsync(string file, string signingKey, bool replace, CancellationToken cancel)
    {
        var isSqlite = _settings.Provider == DatabaseProvider.Sqlite;
        var place = new RestoreDraft(isSqlite ? _settings.Place : null, _settings.KeyRing, _settings.PaperFolder, signingKey);
        using var alone = isSqlite ? DatabaseUse.TakeAlone(_settings.Place) ?? throw new BackupException(BackupProblem.InUse, _settings.Place) : null;
        if (!replace && place.Occupied is { } occupied) throw new BackupException(BackupProblem.Occupied, occupied);
        try
        {
            var manifest = await UnpackAsync(file, place, cancel);
            if (place.DatabaseDraft is { } database) await _copy.CheckAsync(database, place.KeysDraft, cancel);
            return new(manifest, place.PutInPlace(_clock.GetUtcNow()));
        }
        finally
        {
            place.Forget();
        }
    }

    private async Task<BackupManifest> UnpackAsync(string file, RestoreDraft place, CancellationToken cancel)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancel);
            var manifest = await BackupArchive.ReadManifestAsync(archive, file, cancel);
            if (manifest.Provider != _settings.Provider) throw new BackupException(BackupProblem.OtherProvider, file, manifest.Provider.ToString());
            if (_settings.Provider == DatabaseProvider.Sqlite && manifest.Files.All(part => part.Name != BackupArchive.DatabaseName))
                throw new BackupException(BackupProblem.Damaged, file, BackupArchive.DatabaseName);
            foreach (var part in manifest.Files) await BackupArchive.ExtractAsync(archive, file, part, place.DraftOf(part.Name), cancel);
            return manifest;
        }
        catch (InvalidDataException noArchive)
        {
            throw new BackupException(BackupProblem.NoArchive, file, cause: noArchive);
        }
    }

    private void CopyKeys(string folder)
    {
        OwnerOnly.MakeFolder(folder);
        if (!Directory.Exists(_settings.KeyRing)) return;
        // Locks and drafts of keys that are just being made are none.
        foreach (var key in Directory.EnumerateFiles(_settings.KeyRing).Where(path => Path.GetExtension(path) is ".xml" or ".key"))
        {
            using var source = File.OpenRead(key);
            var copy = Path.Combine(folder, Path.GetFileName(key));
            using var target = OwnerOnly.Create(copy, FileMode.Create);
            source.CopyTo(target);
        }
    }
}

/// <summary>What was put back.</summary>
/// <param name="Manifest">What the backup says of itself.</param>
/// <param name="SetAside">Where the former files are; empty when there were none.</param>
public sealed record RestoredBackup(BackupManifest Manifest, IReadOnlyList<string> SetAside);
