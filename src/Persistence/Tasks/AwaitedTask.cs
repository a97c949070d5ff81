namespace Matching.Persistence.Tasks;

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
