namespace Matching.Persistence;

/// <summary>Where a facilitateur is in charge.</summary>
internal static class Territory
{
    /// <summary>The communes of the actor's departments and intercommunalities; nullable, to compare with what may be unknown.</summary>
    public static IQueryable<InseeCode?> CommunesOf(this MatchingDbContext context, Actor actor)
    {
        var departments = actor.Departments.ToArray();
        var intercommunalities = actor.Intercommunalities.ToArray();
        return context.Communes
            .Where(commune => departments.Contains(commune.Department) || intercommunalities.Contains(commune.EpciCode))
            .Select(commune => (InseeCode?)commune.Code);
    }
}
