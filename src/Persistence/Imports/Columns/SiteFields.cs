using Matching.Persistence.Imports.Fields;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Marches.Site>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of where work is done.</summary>
internal static class SiteFields
{
    /// <summary>Commune, point and name of the place.</summary>
    /// <param name="latitude">The template's degrees north.</param>
    /// <param name="longitude">The template's degrees east.</param>
    /// <param name="label">The template's name of the place.</param>
    public static FieldList<Site> List(string latitude = "", string longitude = "", string label = "") => new(
    [
        Commune("commune_insee", "commune").Example("31555").For(site => site.Commune, (site, code) => site with { Commune = code }).At("site"),
        .. PointFields.Of<Site>(latitude, longitude, site => site.Point, (site, point) => site with { Point = point }),
        FreeText("lieu", "site").Example(label).For(site => site.Label, (site, text) => site with { Label = text }).At("site.label"),
    ]);

    /// <summary>The site that a row makes of the one known: what it does not say stays, unless it belonged to another place.</summary>
    public static Site? Merge(Site? known, RowChanges<Site> changes)
    {
        if (changes.IsEmpty) return known;
        var merged = changes.ApplyTo((known ?? new()).With(changes.SetOn(new Site())));
        return merged == new Site() ? null : merged;
    }
}
