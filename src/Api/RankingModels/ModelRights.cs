using Matching.GraphQL.Errors;

namespace Matching.Api.RankingModels;

/// <summary>Who may train and move models.</summary>
internal static class ModelRights
{
    /// <summary>The mutations that call <see cref="Check"/>.</summary>
    public static readonly IReadOnlySet<string> Mutations =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "trainRankingModel", "cancelTraining", "promoteRankingModel", "rollBackRankingModel", "retireRankingModel",
        };

    /// <exception cref="GraphQLException">The actor is no administrator.</exception>
    public static void Check(Actor actor)
    {
        if (actor.Role != Role.Administrateur) throw new GraphQLException("Models are trained and moved by administrators.", "AUTH_NOT_AUTHORIZED");
    }
}
