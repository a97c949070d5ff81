namespace Matching.Domain.Candidates;

/// <summary>The papers that prove a criterion. The paper itself is not kept here, only that somebody saw it.</summary>
public enum EvidenceKind
{
    /// <summary>France Travail's attestation of registration and periods.</summary>
    FranceTravailAttestation,

    /// <summary>Payslips or an employer's statement of hours.</summary>
    WorkedHoursStatement,

    /// <summary>CAF, MSA or France Travail attestation of RSA, ASS, AAH or another minimum.</summary>
    BenefitAttestation,

    /// <summary>Decision of the MDPH, RQTH or equivalent.</summary>
    DisabilityDecision,

    /// <summary>Identity document: proves the age.</summary>
    IdentityDocument,

    /// <summary>The person's signed statement on schooling and diplomas.</summary>
    SchoolingStatement,

    /// <summary>A diploma.</summary>
    Diploma,

    /// <summary>Proof of address.</summary>
    AddressProof,

    /// <summary>Statement of the structure that employs or follows the person.</summary>
    StructureStatement,

    /// <summary>PASS IAE.</summary>
    PassIae,

    /// <summary>A prescriber's signed and motivated opinion, or diagnosis.</summary>
    PrescriberOpinion,

    /// <summary>Residence permit or decision on protection.</summary>
    ResidencePermit,

    /// <summary>Another official paper.</summary>
    OtherOfficialPaper,

    /// <summary>The diagnosis by which an authorised prescriber opens insertion structures or a GEIQ, whatever the criteria say.</summary>
    PrescriberDiagnosis,
}
