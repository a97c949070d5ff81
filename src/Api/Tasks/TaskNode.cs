using Matching.Api.Candidatures;
using Matching.Api.Matches;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Tasks;

/// <summary>A step that awaits the caller. Worked out from what is kept whenever it is asked for.</summary>
[ObjectType, GraphQLName("Task")]
internal sealed class TaskNode(AwaitedTask task, Actor viewer)
{
    /// <summary>What it is about, as text.</summary>
    [GraphQLIgnore]
    public string About => task.About;

    /// <summary>The same as long as the task is.</summary>
    public string Key => $"{task.Kind}/{task.About}";

    /// <summary>What is to be done.</summary>
    public TaskKind Kind => task.Kind;

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset Since => task.Since;

    /// <summary>When something happens by itself; null where nothing does.</summary>
    public DateTimeOffset? Due => task.Due;

    /// <summary>Whether it is time for a reminder.</summary>
    public bool IsUrgent => task.IsUrgent;

    /// <summary>The candidature that it is about; null where it is about something else.</summary>
    public CandidatureNode? Candidature => task.Candidature is { } candidature ? new(candidature, viewer) : null;

    /// <summary>What happens if nothing is done.</summary>
    /// <param name="language">The language; the request's without it.</param>
    public string GetIfNothing(ReaderLanguage? language, AskedLanguage asked) => TaskSentences.IfNothing(task, language ?? asked.Language);
}
