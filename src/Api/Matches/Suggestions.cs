using System.Globalization;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;

namespace Matching.Api.Matches;

/// <summary>Asks the engine for one caller: within the caller's rights, and telling no more than these allow.</summary>
internal sealed class Suggestions(
    Actor actor, MatchPipeline pipeline, MatchScope scope, Pseudonyms pseudonyms, EngineFeeder engine, IWalkTurns turns, ServedNames names,
    TimeProvider clock)
{
    private const int MostNearMisses = 100;

    private DateOnly Today => clock.Today();

    private bool IsForEmployer => actor.IsEmployer;

    /// <summary>A page of the candidates for an offer, best first.</summary>
    /// <exception cref="GraphQLException">The caller may not ask, or pages beyond what one question reaches.</exception>
    public async Task<GraphQL.Annotations.Page<CandidateMatchNode>> CandidatesForAsync(Offer offer, PagingArguments paging, CancellationToken cancel)
    {
        CheckMayAskFor(offer);
        await engine.ReachAsync(cancel);
        if (IsForEmployer) return await CompanyPageAsync(offer.Id, paging, cancel);
        var options = new MatchOptions { CandidateScope = await scope.CandidatesAsync(actor, cancel) };
        return await PageAsync(paging, options, asked => pipeline.CandidatesForAsync(offer.Id, Today, asked, turns, cancel), Node);
    }

    /// <summary>The candidates who just miss an offer.</summary>
    /// <exception cref="GraphQLException">The caller may not ask, or a number is out of range.</exception>
    public async Task<IReadOnlyList<CandidateMatchNode>> CandidatesMissedByAsync(Offer offer, int first, int blockers, CancellationToken cancel)
    {
        CheckMayAskFor(offer);
        // What somebody lacks to be eligible tells their situation.
        if (IsForEmployer) throw Refused("Near misses tell people's situations: they are shown to prescripteurs and facilitateurs only.");
        await engine.ReachAsync(cancel);
        var options = NearMisses(first, blockers) with { CandidateScope = await scope.CandidatesAsync(actor, cancel) };
        return Missed(await pipeline.CandidatesForAsync(offer.Id, Today, options, turns, cancel), Node);
    }

    /// <summary>Two candidates for an offer, held against each other; null when the caller may not see both.</summary>
    /// <exception cref="GraphQLException">The caller may not ask.</exception>
    public async Task<MatchComparisonNode?> CompareAsync(Offer offer, CandidateId first, CandidateId second, CancellationToken cancel)
    {
        CheckMayAskFor(offer);
        // What sets two people apart tells their situations.
        if (IsForEmployer) throw Refused("Comparisons tell people's situations: they are shown to prescripteurs and facilitateurs only.");
        await engine.ReachAsync(cancel);
        var options = MatchOptions.Default with { CandidateScope = await scope.CandidatesAsync(actor, cancel) };
        return await pipeline.CompareAsync(offer.Id, first, second, Today, options, turns, cancel) is { } both
            ? new(Node(both.Matches[0], both), Node(both.Matches[1], both))
            : null;
    }

    /// <summary>A page of the open offers for a person whose file the caller read, best first.</summary>
    /// <exception cref="GraphQLException">The caller pages beyond what one question reaches.</exception>
    public async Task<GraphQL.Annotations.Page<OfferMatchNode>> OffersForAsync(Candidate candidate, PagingArguments paging, CancellationToken cancel)
    {
        CheckMayMatch();
        await engine.ReachAsync(cancel);
        return await PageAsync(
            paging, MatchOptions.Default, asked =>
                pipeline.OffersForAsync(candidate.Id, Today, asked, turns, cancel), (match, answer) => new OfferMatchNode(ShownMatch.Of(match, answer)));
    }

    /// <summary>The offers that a person just misses.</summary>
    /// <exception cref="GraphQLException">A number is out of range.</exception>
    public async Task<IReadOnlyList<OfferMatchNode>> OffersMissedByAsync(Candidate candidate, int first, int blockers, CancellationToken cancel)
    {
        CheckMayMatch();
        await engine.ReachAsync(cancel);
        return Missed(
            await pipeline.OffersForAsync(candidate.Id, Today, NearMisses(first, blockers), turns, cancel),
            (match, answer) => new OfferMatchNode(ShownMatch.Of(match, answer)));
    }

    /// <summary>Whom a name stands for that a list showed the calling employer: the list last served to it, or the one in force; null when neither names
    /// anybody so.</summary>
    public async Task<CandidateId?> NamedAsync(Offer offer, string name, CancellationToken cancel)
    {
        if (!MayAskFor(offer)) return null;
        if (names.Find(actor, offer.Id) is { } served && Of(served.Mark, served.People) is { } known) return known;
        await engine.ReachAsync(cancel);
        return await pipeline.ListForCompanyAsync(offer.Id, Today, turns, cancel) is { } list ? Of(list.Mark, list.People) : null;

        CandidateId? Of(IReadOnlyList<byte> mark, IReadOnlyList<CandidateId> people) =>
            people.Select(person => (CandidateId?)person).FirstOrDefault(person => pseudonyms.Of(actor, offer.Id, person!.Value, mark) == name);
    }

    /// <summary>Makes sure that the caller may be shown the candidates for an offer.</summary>
    /// <exception cref="GraphQLException">The caller may not.</exception>
    public void CheckMayAskFor(Offer offer)
    {
        if (!MayAskFor(offer))
            throw Refused("Candidates are suggested to prescripteurs, facilitateurs, the company of the offer, and structures porteuses that may carry it.");
    }

    private bool MayAskFor(Offer offer) => actor.Role switch
    {
        Role.Prescripteur or Role.Facilitateur => true,
        Role.Entreprise => offer.ContractorId.Value == actor.OrganisationId,
        Role.StructurePorteuse => offer.CarrierMode != CarrierMode.DirectHire
            && (offer.CarrierId is not { } carrier || carrier.Value == actor.OrganisationId),
        _ => false,
    };

    // A company may read the file of somebody introduced to it, not what else that person could do.
    private void CheckMayMatch()
    {
        if (actor.Role is not (Role.Prescripteur or Role.Facilitateur or Role.Candidat))
            throw Refused("Offers are matched for the person, their prescripteur and the facilitateur.");
    }

    private static GraphQLException Refused(string why) => new(why, "AUTH_NOT_AUTHORIZED");

    private CandidateMatchNode Node(RankedMatch match, MatchAnswer answer) => new(ShownMatch.Of(match, answer), pseudonyms.Of(actor, match.CandidateId));

    private static MatchOptions NearMisses(int first, int blockers)
    {
        if (first is < 0 or > MostNearMisses)
            throw new GraphQLException($"The argument `first` is {first}; allowed: 0 to {MostNearMisses}.", "ARGUMENT_OUT_OF_RANGE");
        if (blockers < 1 || blockers > MatchOptions.MostNearMissBlockers)
            throw new GraphQLException($"The argument `blockers` is {blockers}; allowed: 1 to {MatchOptions.MostNearMissBlockers}.", "ARGUMENT_OUT_OF_RANGE");
        return new() { Take = 0, NearMisses = first, NearMissBlockers = blockers };
    }

    private static IReadOnlyList<TNode> Missed<TNode>(MatchAnswer? answer, Func<RankedMatch, MatchAnswer, TNode> toNode) =>
        answer is null ? [] : [.. answer.NearMisses.Select(match => toNode(match, answer))];

    // The whole list is a page of 50 at most; what goes beyond is empty, and the count a band.
    private async Task<GraphQL.Annotations.Page<CandidateMatchNode>> CompanyPageAsync(OfferId offer, PagingArguments paging, CancellationToken cancel)
    {
        var list = await pipeline.ListForCompanyAsync(offer, Today, turns, cancel);
        if (list is not null) names.Keep(actor, offer, list);
        var named = list?.Under(person => pseudonyms.Of(actor, offer, person, list.Mark)) ?? [];
        var (after, end) = (Rank(paging.After, "after") ?? 0, Math.Min(named.Count, (Rank(paging.Before, "before") ?? int.MaxValue) - 1));
        var skip = paging.IsBackward ? Math.Max(after, end - paging.Size) : after;
        var shown = named.Take(end).Skip(skip).Take(paging.Size).ToList();
        return new(
            [.. shown.Select(match => new CandidateMatchNode(ShownMatch.Of(match, list!.Answer), match.Name))],
            skip + shown.Count < named.Count,
            skip > 0 && named.Count > 0,
            node => node.Rank!.Value.ToString(CultureInfo.InvariantCulture),
            _ => Task.FromResult(list?.AtLeast ?? 0));
    }

    // A cursor is the rank of its edge: the engine's order is total, and each answer says by which index version it was made.
    private static async Task<GraphQL.Annotations.Page<TNode>> PageAsync<TNode>(
        PagingArguments paging, MatchOptions options, Func<MatchOptions, ValueTask<MatchAnswer?>> ask, Func<RankedMatch, MatchAnswer, TNode> toNode)
        where TNode : MatchNode
    {
        var (after, before) = (Rank(paging.After, "after") ?? 0, Rank(paging.Before, "before"));
        if (paging.IsBackward) before ??= ((await ask(options with { Take = 0 }))?.TotalCount ?? 0) + 1;
        var skip = paging.IsBackward ? Math.Max(after, before!.Value - 1 - paging.Size) : after;
        var take = Math.Min(paging.Size, before is { } end ? Math.Max(0, end - 1 - skip) : paging.Size);
        if (skip + take > MatchOptions.Deepest)
            throw new GraphQLException($"Rank {skip + take} is asked for; one question reaches {MatchOptions.Deepest} ranks.", "PAGING_TOO_DEEP");

        if (await ask(options with { Skip = skip, Take = take }) is not { } answer) return new([], false, false, _ => "", _ => Task.FromResult(0));
        return new(
            [.. answer.Matches.Select(match => toNode(match, answer))],
            skip + answer.Matches.Count < answer.TotalCount,
            skip > 0 && answer.TotalCount > 0,
            node => node.Rank!.Value.ToString(CultureInfo.InvariantCulture),
            _ => Task.FromResult(answer.TotalCount));
    }

    private static int? Rank(string? cursor, string argument) =>
        cursor is null ? null
        : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank > 0 ? rank
        : throw new GraphQLException($"The argument `{argument}` is no cursor of this list.", "PAGING_INVALID_CURSOR");
}
