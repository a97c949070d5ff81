using Matching.Persistence.Placements;
using Matching.Persistence.Structures;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tasks;

/// <summary>What of candidatures awaits whom: answers, consents, decisions, checks.</summary>
internal sealed class CandidatureTasks(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock) : ITaskSource
{
    private static readonly CandidatureState[] Waiting =
    [
        CandidatureState.New, CandidatureState.Processing, CandidatureState.Interview, CandidatureState.Postponed, CandidatureState.EligibilityCheck,
    ];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AwaitedTask>> OfAsync(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var context = contexts.CreateDbContext();
        var seen = await context.CandidaturesOf(actor).Where(candidature => Waiting.Contains(candidature.State)).ToListAsync(cancel);
        if (seen.Count == 0) return [];
        var people = seen.Select(candidature => candidature.CandidateId).Distinct().ToList();
        var followed = (await context.Candidates.Where(person => people.Contains(person.Id) && person.PrescriberId != null)
            .Select(person => person.Id).ToListAsync(cancel)).ToHashSet();
        var settings = await DeskSettings.OfOffersAsync(context, [.. seen.Select(candidature => candidature.OfferId).Distinct()], cancel);
        return
        [
            .. from candidature in seen
               let mover = new CandidatureMover(actor.Role, actor.UserId, followed.Contains(candidature.CandidateId))
               let deadline = DeadlineFor(mover, candidature, settings(candidature.OfferId))
               from kind in Kinds(candidature, mover, deadline, now)
               select new AwaitedTask(kind, candidature.StateSince)
               {
                   Due = deadline?.Due,
                   IsUrgent = deadline?.RemindFrom <= now,
                   Candidature = CandidatureMover.IsEmployer(actor.Role) ? candidature.ForEmployer() : candidature,
                   About = candidature.Id.ToString(),
               },
        ];
    }

    // To an employer the end that its own silence has, whoever else is silent: it is not told who has answered.
    private static CandidatureDeadline? DeadlineFor(CandidatureMover mover, Candidature candidature, ClauseDeskSettings settings) =>
        CandidatureDeadline.Of(
            CandidatureMover.IsEmployer(mover.Role) ? candidature with { Consent = ConsentState.Given, AdviserAgreedAt = candidature.ProposedAt } : candidature,
            settings);

    private static IEnumerable<TaskKind> Kinds(Candidature candidature, CandidatureMover mover, CandidatureDeadline? deadline, DateTimeOffset now)
    {
        bool May(CandidatureMove move) => CandidatureMoves.Find(candidature, move, mover) is not null;
        var parties = mover.Parties;
        if (May(CandidatureMove.AgreeToIntroduction)) yield return TaskKind.IntroductionToAnswer;
        if (candidature.Consent == ConsentState.Asked && May(CandidatureMove.GiveConsent))
        {
            if (parties.Contains(CandidatureParty.Person)) yield return TaskKind.ConsentToGive;
            if (parties.Contains(CandidatureParty.Adviser)) yield return TaskKind.ConsentToRecord;
        }

        if (parties.Contains(CandidatureParty.Employer))
        {
            if (May(CandidatureMove.AcceptIntroduction)) yield return TaskKind.IntroductionToAccept;
            if (candidature.State is CandidatureState.Processing or CandidatureState.Interview or CandidatureState.Postponed)
                yield return TaskKind.CandidatureToDecide;
        }

        if (!parties.Contains(CandidatureParty.Desk)) yield break;
        if (candidature.State == CandidatureState.EligibilityCheck) yield return TaskKind.EligibilityToCheck;
        if (deadline is { Move: CandidatureMove.Lapse } && deadline.RemindFrom <= now && !parties.Contains(CandidatureParty.Adviser))
            yield return TaskKind.CandidatureAboutToLapse;
        if (deadline is { Move: CandidatureMove.RefuseUndecided } && deadline.RemindFrom <= now) yield return TaskKind.CandidatureAboutToBeRefused;
    }
}
