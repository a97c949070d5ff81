namespace Matching.Persistence.Importing;

/// <summary>Reads where work is done.</summary>
internal static class RowSites
{
    /// <summary>The site; null when nothing of it is said.</summary>
    public static Site? Of(ImportRow row, References references, Column commune, Column latitude, Column longitude, Column label)
    {
        var site = new Site { Commune = references.Commune(row, commune), Point = row.Point(latitude, longitude), Label = row.Text(label) };
        return site == new Site() ? null : site;
    }
}
