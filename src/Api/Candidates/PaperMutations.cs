using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.Api.Papers;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Transport.Uploads;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidates;

/// <summary>Changes the papers of a file. What a paper is worth: <c>Evidence.standing</c>.</summary>
[MutationType, Authorize]
internal static class PaperMutations
{
    /// <summary>Notes a paper that the caller has in hand: seen by a facilitateur or a prescripteur of an authorised structure, declared by other
    /// prescripteurs. Not for candidats, who declare theirs: nobody's own statement counts as a paper seen.</summary>
    /// <param name="candidateId">The file.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="proves">The situation that it proves; leave it out when it proves none in particular.</param>
    /// <param name="issuedOn">The day on which it was issued.</param>
    /// <param name="validUntil">The last day written on it, inclusive.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<CandidateNode> RecordEvidenceAsync(
        [ID<CandidateNode>] CandidateId candidateId, long version, EvidenceKind kind, PersonStatus? proves, DateOnly issuedOn, DateOnly? validUntil,
        PaperStore papers, Actor actor, AskedLanguage asked, TimeProvider clock, CancellationToken cancel)
    {
        var paper = Checked(new() { Id = EvidenceId.New(clock), Kind = kind, Proves = proves, IssuedOn = issuedOn, ValidUntil = validUntil }, clock, asked);
        return new((await papers.RecordAsync(actor, candidateId, version, paper, cancel)).Value(asked.Language));
    }

    /// <summary>Says that there is a paper: the person about themselves, a prescripteur or a facilitateur. It proves nothing until somebody who may has seen it
    /// (`confirmPaper`).</summary>
    /// <param name="candidateId">The file.</param>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="proves">The situation that it proves; leave it out when it proves none in particular.</param>
    /// <param name="issuedOn">The day on which it was issued.</param>
    /// <param name="validUntil">The last day written on it, inclusive.</param>
    /// <param name="file">Its image, sent beside the request: a PDF, JPEG or PNG of at most 10 MiB, whose name and media type say what it is.</param>
    /// <param name="idempotencyKey">Sent again with the same request, nothing is done twice. Kept for 48 hours.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<IdempotencyConflictException>]
    public static async Task<CandidateNode> DeclarePaperAsync(
        [ID<CandidateNode>] CandidateId candidateId, EvidenceKind kind, PersonStatus? proves, DateOnly issuedOn, DateOnly? validUntil,
        IFile? file, string idempotencyKey, PaperStore papers, Actor actor, AskedLanguage asked, TimeProvider clock, CancellationToken cancel)
    {
        var paper = Checked(new() { Id = EvidenceId.New(clock), Kind = kind, Proves = proves, IssuedOn = issuedOn, ValidUntil = validUntil }, clock, asked);
        var (sent, digest) = file is null ? (null, "") : await UploadedPaper.CheckAsync(file, clock, asked, cancel);
        var body = $"{candidateId}|{kind}|{proves}|{issuedOn:O}|{validUntil:O}|{digest}|{sent?.File.Name}";
        var request = Outcome.Request(idempotencyKey, body, asked.Language);
        return new((await papers.DeclareAsync(actor, candidateId, paper, sent, request, cancel)).Value(asked.Language));
    }

    /// <summary>Notes that the caller saw a paper that was declared: from then on it may meet a criterion. For facilitateurs and for prescripteurs of
    /// authorised structures.</summary>
    /// <param name="candidateId">The file.</param>
    /// <param name="version">The version of the file that the caller has read.</param>
    /// <param name="paperId">The paper's `id`.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<CandidateNode> ConfirmPaperAsync(
        [ID<CandidateNode>] CandidateId candidateId, long version, [ID<EvidenceNode>] EvidenceId paperId,
        PaperStore papers, Actor actor, AskedLanguage asked, CancellationToken cancel) =>
        new((await papers.ConfirmAsync(actor, candidateId, version, paperId, cancel)).Value(asked.Language));

    /// <summary>Takes a wrong paper out of the file: who declared it, as long as nobody saw it, who saw it, or a facilitateur. A paper that a decision relies
    /// on stays.</summary>
    /// <param name="candidateId">The file.</param>
    /// <param name="version">The version of the file that the caller has read.</param>
    /// <param name="paperId">The paper's `id`.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<CandidateNode> WithdrawPaperAsync(
        [ID<CandidateNode>] CandidateId candidateId, long version, [ID<EvidenceNode>] EvidenceId paperId,
        PaperStore papers, Actor actor, AskedLanguage asked, CancellationToken cancel) =>
        new((await papers.WithdrawAsync(actor, candidateId, version, paperId, cancel)).Value(asked.Language));

    private static Evidence Checked(Evidence paper, TimeProvider clock, AskedLanguage asked)
    {
        Outcome.Refuse(paper.Fault(clock.Today()) is { } fault ? [fault] : [], asked.Language);
        return paper;
    }
}
