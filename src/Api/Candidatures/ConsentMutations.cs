using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidatures;

/// <summary>Says whether a person wants to be introduced.</summary>
[MutationType, Authorize]
internal static class ConsentMutations
{
    /// <summary>Records what the person said about being introduced: `GIVEN`, `REFUSED`, or `WITHDRAWN` where it had been given. For the prescripteur who
    /// follows
    /// them and for the desk.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="answer">What the person said.</param>
    /// <param name="means">How; `OWN_ACCOUNT` is the person's own.</param>
    /// <param name="on">On which day; today without it.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> RecordConsentAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, ConsentState answer, ConsentMeans means, DateOnly? on, CandidatureSteps steps,
        AskedLanguage asked, TimeProvider clock, CancellationToken cancel)
    {
        Outcome.Refuse(Faults(answer, means, on, clock.Today()), asked.Language);
        var move = answer switch
        {
            ConsentState.Given => CandidatureMove.GiveConsent,
            ConsentState.Refused => CandidatureMove.RefuseConsent,
            _ => CandidatureMove.WithdrawConsent,
        };
        return steps.MakeAsync("record consent", id, version, move, new() { Means = means, On = on }, cancel);
    }

    /// <summary>Consents to being introduced. For the person.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> GiveConsentAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, CandidatureSteps steps, CancellationToken cancel) =>
        steps.MakeAsync("give consent", id, version, CandidatureMove.GiveConsent, MoveDetails.OwnAccount, cancel);

    /// <summary>Does not want to be introduced: the employer learns no more than that it did not come about. For the person.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> RefuseConsentAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, CandidatureSteps steps, CancellationToken cancel) =>
        steps.MakeAsync("refuse consent", id, version, CandidatureMove.RefuseConsent, MoveDetails.OwnAccount, cancel);

    /// <summary>Takes the consent back: the employer forgets who it was at once, except what a running contract requires. For the person.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> WithdrawConsentAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, CandidatureSteps steps, CancellationToken cancel) =>
        steps.MakeAsync("withdraw consent", id, version, CandidatureMove.WithdrawConsent, MoveDetails.OwnAccount, cancel);

    /// <summary>What is wrong with how a consent was said.</summary>
    internal static IEnumerable<InputFault> MeansFaults(ConsentMeans? means, DateOnly? on, DateOnly today, string meansField, string onField)
    {
        if (means == ConsentMeans.OwnAccount)
            yield return new InputFault("consent.means", CodeWord.Of(means), "TELEPHONE, IN_PERSON or WRITTEN") { Field = meansField };
        if (on > today) yield return new InputFault("date.future", $"{on:yyyy-MM-dd}", $"{today} or earlier") { Field = onField };
    }

    private static IEnumerable<InputFault> Faults(ConsentState answer, ConsentMeans means, DateOnly? on, DateOnly today)
    {
        if (answer == ConsentState.Asked)
            yield return new InputFault("consent.answer", CodeWord.Of(answer), "GIVEN, REFUSED or WITHDRAWN") { Field = "answer" };
        foreach (var fault in MeansFaults(means, on, today, "means", "on")) yield return fault;
    }
}
