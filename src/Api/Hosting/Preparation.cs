using Matching.Api.Terminal;

namespace Matching.Api.Hosting;

/// <summary>Runs the steps that lie between an empty folder and the first answer.</summary>
internal sealed class Preparation(StorageCheck storage, IEnumerable<IPreparationStep> steps, ProgressDisplay display)
{
    /// <summary>Refuses a database that cannot be used, before anything is started.</summary>
    /// <exception cref="Commands.RefusedException">Missing folder, read-only, not a database.</exception>
    public void Check() => storage.Ensure();

    /// <summary>Runs every step in its order.</summary>
    /// <exception cref="Commands.RefusedException">A step cannot be done.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var step in steps) await step.RunAsync(display, cancel);
    }
}
