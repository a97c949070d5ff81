using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Marches;

/// <summary>Changes marchés.</summary>
[MutationType, Authorize]
internal static class MarcheMutations
{
    /// <summary>Sets the least part of residents of QPV in the lists of people suggested for the marché's offers; for the facilitateurs who follow it. No score
    /// changes.</summary>
    /// <param name="id">The marché.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="percent">Whole per cents, 1 to 99; null asks for no floor.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<MarcheNode> SetQpvListFloorAsync(
        [ID<MarcheNode>] MarcheId id, long version, int? percent, MarcheStore marches, Actor actor, AskedLanguage asked, CancellationToken cancel) =>
        new((await marches.UpdateAsync(actor, "set QPV list floor", id, version, marche => marche.WithQpvListFloor(percent), cancel)).Value(asked.Language));
}
