namespace Matching.Domain.Candidates;

/// <summary>Which barrier a lever lifts.</summary>
public static class Levers
{
    /// <summary>The barrier that the lever is meant for.</summary>
    public static Barrier Lifts(this LeverKind lever) => lever switch
    {
        LeverKind.PrepareLicence or LeverKind.FinanceMobility or LeverKind.AccessVehicle => Barrier.Mobility,
        LeverKind.Childcare => Barrier.Childcare,
        LeverKind.Housing => Barrier.Housing,
        LeverKind.FrenchCourse => Barrier.French,
        LeverKind.DigitalSkills => Barrier.Digital,
        LeverKind.HealthSupport => Barrier.Health,
        LeverKind.FinancialAid => Barrier.Money,
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "Expected a listed lever."),
    };
}
