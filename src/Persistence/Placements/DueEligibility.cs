using Matching.Persistence.Candidates;
using Matching.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Whose eligibility a facilitateur should look at: who waits for a hire, and whose decision or papers end soon.</summary>
/// <remarks>Papers count here for people with a candidature that is running: everybody else's end without anything resting on them.</remarks>
public sealed class DueEligibility
{
    /// <summary>How many days before its end a decision or a paper is put into the queue.</summary>
    public const int DaysAhead = 60;

    private static readonly CandidatureState[] Pending = [.. Enum.GetValues<CandidatureState>().Where(state => state.IsPending())];

    private readonly AggregateReader _reads;
    private readonly EligibilityDecisionStore _decisions;

    internal DueEligibility(AggregateReader reads, EligibilityDecisionStore decisions) => (_reads, _decisions) = (reads, decisions);

    /// <summary>The whole queue: by the day of the hire, then by the day on which something ends.</summary>
    /// <param name="actor">Who asks; a facilitateur or the installation, for anybody else it is empty.</param>
    /// <param name="today">The present day.</param>
    /// <param name="cancel">Stops between two statements.</param>
    public async Task<IReadOnlyList<QueuedPerson>> ReadAsync(Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (actor.Role is not (Role.Facilitateur or Role.System)) return [];
        var waiting = await WaitingAsync(actor, cancel);
        var ending = (await _decisions.ExpiringAsync(actor, today, today.AddDays(DaysAhead), cancel)).ToLookup(decision => decision.CandidateId);
        var papers = (await ExpiringPapersAsync(actor, today, today.AddDays(DaysAhead), cancel)).ToLookup(paper => paper.CandidateId);
        var people = waiting.Select(one => one.CandidateId).Concat(ending.Select(one => one.Key)).Concat(papers.Select(one => one.Key));
        return [.. people.Distinct()
            .Select(person => new QueuedPerson
            {
                CandidateId = person,
                Waiting =
                [
                    .. waiting.Where(one => one.CandidateId == person).OrderBy(one => one.HireOn).ThenBy(one => one.CandidatureId.Value),
                ],
                DecisionExpiresOn = ending[person].Min(decision => decision.ExpiresOn),
                PaperExpiresOn = papers[person].Select(paper => (DateOnly?)paper.LastDay).Min(),
            })
            .OrderBy(one => one.HireOn ?? DateOnly.MaxValue)
            .ThenBy(one => one.ExpiresOn ?? DateOnly.MaxValue)
            .ThenBy(one => one.CandidateId.Value)];
    }

    /// <summary>The seen papers that end between two days, of people with a running candidature whom the actor may see; the first to end first.</summary>
    public async Task<IReadOnlyList<ExpiringPaper>> ExpiringPapersAsync(Actor actor, DateOnly since, DateOnly until, CancellationToken cancel)
    {
        var people = await _reads.AllAsync(
            context => context.CandidatesOf(actor).Where(person => context.Candidatures
                .Where(candidature => Pending.Contains(candidature.State))
                .Select(candidature => candidature.CandidateId)
                .Contains(person.Id)),
            cancel);
        var settings = new ClauseDeskSettings();
        return [..
            from person in people
            from paper in person.Evidence
            where paper.IsSeen
            let last = PaperEnds.LastDay(paper, EligibilityRuleSets.ForDesk(settings), settings)
            where last >= since && last <= until
            orderby last, person.Id.Value
            select new ExpiringPaper(person.Id, paper, last.Value)];
    }

    private Task<IReadOnlyList<WaitingCandidature>> WaitingAsync(Actor actor, CancellationToken cancel) => _reads.AllAsync(
        context =>
            from candidature in context.Candidatures.Where(candidature => candidature.State == CandidatureState.EligibilityCheck)
            where context.CandidatesOf(actor).Select(person => person.Id).Contains(candidature.CandidateId)
            join offer in context.Offers on candidature.OfferId equals offer.Id
            select new WaitingCandidature(candidature.CandidateId, candidature.Id, candidature.StateSince, offer.MarcheId, offer.StartsOn),
        cancel);
}

/// <summary>Somebody in the queue, and why.</summary>
public sealed record QueuedPerson
{
    /// <summary>The person.</summary>
    public required CandidateId CandidateId { get; init; }

    /// <summary>The candidatures that wait for a decision, the first to begin first.</summary>
    public required IReadOnlyList<WaitingCandidature> Waiting { get; init; }

    /// <summary>The last day of the decision that ends first; null when none ends soon.</summary>
    public required DateOnly? DecisionExpiresOn { get; init; }

    /// <summary>The last day of the paper that ends first; null when none ends soon.</summary>
    public required DateOnly? PaperExpiresOn { get; init; }

    /// <summary>The first day of the work that waits; null when none does.</summary>
    public DateOnly? HireOn => Waiting.Count > 0 ? Waiting[0].HireOn : null;

    /// <summary>The first day on which something ends; null when nothing does soon.</summary>
    public DateOnly? ExpiresOn => PaperExpiresOn is null || DecisionExpiresOn < PaperExpiresOn ? DecisionExpiresOn : PaperExpiresOn;
}

/// <summary>A candidature that waits for a decision on eligibility.</summary>
/// <param name="CandidateId">The person.</param>
/// <param name="CandidatureId">The candidature.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="MarcheId">The marché of its offer.</param>
/// <param name="HireOn">The first day of the work.</param>
public sealed record WaitingCandidature(CandidateId CandidateId, CandidatureId CandidatureId, DateTimeOffset Since, MarcheId MarcheId, DateOnly HireOn);

/// <summary>A paper that ends soon.</summary>
/// <param name="CandidateId">Whose.</param>
/// <param name="Paper">The paper.</param>
/// <param name="LastDay">The last day on which it proves anything.</param>
public sealed record ExpiringPaper(CandidateId CandidateId, Evidence Paper, DateOnly LastDay);
