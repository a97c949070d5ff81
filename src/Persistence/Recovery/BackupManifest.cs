using Matching.Persistence.Databases;

namespace Matching.Persistence.Recovery;

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
