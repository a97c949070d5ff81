using Matching.Api.Commands;
using Matching.Api.Terminal;
using Microsoft.Data.Sqlite;

namespace Matching.Api.Hosting;

/// <summary>Says in the user's language why a database, its keys or a backup cannot be used.</summary>
internal static class StorageRefusals
{
    /// <summary>The refusal that a failure stands for; null for what nobody foresaw.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="words">The user's language.</param>
    /// <param name="file">What was being read or written.</param>
    public static RefusedException? Of(Exception failure, Words words, string file) => failure switch
    {
        DatabaseStartException database => new(Say(database, words), database),
        BackupException backup => new(Say(backup, words), backup),
        KeyRingException keys => new(words.Say("key.ringUnusable", keys.Folder, keys.Message), keys),
        SqliteException or IOException or UnauthorizedAccessException => new(words.Say("storage.failed", file, failure.Message), failure),
        _ => null,
    };

    private static string Say(DatabaseStartException refused, Words words)
    {
        object[] values = [refused.Place, refused.Detail];
        return refused.Problem switch
        {
            DatabaseProblem.ReadOnlyConnection => words.Say("database.readOnly", refused.Place, new Phrase("database.modeReadOnly")),
            DatabaseProblem.ReadOnlyFile => words.Say("database.readOnly", refused.Place, new Phrase("database.noWriter")),
            DatabaseProblem.ReadOnly => words.Say("database.readOnly", values),
            DatabaseProblem.IsFolder => words.Say("database.isFolder", values),
            DatabaseProblem.CannotMake => words.Say("database.cannotMake", values),
            DatabaseProblem.CannotOpen => words.Say("database.cannotOpen", values),
            DatabaseProblem.OpenToOthers => words.Say("database.openToOthers", values),
            DatabaseProblem.Busy => words.Say("database.busy", values),
            DatabaseProblem.BeingRestored => words.Say("database.beingRestored", values),
            DatabaseProblem.Corrupt => words.Say("database.corrupt", values),
            DatabaseProblem.Newer => words.Say("database.newer", values),
            DatabaseProblem.Older => words.Say("database.older", values),
            DatabaseProblem.Foreign => words.Say("database.foreign", values),
            DatabaseProblem.Unreachable => words.Say("database.unreachable", values),
            DatabaseProblem.KeysMissing => words.Say("database.keysMissing", values),
            DatabaseProblem.KeysOfAnother => words.Say("database.keysOfAnother", values),
            _ => throw new InvalidOperationException($"No sentence for {refused.Problem}."),
        };
    }

    private static string Say(BackupException refused, Words words)
    {
        object[] values = [refused.Place, refused.Detail];
        return refused.Problem switch
        {
            BackupProblem.Nothing => words.Say("backup.nothing", values),
            BackupProblem.Damaged => words.Say("restore.damaged", values),
            BackupProblem.NoArchive => words.Say("restore.noArchive", values),
            BackupProblem.NewerFormat => words.Say("restore.newerFormat", values),
            BackupProblem.OtherProvider => words.Say("restore.otherProvider", values),
            BackupProblem.Occupied => words.Say("restore.occupied", values),
            BackupProblem.InUse => words.Say("restore.inUse", values),
            _ => throw new InvalidOperationException($"No sentence for {refused.Problem}."),
        };
    }
}
