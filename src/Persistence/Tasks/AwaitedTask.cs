namespace Matching.Persistence.Tasks;

/// <summary>What kind of step awaits somebody.</summary>
public enum TaskKind
{
    /// <summary>An employer asked for somebody, or the person applied: the prescripteur, or the desk where nobody follows the person, agrees or
    /// declines.</summary>
    IntroductionToAnswer,

    /// <summary>The person is asked whether they want to be introduced.</summary>
    ConsentToGive,

    /// <summary>The person has not said yet: prescripteur or desk ask them, and record the answer.</summary>
    ConsentToRecord,

    /// <summary>Somebody is proposed: the employer accepts the introduction or refuses.</summary>
    IntroductionToAccept,

    /// <summary>The employer knows the person and has not decided.</summary>
    CandidatureToDecide,

    /// <summary>The employer asks the desk to check eligibility.</summary>
    EligibilityToCheck,

    /// <summary>An introduction is about to lapse: the desk may help.</summary>
    CandidatureAboutToLapse,

    /// <summary>A candidature is about to be refused because its employer does not decide: the desk may help.</summary>
    CandidatureAboutToBeRefused,
}

/// <summary>A step that awaits somebody; worked out from what is kept, and never kept itself.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Since">Since when it waits.</param>
public sealed record AwaitedTask(TaskKind Kind, DateTimeOffset Since)
{
    /// <summary>When something happens by itself; null where nothing does.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether the day of the reminder has come.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The candidature that it is about; null where it is about something else.</summary>
    public Candidature? Candidature { get; init; }

    /// <summary>What it is about, as text that is the same as long as the task is: places in lists are told by it.</summary>
    public required string About { get; init; }
}

/// <summary>Tells what awaits people, of one part of the work. Each part has one of its own.</summary>
public interface ITaskSource
{
    /// <summary>What awaits the actor, in any order: by their rights, and only steps that are theirs.</summary>
    Task<IReadOnlyList<AwaitedTask>> OfAsync(Actor actor, CancellationToken cancel);
}

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
