using System.Globalization;
using System.Text;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Tasks;

/// <summary>Reads what awaits the caller.</summary>
[QueryType]
internal static class TaskQueries
{
    /// <summary>What awaits the caller, the longest waiting first: answers, consents, decisions, checks, each with what happens if nothing is done.</summary>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Tasks")]
    public static async Task<GraphQL.Annotations.Page<TaskNode>?> GetTasksAsync(PagingArguments paging, TaskList tasks, Actor actor, CancellationToken cancel)
    {
        var all = (await tasks.OfAsync(actor, cancel)).Select(task => new TaskNode(task, actor)).ToList();
        // A place is told by what stands there, so that a page goes on rightly when tasks before it are done.
        var (after, before) = (Place(paging.After, "after"), Place(paging.Before, "before"));
        var within = all.Where(task => (after is null || Compare(task, after) > 0) && (before is null || Compare(task, before) < 0)).ToList();
        var skip = paging.IsBackward ? Math.Max(0, within.Count - paging.Size) : 0;
        List<TaskNode> shown = [.. within.Skip(skip).Take(paging.Size)];
        return new(
            shown,
            shown.Count > 0 && Compare(shown[^1], CursorOf(all[^1])) < 0,
            shown.Count > 0 && Compare(shown[0], CursorOf(all[0])) > 0,
            CursorOf,
            _ => Task.FromResult(all.Count));
    }

    private static string CursorOf(TaskNode task) => Convert.ToBase64String(Encoding.UTF8.GetBytes(SortKey(task)));

    private static string SortKey(TaskNode task) => $"{task.Since.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)} {task.About} {(int)task.Kind:D3}";

    private static int Compare(TaskNode task, string cursor) =>
        string.CompareOrdinal(SortKey(task), Encoding.UTF8.GetString(Convert.FromBase64String(cursor)));

    private static string? Place(string? cursor, string argument) =>
        cursor is null || Convert.TryFromBase64String(cursor, new byte[cursor.Length], out _)
            ? cursor
            : throw new GraphQLException($"The argument `{argument}` is no cursor of this list.", "PAGING_INVALID_CURSOR");
}
