using Matching.Api.Eligibility;
using Matching.Api.Marches;
using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.Api.References;
using Matching.Api.Structures;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Candidates;

/// <summary>What a file leads to.</summary>
[ExtendObjectType<CandidateNode>]
internal static class CandidateRelations
{
    /// <summary>Finds a file for <c>node</c>.</summary>
    [NodeResolver]
    public static async Task<CandidateNode?> GetAsync(CandidateId id, CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(id, cancel) is { } candidate ? new(candidate) : null;

    /// <summary>The commune where the person lives; null when not known.</summary>
    public static async Task<CommuneNode?> GetCommuneAsync([Parent] CandidateNode candidate, CommuneByCodeDataLoader communes, CancellationToken cancel) =>
        candidate.Entity.Commune is { } code && await communes.LoadAsync(code, cancel) is { } commune ? new(commune) : null;

    /// <summary>The structure that follows the person; null when the person registered alone.</summary>
    public static async Task<PrescriberNode?> GetPrescriberAsync(
        [Parent] CandidateNode candidate, PrescriberByIdDataLoader prescribers, CancellationToken cancel) =>
        candidate.Entity.PrescriberId is { } id && await prescribers.LoadAsync(id, cancel) is { } prescriber ? new(prescriber) : null;

    /// <summary>
    /// Other files that the caller may see with the same name and birth date: perhaps the same person, registered twice. Ask for it with a
    /// registration. Empty when there is none, or when the birth date is not known.
    /// </summary>
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<CandidateNode>> GetNamesakesAsync(
        [Parent] CandidateNode candidate, NamesakesDataLoader namesakes, CancellationToken cancel) =>
        candidate.Entity.BirthDate is null ? [] : [.. (await namesakes.LoadAsync(candidate.Entity, cancel) ?? []).Select(other => new CandidateNode(other))];

    /// <summary>What a person should look at in the file, such as another file of perhaps the same person: ask for it with a registration. Empty when there is
    /// nothing.</summary>
    [ListSize(AssumedSize = 1)]
    public static async Task<IReadOnlyList<FileWarningNode>> GetWarningsAsync(
        [Parent] CandidateNode candidate, NamesakesDataLoader namesakes, CancellationToken cancel) =>
        await GetNamesakesAsync(candidate, namesakes, cancel) is { Count: > 0 } ? [new(FileWarningNode.NamesakeExists)] : [];

    /// <summary>What the eligibility rules say of the person: every criterion, met or not, and on what it rests. Not for companies.</summary>
    /// <param name="on">The day to judge, past or future; today without it.</param>
    /// <param name="marcheId">The marché whose clause desk decides on the rule set; the common clause rules without it.</param>
    public static async Task<EligibilityVerdictNode?> GetEligibilityAsync(
        [Parent] CandidateNode candidate, DateOnly? on, [ID<MarcheNode>] MarcheId? marcheId, EligibilityQuestions questions, CancellationToken cancel) =>
        new EligibilityVerdictNode(await questions.JudgeAsync(candidate.Entity, on, marcheId, cancel));

    /// <summary>Under which kinds of contract the person can be hired for the clause: some ask for insertion structures' or a GEIQ's own criteria too, some for
    /// an age. Not for companies.</summary>
    /// <param name="on">The first day of work; today without it.</param>
    /// <param name="marcheId">The marché whose clause desk decides on the rule set; the common clause rules without it.</param>
    /// <param name="carrier">The kind of structure that would employ; the stricter rules without it.</param>
    [ListSize(AssumedSize = 15)]
    public static async Task<IReadOnlyList<ContractEligibilityNode>?> GetHireableUnderAsync(
        [Parent] CandidateNode candidate, DateOnly? on, [ID<MarcheNode>] MarcheId? marcheId, CarrierKind? carrier, EligibilityQuestions questions,
        CancellationToken cancel) =>
        [.. (await questions.ContractsAsync(candidate.Entity, on, marcheId, carrier, cancel)).Select(contract => new ContractEligibilityNode(contract))];

    /// <summary>The open offers for this person, best first, each explained.</summary>
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "MatchingOffers")]
    [Cost(EngineCost.Run, Scale = EngineCost.Offers)]
    public static async Task<Page<OfferMatchNode>?> GetMatchingOffersAsync(
        [Parent] CandidateNode candidate, PagingArguments paging, Suggestions suggestions, CancellationToken cancel) =>
        await suggestions.OffersForAsync(candidate.Entity, paging, cancel);

    /// <summary>Offers that the person just misses, fewest blockers first, then best first: what is missing, and by how much.</summary>
    /// <param name="first">How many at most, 0 to 100.</param>
    /// <param name="blockers">By how many excluding blockers at most, 1 to 11.</param>
    [Cost(EngineCost.Run, Scale = EngineCost.Offers), ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<OfferMatchNode>?> GetNearMissesAsync(
        [Parent] CandidateNode candidate, Suggestions suggestions, CancellationToken cancel, int first = 10, int blockers = 1) =>
        await suggestions.OffersMissedByAsync(candidate.Entity, first, blockers, cancel);
}

/// <summary>Something about a file that a person should look at; nothing was refused for it.</summary>
/// <param name="code">A stable code.</param>
[ObjectType, GraphQLName("FileWarning")]
internal sealed class FileWarningNode(string code)
{
    /// <summary>Other files have the same name and birth date.</summary>
    public const string NamesakeExists = "namesake.exists";

    /// <summary>A stable code: `namesake.exists` when `namesakes` is not empty.</summary>
    public string Code => code;

    /// <summary>The warning in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides, French when that says nothing.</param>
    /// <param name="asked">The request's language.</param>
    public string GetSentence(ReaderLanguage? language, AskedLanguage asked) => OutcomeSentences.Say($"warning.{code}", language ?? asked.Language);
}

/// <summary>Files by identifier, as far as the caller may see them.</summary>
internal sealed class CandidateByIdDataLoader(IBatchScheduler scheduler, CandidateStore store, Actor actor) : BatchDataLoader<CandidateId, Candidate>(scheduler)
{
    protected override Task<IReadOnlyDictionary<CandidateId, Candidate>> LoadBatchAsync(IReadOnlyList<CandidateId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}

/// <summary>Of each file, the others that the caller may see with the same name and birth date.</summary>
internal sealed class NamesakesDataLoader(IBatchScheduler scheduler, CandidateStore store, Actor actor)
    : BatchDataLoader<Candidate, IReadOnlyList<Candidate>>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<Candidate, IReadOnlyList<Candidate>>> LoadBatchAsync(
        IReadOnlyList<Candidate> keys, CancellationToken cancellationToken)
    {
        var namesakes = await store.NamesakesAsync(actor, [.. keys], cancellationToken);
        return keys.ToDictionary(file => file, file => (IReadOnlyList<Candidate>)[.. namesakes[file.Id]]);
    }
}
