namespace Matching.Domain.Marches;

/// <summary>The articles of the code de la commande publique under which a marché carries its clause.</summary>
public enum ClauseLegalBasis
{
    /// <summary>Condition of execution: L2112-2 (formerly article 38, and 14 before it).</summary>
    ExecutionCondition,

    /// <summary>Condition of execution and award criterion: L2112-2 with L2152-7 (formerly articles 38 and 52).</summary>
    ExecutionAndAwardCriterion,

    /// <summary>Insertion is the object of the marché: R2123-1 or R2123-7 (formerly article 28 or 30).</summary>
    InsertionObject,

    /// <summary>Reserved for structures that employ people with disabilities: L2113-12.</summary>
    ReservedDisability,

    /// <summary>Reserved for insertion structures (IAE): L2113-13.</summary>
    ReservedIae,

    /// <summary>Reserved for both: L2113-14.</summary>
    ReservedBoth,

    /// <summary>Reserved for enterprises of the social economy, certain services: L2113-15 and L2113-16.</summary>
    ReservedEss,

    /// <summary>A private buyer's contract: the parties' agreement.</summary>
    PrivateAgreement,
}
