using Matching.Persistence.Candidates;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Plausibility;

/// <summary>Asks the engine for the first places of all lists and holds them against the records, rule by rule.</summary>
/// <remarks>
/// Each open offer as for somebody who sees everybody, and as its desk's facilitateur; each person who is looking. Nothing is noted in
/// the log of rankings. What the rules are: docs/plausibility.md.
/// </remarks>
public sealed class PlausibilityCheck
{
    /// <summary>How many places of each list are looked at.</summary>
    public const int Depth = 10;

    private static readonly MatchOptions First = MatchOptions.Default with { Take = Depth };

    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly MatchPipeline _pipeline;
    private readonly IRuleWeightsSource _weights;
    private readonly MatchScope _scope;
    private readonly TimeProvider _clock;

    internal PlausibilityCheck(
        IDbContextFactory<MatchingDbContext> contexts, MatchPipeline pipeline, IRuleWeightsSource weights, MatchScope scope, TimeProvider clock) =>
        (_contexts, _pipeline, _weights, _scope, _clock) = (contexts, pipeline.Unobserved(), weights, scope, clock);

    /// <summary>Checks; the engine must be loaded.</summary>
    /// <param name="progress">Told how many lists are done, and of how many; null when nobody listens.</param>
    /// <param name="cancel">Cancels between lists.</param>
    public async Task<PlausibilityReport> RunAsync(IProgress<(int Done, int Of)>? progress, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var (on, weights) = (_clock.Today(), _weights.Current);
        var records = await PlausibilityRecords.ReadAsync(context, on, cancel);
        var scopes = await ScopesAsync(context, cancel);
        var (offers, people) = (records.OpenOffers, records.ActivePeople);
        var findings = new PlausibilityFindings();
        var done = 0;
        foreach (var offer in offers)
        {
            Look(SuggestedListKind.People, _pipeline.CandidatesFor(offer.Id, on, First));
            Look(SuggestedListKind.PeopleOfDesk, _pipeline.CandidatesFor(offer.Id, on, First with { CandidateScope = scopes[offer.MarcheId] }));
            Tell();
        }

        foreach (var person in people)
        {
            Look(SuggestedListKind.Offers, _pipeline.OffersFor(person.Id, on, First));
            Tell();
        }

        return findings.ToReport(on, offers.Count, people.Count);

        void Look(SuggestedListKind kind, MatchAnswer? answer)
        {
            if (answer is not null)
                findings.Add(new(kind, weights, [.. answer.Matches.Select(match => SuggestedPlace.Of(match, records.Of(match.OfferId, match.CandidateId)))]));
        }

        void Tell()
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report((++done, offers.Count + people.Count));
        }
    }

    // Whom the facilitateur of each marché's desk may see.
    private async Task<Dictionary<MarcheId, Predicate<MatchableCandidate>>> ScopesAsync(MatchingDbContext context, CancellationToken cancel)
    {
        var byDesk = new Dictionary<ClauseDeskId, Predicate<MatchableCandidate>>();
        foreach (var desk in await context.ClauseDesks.AsNoTracking().ToListAsync(cancel))
            byDesk[desk.Id] = await _scope.CandidatesAsync(Actor.Facilitateur("evaluate", desk), cancel);
        return await context.Marches.AsNoTracking().ToDictionaryAsync(
            marche => marche.Id, marche => marche.DeskId is { } desk ? byDesk[desk] : _ => true, cancel);
    }
}
