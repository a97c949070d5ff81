using System.Text.Json;
using Matching.Api.Configuration;

namespace Matching.Api.Security;

/// <summary>
/// Which role may set which field of which input: the one table that mutations are held to and that descriptions of the schema,
/// <c>docs/input-rights.md</c> and the tests are made from.
/// </summary>
/// <remarks>Whose files, offers and marchés a role reaches is decided in the data access. What a table does not name, nobody may set.</remarks>
internal static class InputRights
{
    private static readonly Role[]
        // Those who see papers and answer for what they note.
        Agents = [Role.Prescripteur, Role.Facilitateur],
        Everyone = [Role.Prescripteur, Role.Facilitateur, Role.Candidat],
        Deciders = [Role.Entreprise, Role.Facilitateur],
        Employers = [Role.Entreprise, Role.StructurePorteuse],
        Choosers = [Role.Entreprise, Role.Facilitateur, Role.StructurePorteuse],
        People = [Role.Candidat],
        Facilitateurs = [Role.Facilitateur],
        Administrators = [Role.Administrateur];

    /// <summary>The table, input by input.</summary>
    public static readonly IReadOnlyList<InputRight> All =
    [
        .. On("RegisterCandidateInput", Agents, "file", "idempotencyKey"),
        .. On("UpdateCandidateInput", Everyone, "id", "version", "file"),
        // Names, births and qualifications stand in papers; situations, work and schooling open rights; the retention period runs from the last contact.
        .. On("CandidateFileInput", Agents,
            "firstName", "lastName", "birthDate", "statuses", "statusesReviewedOn", "level", "isJobSeeker", "jobSeekerSince", "recentWork", "schoolingEndedOn",
            "transport", "licences", "barriers", "levers", "lastContactOn"),
        // Unique within the structure that follows the person: only who sees all its files may meet a reference that is taken.
        new("CandidateFileInput.reference", Agents) { FacilitateurOnlyWhereNobodyFollows = true },
        // What people know best themselves: how to reach them, what they look for, when they can work.
        .. On("CandidateFileInput", Everyone, "email", "phone", "address", "jobTargets", "availability"),
        .. On("AddressInput", Everyone, "street", "postalCode", "commune"),
        // The point says whether somebody lives in a QPV.
        .. On("AddressInput", Agents, "latitude", "longitude", "precision", "score"),
        .. On("JobTargetInput", Everyone, "rome", "maxMinutes", "maxDistanceKm"),
        .. On("AvailabilityInput", Everyone, "from", "weeklyHoursMin", "weeklyHoursMax", "shiftsAccepted", "contractTypesRefused", "wouldMove"),
        .. On("StatusPeriodInput", Agents, "status", "since", "until"),
        .. On("RecentWorkInput", Agents, "upTo", "hours", "months"),
        .. On("HeldLicenceInput", Agents, "code", "validUntil"),
        .. On("LeverInput", Agents, "kind", "isActivated", "since"),
        // Nobody's own statement is a paper that somebody saw: a candidat declares.
        .. On("RecordEvidenceInput", Agents, "candidateId", "version", "kind", "proves", "issuedOn", "validUntil"),
        .. On("DeclarePaperInput", Everyone, "candidateId", "kind", "proves", "issuedOn", "validUntil", "file", "idempotencyKey"),
        .. On("ConfirmPaperInput", Agents, "candidateId", "version", "paperId"),
        .. On("WithdrawPaperInput", Everyone, "candidateId", "version", "paperId"),
        .. On("DecideEligibilityInput", Facilitateurs,
            "candidateId", "lastSeen", "outcome", "marcheId", "ruleSet", "on", "criteria", "papers", "reason", "expiresOn", "expiryReason", "idempotencyKey"),
        .. On("RevokeEligibilityInput", Facilitateurs, "id", "version", "reason"),
        .. On("ProposeCandidateInput", Everyone, "offerId", "candidateId", "message", "idempotencyKey"),
        // Who proposes themselves consents by that.
        .. On("ProposeCandidateInput", Agents, "consentMeans", "consentOn"),
        .. On("RequestIntroductionInput", Employers, "offerId", "pseudonym", "message", "idempotencyKey"),
        .. On("AnswerIntroductionInput", Agents, "id", "version", "agrees"),
        .. On("AcceptIntroductionInput", Choosers, "id", "version"),
        .. On("RecordConsentInput", Agents, "id", "version", "answer", "means", "on"),
        .. On("GiveConsentInput", People, "id", "version"),
        .. On("RefuseConsentInput", People, "id", "version"),
        .. On("WithdrawConsentInput", People, "id", "version"),
        .. On("MoveCandidatureInput", Choosers, "id", "version", "to", "on"),
        .. On("RefuseCandidatureInput", Choosers, "id", "version", "reason", "comment"),
        .. On("WithdrawCandidatureInput", Everyone, "id", "version"),
        .. On("ReactivateCandidatureInput", Everyone, "id", "version"),
        .. On("PublishOfferInput", Deciders, "id", "version"),
        .. On("SuspendOfferInput", Deciders, "id", "version"),
        .. On("WithdrawOfferInput", Deciders, "id", "version"),
        .. On("SetMinimumLevelInput", Deciders, "id", "version", "level", "isMandatory"),
        .. On("SetQpvListFloorInput", Facilitateurs, "id", "version", "percent"),
        .. On("DefineRuleWeightsInput", Administrators,
            "name", "version", "validFrom", "neutralShare", "assumedAcceptedMinutes", "reach", "unlinkedPlaces"),
        .. On("DefineRuleWeightsInput", Administrators, [.. Enum.GetNames<RuleKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)]),
        .. On("ReachLimitsInput", Administrators, "percentOfAccepted", "minutesWhereNothingSaid", "mostMinutes", "kilometresWhereMeansUnknown"),
        .. On("TrainRankingModelInput", Administrators, "trainer", "trees", "seed"),
        .. On("CancelTrainingInput", Administrators, "id"),
        .. On("PromoteRankingModelInput", Administrators, "id", "version"),
        .. On("RollBackRankingModelInput", Administrators, "id", "version", "toRules"),
        .. On("RetireRankingModelInput", Administrators, "id", "version"),
    ];

    private static readonly Dictionary<string, InputRight> ByField = All.ToDictionary(right => right.Field, StringComparer.Ordinal);

    /// <summary>The line of a field; null when the table has none.</summary>
    /// <param name="field">Type and field in the schema, such as <c>AddressInput.street</c>.</param>
    public static InputRight? Find(string field) => ByField.GetValueOrDefault(field);

    /// <summary>The sentence that the schema says of a field; null when the table does not name it.</summary>
    public static string? Note(string field) => Find(field) is { } right
        ? $"May be set by: {right.Names}{(right.FacilitateurOnlyWhereNobodyFollows ? " (a facilitateur only where no structure follows the person)" : "")}."
        : null;

    private static IEnumerable<InputRight> On(string input, Role[] roles, params string[] fields) =>
        fields.Select(field => new InputRight($"{input}.{field}", roles));
}

/// <summary>A line of the table.</summary>
/// <param name="Field">Type and field in the schema.</param>
/// <param name="Roles">The roles that may set it.</param>
internal sealed record InputRight(string Field, IReadOnlyList<Role> Roles)
{
    /// <summary>A facilitateur may set it on files that no structure follows, and on no others.</summary>
    public bool FacilitateurOnlyWhereNobodyFollows { get; init; }

    /// <summary>The roles as people call them.</summary>
    public string Names => string.Join(", ", Roles.Select(AuthenticationSettings.DefaultName));
}
