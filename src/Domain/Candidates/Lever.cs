namespace Matching.Domain.Candidates;

/// <summary>A help that somebody can have or has.</summary>
/// <param name="Kind">The help.</param>
/// <param name="IsActivated">Whether it runs already; otherwise it is available on request.</param>
/// <param name="Since">The day from which it runs; null when not known.</param>
public sealed record Lever(LeverKind Kind, bool IsActivated, DateOnly? Since = null);

/// <summary>What can lift a barrier; named after the themes of data·inclusion.</summary>
public enum LeverKind
{
    /// <summary><c>mobilite--preparer-un-permis</c>.</summary>
    PrepareLicence,

    /// <summary><c>mobilite--financer-ma-mobilite</c>.</summary>
    FinanceMobility,

    /// <summary><c>mobilite--acceder-a-un-vehicule</c>.</summary>
    AccessVehicle,

    /// <summary><c>famille--garde-denfants</c>.</summary>
    Childcare,

    /// <summary><c>logement-hebergement</c>.</summary>
    Housing,

    /// <summary><c>lecture-ecriture-calcul--maitriser-le-francais</c>.</summary>
    FrenchCourse,

    /// <summary><c>numerique</c>.</summary>
    DigitalSkills,

    /// <summary><c>sante</c>.</summary>
    HealthSupport,

    /// <summary>Budget advice or financial aid.</summary>
    FinancialAid,
}

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
