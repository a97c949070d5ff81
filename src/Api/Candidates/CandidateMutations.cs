using System.Text.Json;
using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.Api.Security;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidates;

/// <summary>Changes files of candidates.</summary>
[MutationType, Authorize]
internal static class CandidateMutations
{
    /// <summary>Opens a file: a prescripteur's for the own structure, a facilitateur's for somebody in the own territory.</summary>
    /// <param name="file">What is known of the person.</param>
    /// <param name="idempotencyKey">Sent again with the same request, nothing is done twice. Kept for 48 hours.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<IdempotencyConflictException>]
    public static async Task<CandidateNode> RegisterCandidateAsync(
        CandidateFileInput file, string idempotencyKey,
        CandidateStore candidates, ReferenceStore references, QpvJudge perimeters, Actor actor, AskedLanguage asked, TimeProvider clock,
        CancellationToken cancel)
    {
        var today = clock.Today();
        var blank = new Candidate
        {
            Id = CandidateId.New(clock),
            PrescriberId = actor.Role == Role.Prescripteur ? new(actor.OrganisationId!.Value) : null,
            FirstName = "",
            LastName = "",
        };
        var faults = new List<InputFault>();
        var filled = file.On(blank, today, faults);
        var codes = await references.CodesOfAsync(filled, cancel);
        filled = codes.Resolve(filled);
        Outcome.Refuse(faults.Concat(filled.Faults(today)).Concat(codes.Faults(filled)), asked.Language);

        var judged = filled with { QpvMemberships = await perimeters.JudgeAsync(filled.Address, today, cancel) };
        // What was sent is the request, whatever the day on which it is sent again.
        var request = Outcome.Request(idempotencyKey, JsonSerializer.Serialize(file.On(blank with { Id = default }, default, [])), asked.Language);
        return new((await candidates.CreateAsync(actor, "register candidate", judged, request, cancel)).Value(asked.Language));
    }

    /// <summary>Changes the fields that are given.</summary>
    /// <param name="id">The file.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="file">The fields to set.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<CandidateNode> UpdateCandidateAsync(
        [ID<CandidateNode>] CandidateId id, long version, CandidateFileInput file,
        CandidateStore candidates, ReferenceStore references, QpvJudge perimeters, Actor actor, AskedLanguage asked, TimeProvider clock,
        CancellationToken cancel)
    {
        var today = clock.Today();
        var present = await candidates.FindAsync(actor, id, cancel) ?? throw new NotFoundException(asked.Language);
        var faults = new List<InputFault>();
        if (file.Reference.HasValue && present.PrescriberId is not null && actor.Role == Role.Facilitateur)
            faults.Add(InputRightsGuard.Refusal("CandidateFileInput.reference", "reference"));
        var filled = file.On(present, today, faults);
        var codes = await references.CodesOfAsync(filled, cancel);
        filled = codes.Resolve(filled);
        Outcome.Refuse(faults.Concat(filled.Faults(today)).Concat(codes.Faults(filled, present)), asked.Language);

        var memberships = file.Address.HasValue ? await perimeters.JudgeAsync(filled.Address, today, cancel) : present.QpvMemberships;
        // Built again on the version that the transaction reads: what was checked above is that very version, or there is a conflict.
        return new((await candidates.UpdateAsync(
            actor, "update candidate", id, version,
            current => codes.Resolve(file.On(current, today, [])) with { QpvMemberships = memberships },
            cancel)).Value(asked.Language));
    }
}
