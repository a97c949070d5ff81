using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Imports;

/// <summary>Reads which imports run.</summary>
[QueryType]
internal static class ImportQueries
{
    /// <summary>The imports this server has heard of since it started, a hundred at most, the latest first. For administrators.</summary>
    [Authorize]
    public static IReadOnlyList<ImportNode>? GetImports(ImportBoard board, Actor actor)
    {
        ImportRights.Check(actor);
        return [.. board.All.Select(status => new ImportNode(status))];
    }
}
