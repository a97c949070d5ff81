namespace Matching.Explanations;

/// <summary>Every code that a blocker's reason may have. Stable: clients and sentences rely on them; add, never rename.</summary>
public static class BlockerCodes
{
    /// <summary>
    /// No criterion of the rule set is met. Values: <c>ruleSet</c>; where time alone will change that, <c>possibleFrom</c> and
    /// <c>daysEarly</c>, counted from the first day of work.
    /// </summary>
    public const string NotEligible = "eligibility.not-eligible";

    /// <summary>A criterion would be met, but its evidence was not seen. Values: <c>criterion</c>, once for each that would do.</summary>
    public const string EvidenceMissing = "eligibility.evidence-missing";

    /// <summary>
    /// A criterion's evidence is no longer valid. Values: <c>criterion</c>, once for each with that day; <c>since</c> (first day without
    /// it), where known.
    /// </summary>
    public const string EvidenceExpired = "eligibility.evidence-expired";

    /// <summary>Facts that the criteria need are not known. Values: <c>criterion</c>, once for each that would do.</summary>
    public const string EligibilityUnknown = "eligibility.unknown";

    /// <summary>The judge was not asked for that policy or day. Values: <c>ruleSet</c>, <c>on</c>.</summary>
    public const string EligibilityNotJudged = "eligibility.not-judged";

    /// <summary>To companies, in place of all of the above: whether the person is eligible is to be confirmed.</summary>
    public const string EligibilityToConfirm = "eligibility.to-confirm";

    /// <summary>
    /// The contract asks for insertion structures' or a GEIQ's own criteria beside the clause's, and they are not met. Values: as
    /// <see cref="NotEligible"/>.
    /// </summary>
    public const string CarrierNotEligible = "carrier.not-eligible";

    /// <summary>A criterion of the carrier's law would be met, but a paper is lacking. Values: <c>ruleSet</c>; <c>criterion</c>, once for each.</summary>
    public const string CarrierEvidenceMissing = "carrier.evidence-missing";

    /// <summary>Facts that the carrier's law needs are not known. Values: <c>ruleSet</c>; <c>criterion</c>, once for each that would do.</summary>
    public const string CarrierUnknown = "carrier.unknown";

    /// <summary>Listed asbestos work under a contract that the law bans from it. Values: <c>contractType</c>, <c>source</c>.</summary>
    public const string AsbestosBan = "legal-ban.asbestos";

    /// <summary>The law closes the work to the person's age. Values: <c>age</c> (in years), <c>possibleFrom</c>, <c>source</c>.</summary>
    public const string TooYoung = "legal-ban.minor";

    /// <summary>The contract is for people from an age on. Values: <c>age</c>, <c>contractType</c>, <c>source</c>; where known <c>possibleFrom</c>.</summary>
    public const string InclusionAge = "legal-ban.inclusion-age";

    /// <summary>Apprenticeship is for people up to an age; the law names exceptions. Values: <c>age</c>, <c>contractType</c>, <c>source</c>.</summary>
    public const string ApprenticeAge = "legal-ban.apprentice-age";

    /// <summary>The contract is for the young up to an age, job-seekers and some others. Values: <c>age</c>, <c>contractType</c>, <c>source</c>.</summary>
    public const string CproPublic = "legal-ban.cpro-public";

    /// <summary>A required licence is not held. Values: <c>licence</c>.</summary>
    public const string LicenceMissing = "licence.missing";

    /// <summary>A required licence is no longer valid on the first day. Values: <c>licence</c>, <c>validUntil</c>, <c>daysLate</c>.</summary>
    public const string LicenceExpired = "licence.expired";

    /// <summary>Nobody asked which licences the person holds. Values: <c>licence</c>.</summary>
    public const string LicenceUnknown = "licence.unknown";

    /// <summary>Nobody can be proposed any more. Values: <c>lastDay</c>, <c>daysLate</c>.</summary>
    public const string OfferClosed = "dates.offer-closed";

    /// <summary>The person can only come too late. Values: <c>availableFrom</c>, <c>latest</c>, <c>daysLate</c>.</summary>
    public const string AvailableTooLate = "dates.available-too-late";

    /// <summary>The level is far below one that is wished for. Values: <c>asked</c>, <c>held</c>, <c>levelsMissing</c>.</summary>
    public const string LevelFarBelow = "level.far-below";

    /// <summary>The person does not want that kind of contract. Values: <c>contractType</c>.</summary>
    public const string ContractRefused = "contract.refused";

    /// <summary>The journey is longer than the person can be asked to make. Values: <c>minutes</c>, <c>most</c>, <c>beyond</c>, <c>means</c>.</summary>
    public const string BeyondReach = "reach.beyond";

    /// <summary>
    /// The same by public transport, where nobody knows the person's means. Values: <c>minutes</c>, <c>most</c>, <c>beyond</c>,
    /// <c>means</c>.
    /// </summary>
    public const string BeyondReachByTransit = "reach.beyond-means-unknown";

    /// <summary>The way is too long to be counted on where nobody knows the person's means. Values: <c>km</c>, <c>most</c>, <c>beyond</c>.</summary>
    public const string TooFar = "reach.too-far";

    /// <summary>
    /// The work lies farther out than one and a half times the radius that the person accepts. Values: <c>km</c> (as the crow flies),
    /// <c>most</c>, <c>beyond</c>.
    /// </summary>
    public const string BeyondRadius = "reach.radius-exceeded";

    /// <summary>
    /// More than twice what the person can be asked to travel. Such a pair is no near miss; it is told only where somebody asks for the
    /// very pair. Values: <c>km</c>.
    /// </summary>
    public const string FarBeyondReach = "reach.far-beyond";

    /// <summary>The person is a candidate of this offer already. Values: <c>candidatureState</c>.</summary>
    public const string AlreadyCandidate = "candidature.exists";

    /// <summary>The person works full time elsewhere, without an end. Values: <c>hours</c> (a week).</summary>
    public const string WorksFullTime = "work.full-time";

    /// <summary>The person works full time elsewhere beyond the start. Values: <c>hours</c> (a week), <c>endsOn</c>, <c>daysLate</c>.</summary>
    public const string WorksFullTimeUntil = "work.full-time-until";

    /// <summary>Nobody heard from the person for more than half a year. Values: <c>months</c>, <c>lastContact</c>.</summary>
    public const string NoContact = "contact.none-lately";

    /// <summary>The mandatory level is not reached. Values: <c>asked</c>, <c>held</c>, <c>levelsMissing</c>.</summary>
    public const string LevelBelow = "level.below-mandatory";

    /// <summary>A level is mandatory and the person's is not known or cannot be compared. Values: <c>asked</c>.</summary>
    public const string LevelUnknown = "level.unknown";
}
