namespace Matching.Persistence.Tasks;

/// <summary>All that awaits somebody.</summary>
/// <param name="sources">The parts.</param>
public sealed class TaskList(IEnumerable<ITaskSource> sources)
{
    private readonly IReadOnlyList<ITaskSource> _sources = [.. sources];

    /// <summary>The tasks, the longest waiting first; of one moment in a fixed order.</summary>
    public async Task<IReadOnlyList<AwaitedTask>> OfAsync(Actor actor, CancellationToken cancel)
    {
        var tasks = new List<AwaitedTask>();
        foreach (var source in _sources) tasks.AddRange(await source.OfAsync(actor, cancel));
        return [.. tasks.OrderBy(task => task.Since).ThenBy(task => task.About, StringComparer.Ordinal).ThenBy(task => task.Kind)];
    }
}
