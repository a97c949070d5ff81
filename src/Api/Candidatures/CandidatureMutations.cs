using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidatures;

/// <summary>Decides on candidatures once people are introduced.</summary>
[MutationType, Authorize]
internal static class CandidatureMutations
{
    /// <summary>Moves a candidature on: to an interview, put off, kept in the pool, into a measure before hire, to the check of eligibility, or back under
    /// consideration. For the employer and the desk.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="to">`INTERVIEW`, `POSTPONED`, `POOL`, `PRIOR_TO_HIRE`, `ELIGIBILITY_CHECK` or `PROCESSING`.</param>
    /// <param name="on">The day of the interview, which needs one; or until which it is put off.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> MoveCandidatureAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, CandidatureState to, DateOnly? on, CandidatureSteps steps, AskedLanguage asked,
        CancellationToken cancel)
    {
        if (CandidatureMoves.Towards(to) is { } move) return steps.MakeAsync("move candidature", id, version, move, new() { On = on }, cancel);
        throw new InvalidInputException(Elsewhere(to).In("to"), asked.Language);
    }

    /// <summary>Says no to somebody proposed or introduced, with a reason. For the employer and the desk.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="reason">Why; `NO_DECISION` is the installation's own.</param>
    /// <param name="comment">A word on it.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> RefuseCandidatureAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, RefusalReason reason, string? comment, CandidatureSteps steps, AskedLanguage asked,
        CancellationToken cancel)
    {
        Outcome.Refuse(PlainText.Check("comment", comment, PlainText.DescriptionLength) is { } fault ? [fault] : [], asked.Language);
        return steps.MakeAsync("refuse candidature", id, version, CandidatureMove.Refuse, new() { Reason = reason, Comment = comment }, cancel);
    }

    /// <summary>Takes a candidature back. For the person and the prescripteur who follows them, or the desk where nobody does. The employer forgets who it
    /// was at
    /// once.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> WithdrawCandidatureAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, CandidatureSteps steps, CancellationToken cancel) =>
        steps.MakeAsync("withdraw candidature", id, version, CandidatureMove.Withdraw, MoveDetails.None, cancel);

    /// <summary>Takes up a candidature that lapsed, became obsolete by a hire elsewhere, or was refused because nobody decided. For the person, the
    /// prescripteur
    /// and the desk.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> ReactivateCandidatureAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, CandidatureSteps steps, CancellationToken cancel) =>
        steps.MakeAsync("reactivate candidature", id, version, CandidatureMove.Reactivate, MoveDetails.None, cancel);

    private static InputFault Elsewhere(CandidatureState to) => to switch
    {
        CandidatureState.Refused => new("candidature.reason-missing", CodeWord.Of(to), "a refusal with its reason"),
        CandidatureState.Accepted => new("candidature.decision-missing", CodeWord.Of(to), "an acceptance with the facilitateur's decision"),
        _ => new("candidature.not-by-hand", CodeWord.Of(to), $"{string.Join(", ", Reached)}"),
    };

    private static IEnumerable<string> Reached =>
        Enum.GetValues<CandidatureState>().Where(state => CandidatureMoves.Towards(state) is not null).Select(state => CodeWord.Of(state));
}
