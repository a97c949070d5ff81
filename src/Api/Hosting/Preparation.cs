namespace Matching.Api.Hosting;

/// <summary>Runs the steps that lie between an empty folder and the first answer.</summary>
internal sealed class Preparation(IEnumerable<IPreparationStep> steps)
{
    /// <summary>Runs every step in its order.</summary>
    /// <exception cref="Commands.RefusedException">A step cannot be done.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var step in steps) await step.RunAsync(cancel);
    }
}
