using Matching.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.References;

/// <summary>Reads reference data, which imports write: communes and occupations. Anybody may.</summary>
public sealed class ReferenceStore
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly AggregateReader _reads;

    internal ReferenceStore(IDbContextFactory<MatchingDbContext> contexts, AggregateReader reads) => (_contexts, _reads) = (contexts, reads);

    /// <summary>The communes of these codes; unknown codes are left out.</summary>
    public Task<IReadOnlyDictionary<InseeCode, Commune>> CommunesAsync(IReadOnlyCollection<InseeCode> codes, CancellationToken cancel) =>
        _reads.ManyAsync(context => context.Communes.Where(commune => codes.Contains(commune.Code)), commune => commune.Code, cancel);

    /// <summary>Which of the codes of a file the reference data holds.</summary>
    public async Task<ReferenceCodes> CodesOfAsync(Candidate candidate, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var occupations = candidate.JobTargets.Select(target => target.Rome).Distinct().ToList();
        await using var context = _contexts.CreateDbContext();
        var successors = await context.MergedCommunes()
            .Where(former => former.Code == candidate.Commune)
            .ToDictionaryAsync(former => former.Code, former => former.Successor, cancel);
        var communes = successors.Values.Append(candidate.Commune ?? default).Where(code => code != default).ToList();
        return new()
        {
            Communes = await context.Communes.Where(commune => communes.Contains(commune.Code)).Select(commune => commune.Code).ToHashSetAsync(cancel),
            Successors = successors,
            Occupations = await context.Occupations.Where(known => occupations.Contains(known.Code)).Select(known => known.Code).ToHashSetAsync(cancel),
            HasCommunes = await context.Communes.AnyAsync(cancel),
            HasOccupations = await context.Occupations.AnyAsync(cancel),
        };
    }

    /// <summary>The departments and intercommunalities of a desk that no commune of the reference data belongs to.</summary>
    public async Task<IReadOnlyList<string>> AreasWithoutCommunesAsync(ClauseDesk desk, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (departments, intercommunalities) = (desk.TerritoryDepartments.ToArray(), desk.TerritoryEpciCodes.ToArray());
        await using var context = _contexts.CreateDbContext();
        var inDepartments = context.Communes.Where(commune => departments.Contains(commune.Department)).Select(commune => commune.Department);
        var inIntercommunalities = context.Communes.Where(commune => intercommunalities.Contains(commune.EpciCode)).Select(commune => commune.EpciCode!);
        var knownDepartments = await inDepartments.Distinct().ToHashSetAsync(cancel);
        var knownIntercommunalities = await inIntercommunalities.Distinct().ToHashSetAsync(cancel);
        return [.. departments.Except(knownDepartments), .. intercommunalities.Except(knownIntercommunalities)];
    }

    /// <summary>The names of intercommunalities by their SIREN; those that no commune belongs to are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> IntercommunalitiesAsync(IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var named = await context.Communes
            .Where(commune => codes.Contains(commune.EpciCode!) && commune.EpciName != null)
            .Select(commune => new { commune.EpciCode, commune.EpciName })
            .Distinct()
            .ToListAsync(cancel);
        return named.GroupBy(one => one.EpciCode!).ToDictionary(one => one.Key, one => one.Min(name => name.EpciName)!, StringComparer.Ordinal);
    }

    /// <summary>The occupations of these codes; unknown codes are left out.</summary>
    public Task<IReadOnlyDictionary<RomeCode, Occupation>> OccupationsAsync(IReadOnlyCollection<RomeCode> codes, CancellationToken cancel) =>
        _reads.ManyAsync(context => context.Occupations.Where(occupation => codes.Contains(occupation.Code)), occupation => occupation.Code, cancel);
}
