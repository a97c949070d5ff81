using Matching.Api.Matches;
using Matching.Api.Outcomes;

namespace Matching.Api.Candidatures;

/// <summary>Makes the caller's moves, and answers as mutations do.</summary>
internal sealed class CandidatureSteps(CandidatureStore candidatures, Actor actor, AskedLanguage asked)
{
    /// <summary>Makes a move.</summary>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller was told.</param>
    /// <param name="move">The move.</param>
    /// <param name="details">What it needs to be told.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    public async Task<CandidatureNode> MakeAsync(
        string operation, CandidatureId id, long version, CandidatureMove move, MoveDetails details, CancellationToken cancel) =>
        new((await candidatures.MoveAsync(actor, operation, id, version, move, details, cancel)).Value(asked.Language), actor);
}
