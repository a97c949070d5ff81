namespace Matching.Persistence.Tasks;

/// <summary>Tells what awaits people, of one part of the work. Each part has one of its own.</summary>
public interface ITaskSource
{
    /// <summary>What awaits the actor, in any order: by their rights, and only steps that are theirs.</summary>
    Task<IReadOnlyList<AwaitedTask>> OfAsync(Actor actor, CancellationToken cancel);
}
