using static Matching.Api.Security.RolesTold;

namespace Matching.Api.Security;

/// <summary>
/// What each role is told of every field of every type, and may call: the one table that the tests hold the product to, whole, and that
/// <c>docs/rights.md</c> is made from.
/// </summary>
/// <remarks>
/// The rights themselves are decided in the data access; this says what comes of them. A field without a line fails
/// <c>OutputRightsTests.Every_field_has_one_line</c>, which says what to add.
/// </remarks>
internal static class OutputRights
{
    private const string Public = "public", NotPublic = "draft, suspended or cancelled", NoneIsPublic = "without a public offer",
        OpenKind = "of an open kind", TellingKind = "of a kind that tells a situation";

    private static readonly RolesTold
        Everybody = Accounts("vvvv", "vvvv"),
        Signed = Accounts("vvvv", "ssss"),
        // Whoever reads the whole file.
        File = By(prescripteur: "vv--", facilitateur: "vvv-", candidat: "v---"),
        // What an employer needs to speak with somebody about the work.
        Met = File.But("v---", Role.Entreprise, Role.StructurePorteuse),
        // An employer who knows who it is and asks what opens a right.
        Situation = File.But("x---", Role.Entreprise, Role.StructurePorteuse),
        Proposal = By(prescripteur: "vv--", entreprise: "vv--", facilitateur: "vvv-", candidat: "v---", structurePorteuse: "vv--"),
        ProposalMet = Proposal.But("v---", Role.Entreprise, Role.StructurePorteuse),
        Agreement = Proposal.But("----", Role.Entreprise, Role.StructurePorteuse),
        Followed = By(prescripteur: "vvvv", entreprise: "vv--", facilitateur: "vv--", acheteur: "vv--", coordinateur: "vv--"),
        OwnMarche = Followed.But("----", Role.Prescripteur),
        Draft = By(entreprise: "v---", facilitateur: "vv--", acheteur: "vv--", coordinateur: "vv--"),
        // Asked of an offer: who is suggested for it.
        Agents = Accounts("xxxx", "ssss").But("vvvv", Role.Prescripteur, Role.Facilitateur),
        Suggested = Agents.But("vxxx", Role.Entreprise).But("vvxx", Role.StructurePorteuse),
        AgentsOfDraft = By(entreprise: "x---", facilitateur: "vv--", acheteur: "xx--", coordinateur: "xx--"),
        SuggestedOfDraft = AgentsOfDraft.But("v---", Role.Entreprise),
        // Shown in a list of suggestions, by the offer's relation.
        Match = By(prescripteur: "vvvv", facilitateur: "vvvv", entreprise: "v---", structurePorteuse: "vv--"),
        WholeMatch = Match.But("----", Role.Entreprise, Role.StructurePorteuse),
        Administrators = Accounts("----", "----").But("vvvv", Role.Administrateur),
        AdministratorsOnly = Accounts("xxxx", "ssss").But("vvvv", Role.Administrateur),
        AnyModel = Accounts("vvvv", "----"),
        Viewer = Accounts("v...", "v..."),
        TellingPrescriber = By(prescripteur: "vv--", candidat: "v---", facilitateur: "vvvv", administrateur: "vvvv"),
        WritesFile = By(prescripteur: "vv--", facilitateur: "vvv-", candidat: "v---", anonymous: "ssss"),
        NotesFile = WritesFile.But("----", Role.Candidat),
        WritesOffer = By(entreprise: "v---", facilitateur: "vv--", anonymous: "ssss"),
        Decides = By(entreprise: "vv--", facilitateur: "vvv-", structurePorteuse: "vv--", anonymous: "ssss"),
        Configures = By(administrateur: "vvvv", anonymous: "ssss"),
        Trains = AdministratorsOnly;

    /// <summary>The table.</summary>
    public static readonly IReadOnlyList<OutputRight> All =
    [
        .. On("Candidate", Met, "id", "firstName", "lastName", "email", "phone", "level", "licences", "jobTargets", "availability", "state", "version"),
        .. On("Candidate", File,
            "reference", "birthDate", "street", "postalCode", "commune", "geocodingPrecision", "qpvMemberships", "statuses", "statusesReviewedOn", "evidence",
            "isJobSeeker", "jobSeekerSince", "schoolingEndedOn", "transport", "barriers", "levers", "lastContactOn", "enteredAt", "prescriber", "namesakes",
            "warnings",
            "eligibilityDecisions"),
        .. On("Candidate", Situation, "eligibility", "hireableUnder", "matchingOffers", "nearMisses"),
        .. On("Candidature", Proposal, "id", "offer", "pseudonym", "number", "state", "stateSince", "proposedAt", "requestedBy",
            "isEligible",
            "introductionAcceptedAt", "introducedAt", "plannedOn", "refusalReason", "history", "allowedMoves", "version"),
        .. On("Candidature", Agreement, "adviserAgreedAt", "consent"),
        .. On("Candidature", ProposalMet, "candidate", "message"),
        .. On("Offer", Everybody, Public, Draft, NotPublic,
            "id", "reference", "title", "description", "contractor", "occupation", "rome", "contractType", "carrierMode", "status", "openings",
            "filledOpenings", "startsOn", "endsOn", "applyUntil", "publishedAt", "enteredAt", "hoursPlanned", "weeklyHours", "minimumLevel",
            "isMinimumLevelMandatory",
            "requiredLicences", "shift", "site", "transitReachable", "hasTutor", "isListedAsbestosWork", "version"),
        .. On("Offer", Followed, Public, Draft, NotPublic, "marche"),
        .. On("Offer", Suggested, Public, SuggestedOfDraft, NotPublic, "suggestedCandidates"),
        .. On("Offer", Agents, Public, AgentsOfDraft, NotPublic, "nearMisses", "compareCandidates"),
        .. On("Marche", Followed, "with a public offer", OwnMarche, NoneIsPublic,
            "id", "reference", "title", "buyer", "legalBasis", "sector", "kind", "startsOn", "endsOn", "isAnruFunded", "isLocalUrbanManagement",
            "qpvListFloorPercent", "site", "obligations", "hours", "offers", "enteredAt", "version"),
        .. On("Prescriber", Everybody, OpenKind, TellingPrescriber, TellingKind, "id", "name", "kind", "isAuthorised"),
        .. On("CandidateMatch", Match,
            "profile", "rank", "score", "rulesPart", "learnedPart", "parts", "withheldRules", "rankedBy", "rankedByModel", "ruleSetVersion", "eligibility",
            "blockers", "weights", "indexVersion", "listFloor"),
        .. On("CandidateMatch", WholeMatch, "candidate", "candidature", "floorMove", "learned", "leftOut", "travel", "verdict", "carrierVerdict"),
        .. On("CandidateProfile", Match, "pseudonym", "department"),
        .. On("CandidateProfile", WholeMatch, "level", "licences", "availability", "targetOccupations"),
        .. On("ListFloor", Match, "percent", "places"),
        .. On("ListFloor", WholeMatch, "moved", "missing"),
        .. On("RankingModel", AnyModel,
            "id", "state", "stateSince", "version", "trainedAt", "trainer", "trainerComparison", "schemaFingerprint", "data", "metrics", "modelShare",
            "options", "obstacles", "fairness", "card", "promotedAt", "replaced", "weights"),
        .. On("RankingModel", Administrators, "trainedBy", "promotedBy", "drift"),
        .. Whole(Viewer, "Viewer", "Territory"),
        .. Whole(Everybody, "Buyer", "Contractor", "ClauseDesk", "Commune", "Intercommunality", "Occupation", "Licence", "EnumLabels", "EnumLabel"),
        // Told to whoever is told the field that leads to it.
        .. Parts(
            "Availability", "Blocker", "CandidatureMade", "Consent", "ContractEligibility", "Coordinates", "CriterionFinding", "EligibilityDecision",
            "EligibilityVerdict",
            "Evidence", "Fact", "FileWarning", "FloorMove", "HeldLicence",
            "HoursObligation", "HoursProgress", "JobTarget", "LearnedContribution", "LearnedScore", "Lever", "MatchComparison", "MatchDifference",
            "MatchPart",
            "OfferMatch", "PaperFile", "QpvMembership", "QueuedPerson", "RestingHire", "RestingOnDecision", "Task", "Reason", "ReasonValue",
            "RuleShare", "Site", "StatusPeriod", "Travel", "WeightsVersion"),
        .. Parts(
            "ColumnDrift", "DriftProgress", "FairnessAlert", "FairnessCheck", "FairnessReport", "FairnessSlice", "GroupFairness", "GroupRatio", "Import",
            "ModelDrift", "ModelFairness", "ModelMetrics", "ModelOption", "OrderComparison", "PromotionObstacle", "RankingFigure", "RateEstimate",
            "RatioEstimate", "ReachLimits", "RuleWeight", "RuleWeights", "TrainerComparison", "Training", "TrainingData"),
        .. On("Query", Everybody, "me", "node", "nodes", "offer", "offers", "communes", "occupations", "enumLabels"),
        .. On("Query", Signed,
            "candidate", "candidates", "candidature", "candidatures", "eligibilityQueue", "tasks", "marche", "marches", "buyers", "contractors",
            "prescribers", "ruleWeights",
            "rankingModel",
            "rankingModels", "activeRankingModel"),
        .. On("Query", AdministratorsOnly, "fairnessAudit", "imports", "training"),
        .. On("Mutation", By(prescripteur: "v...", facilitateur: "v...", anonymous: "s..."), "registerCandidate"),
        .. On("Mutation", WritesFile, "updateCandidate", "declarePaper", "withdrawPaper", "proposeCandidate"),
        .. On("Mutation", NotesFile, "recordEvidence", "confirmPaper"),
        .. On("Mutation", WritesOffer, Public, WritesOffer, NotPublic, "publishOffer", "suspendOffer", "withdrawOffer", "setMinimumLevel"),
        .. On("Mutation", By(facilitateur: "vv--", anonymous: "ssss"), "setQpvListFloor"),
        .. On("Mutation", By(entreprise: "v---", structurePorteuse: "vv--", anonymous: "ssss"), "requestIntroduction"),
        .. On("Mutation", By(facilitateur: "vvv-", anonymous: "ssss"), "decideEligibility", "revokeEligibility"),
        .. On("Mutation", Decides, "acceptIntroduction", "moveCandidature", "refuseCandidature"),
        .. On("Mutation", NotesFile, "answerIntroduction", "recordConsent"),
        .. On("Mutation", WritesFile, "withdrawCandidature", "reactivateCandidature"),
        .. On("Mutation", By(candidat: "v---", anonymous: "ssss"), "giveConsent", "refuseConsent", "withdrawConsent"),
        .. On("Mutation", Configures, "defineRuleWeights"),
        .. On("Mutation", Trains, "trainRankingModel", "cancelTraining", "promoteRankingModel", "rollBackRankingModel", "retireRankingModel"),
        .. On("Subscription", Suggested, "matchesChanged"),
        .. On("Subscription", Signed, "candidatureChanged"),
        .. On("Subscription", AdministratorsOnly, "importProgress", "trainingProgress"),
    ];

    private static readonly Dictionary<string, OutputRight> ByField = All.ToDictionary(right => right.Field, StringComparer.Ordinal);

    /// <summary>Endings of types that hold what somebody asked for: told with the field that leads to it.</summary>
    public static readonly IReadOnlyList<string> Shapes = ["Connection", "Edge", "Payload", "Error"];

    /// <summary>The line of a field; null when it has none.</summary>
    /// <param name="type">The type in the schema.</param>
    /// <param name="field">Its field.</param>
    public static OutputRight? Find(string type, string field) =>
        ByField.GetValueOrDefault($"{type}.{field}")
        ?? ByField.GetValueOrDefault(type)
        ?? (type == "PageInfo" || Shapes.Any(shape => type.EndsWith(shape, StringComparison.Ordinal)) ? new(type, [("", null)]) : null);

    private static IEnumerable<OutputRight> On(string type, RolesTold told, params string[] fields) =>
        fields.Select(field => new OutputRight($"{type}.{field}", [("", told)]));

    private static IEnumerable<OutputRight> On(string type, RolesTold first, string state, RolesTold second, string other, params string[] fields) =>
        fields.Select(field => new OutputRight($"{type}.{field}", [(state, first), (other, second)]));

    private static IEnumerable<OutputRight> Whole(RolesTold told, params string[] types) => types.Select(type => new OutputRight(type, [("", told)]));

    private static IEnumerable<OutputRight> Parts(params string[] types) => types.Select(type => new OutputRight(type, [("", null)]));
}

/// <summary>A line of the table.</summary>
/// <param name="Field">Type and field in the schema, or a type for all its fields.</param>
/// <param name="ByState">What each role is told, by the state of the thing where that matters; null: as of the field that leads to it.</param>
internal sealed record OutputRight(string Field, IReadOnlyList<(string State, RolesTold? Told)> ByState)
{
    /// <summary>What is said of a thing in a state; the only one where there is one.</summary>
    public RolesTold? ToldIn(int state) => ByState[Math.Min(state, ByState.Count - 1)].Told;
}
