namespace Matching.Api.Hosting;

/// <summary>Runs the steps that lie between an empty folder and the first answer.</summary>
internal sealed class Preparation(StorageCheck storage, MigrationStep migration, IEnumerable<IPreparationStep> steps)
{
    /// <summary>Refuses a database that cannot be used, before anything is started.</summary>
    /// <exception cref="Commands.RefusedException">Missing folder, read-only, not a database.</exception>
    public void Check() => storage.Ensure();

    /// <summary>Makes the database usable for a command that serves nobody.</summary>
    /// <exception cref="Commands.RefusedException">It cannot be used.</exception>
    public Task OpenDatabaseAsync(CancellationToken cancel)
    {
        Check();
        return migration.RunAsync(cancel);
    }

    /// <summary>Runs every step in its order.</summary>
    /// <exception cref="Commands.RefusedException">A step cannot be done.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var step in steps) await step.RunAsync(cancel);
    }
}
