using Matching.Seed.Reference;

namespace Matching.Seed.Marches;

/// <summary>How marchés of a branch are calibrated: a row of <c>seed/data/sectors.csv</c>. Usual orders of size, not official figures.</summary>
/// <param name="Sector">The branch.</param>
/// <param name="Kind">What such marchés buy.</param>
/// <param name="LabourShare">The part of the amount that pays labour.</param>
/// <param name="EffortRate">The part of the labour to reserve.</param>
/// <param name="HourlyCost">The full cost of one hour.</param>
/// <param name="Titles">Titles of such marchés.</param>
internal sealed record SectorProfile(
    MarcheSector Sector, MarcheKind Kind, Share LabourShare, Share EffortRate, Euros HourlyCost, IReadOnlyList<string> Titles)
{
    /// <summary>All rows, in file order.</summary>
    public static IReadOnlyList<SectorProfile> ReadAll() => EmbeddedCsv.Read("sectors", row => new SectorProfile(
        Enum.Parse<MarcheSector>(row.Text("sector")),
        Enum.Parse<MarcheKind>(row.Text("kind")),
        new Share((decimal)row.Number("labourShare")),
        new Share((decimal)row.Number("effortRate")),
        new Euros((decimal)row.Number("hourlyCost")),
        row.Text("titles").Split('|')));

    /// <summary>The amount, to the thousand euros, that bears about that many hours.</summary>
    public Euros AmountFor(double hours) =>
        new(Math.Max(1, Math.Round((decimal)hours * HourlyCost.Value / (LabourShare.Value * EffortRate.Value) / 1000)) * 1000);

    /// <summary>The calibration of that amount.</summary>
    /// <param name="amount">The amount without VAT.</param>
    /// <param name="agreesRound">Whether desk and buyer agreed on a round figure below the computed one.</param>
    public Calibration Calibrate(Euros amount, bool agreesRound)
    {
        var calibration = new Calibration { AmountExclVat = amount, LabourShare = LabourShare, EffortRate = EffortRate, HourlyCost = HourlyCost };
        var round = Math.Floor(calibration.ComputedHours.Value / 50) * 50;
        return agreesRound && round > 0 && round != calibration.ComputedHours.Value
            ? calibration with { AgreedHours = new(round), AgreedReason = "Arrondi convenu après examen de l'équipe réelle" }
            : calibration;
    }
}
