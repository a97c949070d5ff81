using Matching.Persistence.Structures;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Candidatures that nobody answers: who is to be reminded, and what lapses or is refused by itself (docs/decisions/0187-silence.md).</summary>
/// <remarks>Safe on several servers: a candidature that somebody moved meanwhile is left alone.</remarks>
public sealed class OverdueCandidatures
{
    /// <summary>How often it is looked.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private const string Command = "candidature deadlines";

    private static readonly Actor Installation = Actor.System(Command);

    private static readonly CandidatureState[] Waiting =
        [CandidatureState.New, CandidatureState.Processing, CandidatureState.Interview, CandidatureState.Postponed];

    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly CandidatureStore _candidatures;
    private readonly TimeProvider _clock;

    internal OverdueCandidatures(IDbContextFactory<MatchingDbContext> contexts, CandidatureStore candidatures, TimeProvider clock) =>
        (_contexts, _candidatures, _clock) = (contexts, candidatures, clock);

    /// <summary>Those whose reminder or end has come, the most urgent first.</summary>
    public async Task<IReadOnlyList<OverdueCandidature>> DueAsync(CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        await using var context = _contexts.CreateDbContext();
        var waiting = await context.Candidatures.Where(candidature => Waiting.Contains(candidature.State)).ToListAsync(cancel);
        var settings = await DeskSettings.OfOffersAsync(context, [.. waiting.Select(candidature => candidature.OfferId).Distinct()], cancel);
        return
        [
            .. waiting.Select(candidature => (Candidature: candidature, Deadline: CandidatureDeadline.Of(candidature, settings(candidature.OfferId))))
                .Where(one => one.Deadline?.RemindFrom <= now)
                .Select(one => new OverdueCandidature(one.Candidature, one.Deadline!))
                .OrderBy(one => one.Deadline.Due).ThenBy(one => one.Candidature.Id.Value),
        ];
    }

    /// <summary>Lets lapse and refuses what is due.</summary>
    /// <returns>How many were moved.</returns>
    public async Task<int> MoveAsync(CancellationToken cancel)
    {
        var moved = 0;
        foreach (var (candidature, deadline) in await DueAsync(cancel))
        {
            if (deadline.Due > _clock.GetUtcNow()) break;
            var outcome = await _candidatures.MoveAsync(
                Installation, Command, candidature.Id, candidature.Version, deadline.Move, MoveDetails.None, cancel);
            if (outcome is Written<Candidature>) moved++;
        }

        return moved;
    }

    /// <summary>Does so again and again until cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await MoveAsync(cancel);
            await Task.Delay(Interval, _clock, cancel);
        }
    }
}
