namespace Matching.Persistence.Tasks;

/// <summary>What kind of step awaits somebody.</summary>
public enum TaskKind
{
    /// <summary>An employer asked for somebody, or the person applied: the prescripteur, or the desk where nobody follows the person, agrees or
    /// declines.</summary>
    IntroductionToAnswer,

    /// <summary>The person is asked whether they want to be introduced.</summary>
    ConsentToGive,

    /// <summary>The person has not said yet: prescripteur or desk ask them, and record the answer.</summary>
    ConsentToRecord,

    /// <summary>Somebody is proposed: the employer accepts the introduction or refuses.</summary>
    IntroductionToAccept,

    /// <summary>The employer knows the person and has not decided.</summary>
    CandidatureToDecide,

    /// <summary>The employer asks the desk to check eligibility.</summary>
    EligibilityToCheck,

    /// <summary>An introduction is about to lapse: the desk may help.</summary>
    CandidatureAboutToLapse,

    /// <summary>A candidature is about to be refused because its employer does not decide: the desk may help.</summary>
    CandidatureAboutToBeRefused,
}
