using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.Api.RankingModels;
using Matching.GraphQL.Execution;

namespace Matching.Api.Security;

/// <summary>Refuses fields that the caller's role may not set, before a mutation runs.</summary>
internal sealed class InputRightsGuard(Actor actor, AskedLanguage asked) : IMutationGuard
{
    private const string File = "file.";

    /// <inheritdoc/>
    /// <exception cref="NotFoundException">The mutation is not for this role at all.</exception>
    /// <exception cref="AggregateException">Holds an <see cref="InvalidInputException"/> for each field that another role may set.</exception>
    public void Check(string mutation, IReadOnlyList<GivenField> given)
    {
        // Mutations of models refuse whoever is not an administrator in the same words as their queries.
        if (ModelRights.Mutations.Contains(mutation)) ModelRights.Check(actor);
        if (given.Count > 0 && given.All(field => !MaySet(field))) throw new NotFoundException(asked.Language);
        Outcome.Refuse(Closed(given).Select(field => Refusal(field.Coordinate, field.Path)), asked.Language);
    }

    /// <summary>Why a field may not be set.</summary>
    /// <param name="coordinate">Type and field in the schema.</param>
    /// <param name="path">Where it stands in the input.</param>
    public static InputFault Refusal(string coordinate, string path) =>
        new("rights.field", null, $"{InputRights.Find(coordinate)?.Names ?? "-"}")
        {
            Field = path.StartsWith(File, StringComparison.Ordinal) ? path[File.Length..] : path,
        };

    private bool MaySet(GivenField field) => InputRights.Find(field.Coordinate)?.Roles.Contains(actor.Role) ?? false;

    // The parts of a field that is closed need no refusal of their own.
    private IEnumerable<GivenField> Closed(IReadOnlyList<GivenField> given) =>
        given.SelectMany(field => MaySet(field) ? Closed(field.Fields) : [field]);
}
