using System.Globalization;
using Matching.Api.Candidates;
using Matching.Api.Candidatures;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Eligibility;

/// <summary>Reads whose eligibility awaits somebody.</summary>
[QueryType]
internal static class EligibilityQueueQueries
{
    /// <summary>Whose eligibility a facilitateur should look at: who waits for a hire, and whose decision or papers end within 60 days. By the first day of the
    /// work, then by what ends first. Empty for everybody else.</summary>
    [Authorize]
    [UsePaging(MaxPageSize = 50, IncludeTotalCount = true, ConnectionName = "EligibilityQueue")]
    public static async Task<Page<QueuedPersonNode>?> GetEligibilityQueueAsync(
        PagingArguments paging, DueEligibility queue, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var all = await queue.ReadAsync(actor, clock.Today(), cancel);
        var (after, end) = (PlaceOf(paging.After, "after") ?? 0, Math.Min(all.Count, (PlaceOf(paging.Before, "before") ?? int.MaxValue) - 1));
        var skip = paging.IsBackward ? Math.Max(after, end - paging.Size) : after;
        var shown = all.Take(end).Skip(skip).Take(paging.Size).Select((person, index) => new QueuedPersonNode(person, skip + index + 1)).ToList();
        return new(
            shown,
            skip + shown.Count < all.Count,
            skip > 0 && all.Count > 0,
            node => node.Place.ToString(CultureInfo.InvariantCulture),
            _ => Task.FromResult(all.Count));
    }

    // A cursor is the place in the queue at that moment.
    private static int? PlaceOf(string? cursor, string argument) =>
        cursor is null ? null
        : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 ? place
        : throw new GraphQLException($"The argument `{argument}` is no cursor of this list.", "PAGING_INVALID_CURSOR");
}

/// <summary>Somebody in the queue, with what is needed to decide.</summary>
[ObjectType, GraphQLName("QueuedPerson")]
internal sealed class QueuedPersonNode(QueuedPerson queued, int place)
{
    /// <summary>The place in the queue, from 1.</summary>
    public int Place => place;

    /// <summary>The first day of the work that waits; null when no candidature does.</summary>
    public DateOnly? HireOn => queued.HireOn;

    /// <summary>The last day of the decision that ends first; null when none ends within 60 days.</summary>
    public DateOnly? DecisionExpiresOn => queued.DecisionExpiresOn;

    /// <summary>The last day of the paper that ends first; null when none of somebody with a running candidature ends within 60 days.</summary>
    public DateOnly? PaperExpiresOn => queued.PaperExpiresOn;

    /// <summary>The person, with papers and decisions.</summary>
    public async Task<CandidateNode?> GetCandidateAsync(CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(queued.CandidateId, cancel) is { } person ? new(person) : null;

    /// <summary>The candidatures that wait for the decision, the first to begin first.</summary>
    [ListSize(AssumedSize = 3)]
    public async Task<IReadOnlyList<CandidatureNode>> GetCandidaturesAsync(CandidatureByIdDataLoader candidatures, Actor actor, CancellationToken cancel)
    {
        var found = await Task.WhenAll(queued.Waiting.Select(waiting => candidatures.LoadAsync(waiting.CandidatureId, cancel)));
        return [.. found.OfType<Candidature>().Select(candidature => new CandidatureNode(candidature, actor))];
    }

    /// <summary>What the rules propose for the first day of the work, under the rules of its marché; without one for today, under the common rules. What is
    /// lacking stands in `criteria.evidenceLacking`.</summary>
    public async Task<EligibilityVerdictNode?> GetVerdictAsync(
        CandidateByIdDataLoader candidates, EligibilityQuestions questions, CancellationToken cancel) =>
        await VerdictAsync(candidates, questions, cancel) is { } verdict ? new(verdict) : null;

    /// <summary>The last day that a decision on the criteria met would have by the papers; null when nothing ends it, or nothing is met.</summary>
    public async Task<DateOnly?> GetProposedExpiryAsync(
        CandidateByIdDataLoader candidates, EligibilityQuestions questions, TimeProvider clock, CancellationToken cancel) =>
        await VerdictAsync(candidates, questions, cancel) is { } verdict
            ? ExpiryProposal.Of(verdict, [.. verdict.Met.Select(finding => finding.Criterion.Code)], clock.Today())
            : null;

    private async Task<EligibilityVerdict?> VerdictAsync(CandidateByIdDataLoader candidates, EligibilityQuestions questions, CancellationToken cancel)
    {
        if (await candidates.LoadAsync(queued.CandidateId, cancel) is not { } person) return null;
        return await questions.JudgeAsync(person, queued.HireOn, queued.Waiting.Count > 0 ? queued.Waiting[0].MarcheId : null, cancel);
    }
}
