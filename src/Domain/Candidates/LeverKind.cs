namespace Matching.Domain.Candidates;

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
