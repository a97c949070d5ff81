namespace Matching.Persistence.Writing;

/// <summary>The names of the aggregates in audit and outbox. Never changed once released.</summary>
internal static class AggregateKinds
{
    public const string
        Buyer = "buyer",
        Contractor = "contractor",
        Prescriber = "prescriber",
        CarrierEmployer = "carrier-employer",
        ClauseDesk = "clause-desk",
        Coordination = "coordination",
        Facilitator = "facilitator",
        Marche = "marche",
        Offer = "offer",
        Candidate = "candidate",
        PaperFile = "paper-file",
        Candidature = "candidature",
        EligibilityDecision = "eligibility-decision",
        Placement = "placement",
        Timesheet = "timesheet",
        FollowUp = "follow-up",
        WeightSet = "weight-set",
        RankingModel = "ranking-model",
        TokenRevocation = "token-revocation",
        Communes = "communes",
        FormerCommunes = "former-communes",
        Appellations = "appellations",
        Occupations = "occupations",
        OccupationProximities = "occupation-proximities",
        Qpv = "qpv";
}
