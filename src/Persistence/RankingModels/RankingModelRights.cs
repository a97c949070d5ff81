namespace Matching.Persistence.RankingModels;

/// <summary>Which models a caller may know of.</summary>
internal static class RankingModelRights
{
    /// <summary>All for administrators; for whoever else is signed in those that ordered what people were shown.</summary>
    public static IQueryable<RegisteredModel> ModelsOf(this MatchingDbContext context, Actor actor) => actor.Role switch
    {
        Role.Administrateur or Role.System => context.RankingModels,
        Role.Anonymous => context.RankingModels.Where(model => false),
        _ => context.RankingModels.Where(model => model.PromotedAt != null),
    };
}
