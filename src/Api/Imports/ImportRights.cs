using Matching.GraphQL.Errors;

namespace Matching.Api.Imports;

/// <summary>Who may know of imports.</summary>
internal static class ImportRights
{
    /// <exception cref="GraphQLException">The actor is no administrator.</exception>
    public static void Check(Actor actor)
    {
        if (actor.Role != Role.Administrateur) throw new GraphQLException("Imports are shown to administrators.", "AUTH_NOT_AUTHORIZED");
    }
}
