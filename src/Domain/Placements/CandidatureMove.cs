namespace Matching.Domain.Placements;

/// <summary>What somebody does with a candidature. Who may, from where and to where: <see cref="CandidatureMoves"/>.</summary>
public enum CandidatureMove
{
    /// <summary>The prescripteur who follows the person, or the desk where nobody does, agrees to the introduction.</summary>
    AgreeToIntroduction,

    /// <summary>The same say no.</summary>
    DeclineIntroduction,

    /// <summary>The person consents, by the own account or through somebody who records how and when.</summary>
    GiveConsent,

    /// <summary>The person does not want to be introduced.</summary>
    RefuseConsent,

    /// <summary>The person takes the consent back.</summary>
    WithdrawConsent,

    /// <summary>The employer asked accepts the introduction of somebody proposed.</summary>
    AcceptIntroduction,

    /// <summary>The employer looks at it again.</summary>
    Process,

    /// <summary>An interview is agreed.</summary>
    Interview,

    /// <summary>It is put off.</summary>
    Postpone,

    /// <summary>It is kept for later openings.</summary>
    KeepInPool,

    /// <summary>A measure before hire begins.</summary>
    BeginBeforeHire,

    /// <summary>The desk is asked to check eligibility.</summary>
    CheckEligibility,

    /// <summary>The person is hired.</summary>
    Hire,

    /// <summary>The hire is called off before or at its start.</summary>
    CallOff,

    /// <summary>The employer says no, with a reason.</summary>
    Refuse,

    /// <summary>The person or the prescripteur takes the candidature back.</summary>
    Withdraw,

    /// <summary>The person was hired elsewhere.</summary>
    BecomeObsolete,

    /// <summary>Whoever was asked has not answered in time.</summary>
    Lapse,

    /// <summary>The employer has not decided in time.</summary>
    RefuseUndecided,

    /// <summary>It is taken up again.</summary>
    Reactivate,
}
