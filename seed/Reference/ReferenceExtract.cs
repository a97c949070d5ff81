using CsvHelper;

namespace Matching.Seed.Reference;

/// <summary>The small reference data that the product carries for its demonstration; see <c>seed/data/README.md</c>.</summary>
internal sealed class ReferenceExtract
{
    /// <summary>The edition of the ROME occupations.</summary>
    public const string RomeVersion = "4.0-v460";

    /// <summary>The edition of the ROME that published the proximities.</summary>
    public const string ProximityVersion = "3-v347";

    private const string Lyon = "69123";

    private static readonly DateOnly First2015 = new(2015, 1, 1), Last2015 = new(2023, 12, 31), First2024 = new(2024, 1, 1);

    /// <summary>The communes and arrondissements, by code.</summary>
    public IReadOnlyList<SeedCommune> Communes { get; } = EmbeddedCsv.Read("communes", ReadCommune);

    /// <summary>The occupations, by code.</summary>
    public IReadOnlyList<Occupation> Occupations { get; } = EmbeddedCsv.Read("rome", ReadOccupation);

    /// <summary>The job titles of these occupations.</summary>
    public IReadOnlyList<Appellation> Appellations { get; } = EmbeddedCsv.Read("rome-appellations", ReadAppellation);

    /// <summary>The proximities among the occupations' parents.</summary>
    public IReadOnlyList<OccupationProximity> Proximities { get; } = EmbeddedCsv.Read("rome-proximity", ReadProximity);

    /// <summary>The made-up QPV, both generations.</summary>
    public IReadOnlyList<DemoArea> Areas { get; } = EmbeddedCsv.Read("qpv", ReadArea);

    /// <summary>The made-up QPV as the product keeps them.</summary>
    public IReadOnlyList<Qpv> Qpvs => [.. Areas.Select(area => area.Qpv)];

    /// <summary>The communes that people live in: Lyon by arrondissement, not as a whole.</summary>
    public IReadOnlyList<SeedCommune> Inhabited => [.. Communes.Where(commune => commune.Commune.Code.Value != Lyon)];

    private static SeedCommune ReadCommune(CsvReader row)
    {
        var arrondissement = row.Text("kind") == "arrondissement";
        return new(
            new Commune
            {
                Code = InseeCode.Parse(row.Text("insee")),
                Name = row.Text("name"),
                Kind = arrondissement ? CommuneKind.Arrondissement : CommuneKind.Commune,
                PostalCodes = [.. row.Text("postalCodes").Split(' ').Select(PostalCode.Parse)],
                Department = row.Text("department"),
                Region = row.Text("region"),
                EpciCode = row.Text("epci"),
                EpciName = row.Text("epciName"),
                Parent = arrondissement ? InseeCode.Parse(Lyon) : null,
                Centre = new(row.Number("latitude"), row.Number("longitude")),
                Population = (int)row.Number("weight"),
            },
            (int)row.Number("weight"));
    }

    private static Occupation ReadOccupation(CsvReader row) => new()
    {
        Code = RomeCode.Parse(row.Text("code")),
        Label = row.Text("label"),
        ParentCode = RomeCode.Parse(row.Text("parentCode")),
        RomeVersion = RomeVersion,
    };

    private static Appellation ReadAppellation(CsvReader row) => new()
    {
        Ogr = (int)row.Number("ogr"),
        Label = row.Text("label"),
        Rome = RomeCode.Parse(row.Text("rome")),
        IsPrincipal = row.Text("kind") == "principal",
        IsRare = row.Text("rare") == "1",
    };

    private static OccupationProximity ReadProximity(CsvReader row) => new()
    {
        From = RomeCode.Parse(row.Text("from")),
        To = RomeCode.Parse(row.Text("to")),
        Kind = row.Text("kind") == "close" ? OccupationProximityKind.Close : OccupationProximityKind.Evolution,
        Scope = row.Text("scope") == "job" ? OccupationProximityScope.Job : OccupationProximityScope.Appellation,
        RomeVersion = ProximityVersion,
    };

    private static DemoArea ReadArea(CsvReader row)
    {
        var is2015 = row.Text("vintage") == "2015";
        var centre = new Coordinates(row.Number("latitude"), row.Number("longitude"));
        var radius = Kilometres.FromMetres(row.Number("radiusMetres"));
        var code = QpvCode.Parse(row.Text("code"));
        return new(centre, radius, new Qpv
        {
            Code = code,
            Vintage = is2015 ? QpvVintage.Perimeters2015 : QpvVintage.Perimeters2024,
            Name = $"Quartier de démonstration {code.Value["DEMO-".Length..]} ({row.Text("area")})",
            ValidFrom = is2015 ? First2015 : First2024,
            ValidUntil = is2015 ? Last2015 : null,
            Perimeter = CirclePerimeter.Around(centre, radius),
            Communes = [InseeCode.Parse(row.Text("commune"))],
        });
    }
}
