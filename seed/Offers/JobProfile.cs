using Matching.Seed.Reference;

namespace Matching.Seed.Offers;

/// <summary>A usual job of the clause: a row of <c>seed/data/jobs.csv</c>.</summary>
internal sealed record JobProfile
{
    /// <summary>The branch that has such jobs.</summary>
    public required MarcheSector Sector { get; init; }

    /// <summary>The occupation.</summary>
    public required RomeCode Rome { get; init; }

    /// <summary>The title of an offer.</summary>
    public required string Title { get; init; }

    /// <summary>How frequent it is within its branch.</summary>
    public required double Weight { get; init; }

    /// <summary>The lowest level asked for; null when none is.</summary>
    public QualificationLevel? MinLevel { get; init; }

    /// <summary>The licences without which it may not be done.</summary>
    public required IReadOnlyList<LicenceCode> Licences { get; init; }

    /// <summary>The shifts it is usually done in.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init; }

    /// <summary>Whether it is listed asbestos work: sous-section 3, closed to fixed-term and temporary contracts.</summary>
    public bool IsListedAsbestosWork => Licences.Any(licence => licence.Value == "SS3");

    /// <summary>All rows, in file order.</summary>
    public static IReadOnlyList<JobProfile> ReadAll() => EmbeddedCsv.Read("jobs", row => new JobProfile
    {
        Sector = Enum.Parse<MarcheSector>(row.Text("sector")),
        Rome = RomeCode.Parse(row.Text("rome")),
        Title = row.Text("title"),
        Weight = row.Number("weight"),
        MinLevel = row.Text("minLevel") is { Length: > 0 } level ? Enum.Parse<QualificationLevel>("Level" + level) : null,
        Licences = [.. Parts(row.Text("licences")).Select(LicenceCode.Parse)],
        Shifts = [.. Parts(row.Text("shifts")).Select(Enum.Parse<Shift>)],
    });

    private static string[] Parts(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
