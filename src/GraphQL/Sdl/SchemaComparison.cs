using Matching.GraphQL.Types;

namespace Matching.GraphQL.Sdl;

/// <summary>
/// Lists what changed between two versions of a schema and what each change may do to clients: the changes graphql-js
/// calls breaking and dangerous, and those that do no harm.
/// </summary>
/// <remarks>
/// Removing a field, argument, input field or enum value is <see cref="ChangeSeverity.Breaking"/>, but only
/// <see cref="ChangeSeverity.Dangerous"/> when the old version had announced it by <c>@deprecated</c>.
/// </remarks>
public static class SchemaComparison
{
    /// <summary>Compares two versions.</summary>
    /// <param name="before">What clients were written for.</param>
    /// <param name="after">What they will meet.</param>
    /// <returns>The changes ordered by coordinate; none when the two describe the same schema.</returns>
    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new SchemaChangeList();
        changes.CompareRoots(before, after);
        changes.CompareTypes(before, after);
        changes.CompareDirectives(before, after);
        return changes.Sorted();
    }
}
