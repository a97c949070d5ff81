using Matching.Persistence.References;

namespace Matching.Persistence.Structures;

/// <summary>Where a facilitateur is in charge.</summary>
internal static class Territory
{
    /// <summary>
    /// The communes of the actor's departments and intercommunalities, with their arrondissements and the communes merged into
    /// them; nullable, to compare with what may be unknown.
    /// </summary>
    public static IQueryable<InseeCode?> CommunesOf(this MatchingDbContext context, Actor actor)
    {
        var departments = actor.Departments.ToArray();
        var intercommunalities = actor.Intercommunalities.ToArray();
        var communes = context.Communes
            .Where(commune => departments.Contains(commune.Department) || intercommunalities.Contains(commune.EpciCode))
            .Select(commune => (InseeCode?)commune.Code);
        // The official files name the intercommunality of a commune, not of its arrondissements.
        var arrondissements = MunicipalArrondissement.All.ToArray();
        var parts = context.Communes
            .Where(commune => arrondissements.Contains(commune.Code) && communes.Contains(commune.Parent))
            .Select(commune => (InseeCode?)commune.Code);
        var former = context.MergedCommunes()
            .Where(merged => communes.Contains(merged.Successor))
            .Select(merged => (InseeCode?)merged.Code);
        return communes.Concat(parts).Concat(former);
    }
}
