using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Keeps reference data: communes, occupations and their proximities, QPV. Anybody may read it.</summary>
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
        var (knownDepartments, knownIntercommunalities) = (await inDepartments.Distinct().ToHashSetAsync(cancel), await inIntercommunalities.Distinct().ToHashSetAsync(cancel));
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

    /// <summary>Every commune, by code.</summary>
    public Task<IReadOnlyList<Commune>> AllCommunesAsync(CancellationToken cancel) =>
        _reads.AllAsync(context => context.Communes.OrderBy(commune => commune.Code), cancel);

    /// <summary>The occupations of these codes; unknown codes are left out.</summary>
    public Task<IReadOnlyDictionary<RomeCode, Occupation>> OccupationsAsync(IReadOnlyCollection<RomeCode> codes, CancellationToken cancel) =>
        _reads.ManyAsync(context => context.Occupations.Where(occupation => codes.Contains(occupation.Code)), occupation => occupation.Code, cancel);

    /// <summary>Every occupation, by code.</summary>
    public Task<IReadOnlyList<Occupation>> AllOccupationsAsync(CancellationToken cancel) =>
        _reads.AllAsync(context => context.Occupations.OrderBy(occupation => occupation.Code), cancel);

    /// <summary>Every published proximity between occupations.</summary>
    public Task<IReadOnlyList<OccupationProximity>> AllProximitiesAsync(CancellationToken cancel) =>
        _reads.AllAsync(context => context.OccupationProximities.OrderBy(proximity => proximity.From).ThenBy(proximity => proximity.To), cancel);

    /// <summary>Every QPV of every generation of perimeters, by code.</summary>
    public Task<IReadOnlyList<Qpv>> AllQpvAsync(CancellationToken cancel) =>
        _reads.AllAsync(context => context.Qpv.OrderBy(qpv => qpv.Code), cancel);

    /// <summary>Adds communes and replaces those whose code is known. All or nothing.</summary>
    public Task<MergeResult> MergeCommunesAsync(Actor actor, IReadOnlyCollection<Commune> communes, CancellationToken cancel) =>
        MergeAsync(actor, "import communes", communes, commune => commune.Code, cancel);

    /// <summary>Adds former communes and replaces those whose code is known. All or nothing.</summary>
    public Task<MergeResult> MergeFormerCommunesAsync(Actor actor, IReadOnlyCollection<FormerCommune> communes, CancellationToken cancel) =>
        MergeAsync(actor, "import communes", communes, commune => commune.Code, cancel);

    /// <summary>Adds occupations and replaces those whose code is known. All or nothing.</summary>
    public Task<MergeResult> MergeOccupationsAsync(Actor actor, IReadOnlyCollection<Occupation> occupations, CancellationToken cancel) =>
        MergeAsync(actor, "import rome", occupations, occupation => occupation.Code, cancel);

    /// <summary>Adds proximities and replaces those whose two codes, kind and scope are known. All or nothing.</summary>
    public Task<MergeResult> MergeProximitiesAsync(Actor actor, IReadOnlyCollection<OccupationProximity> proximities, CancellationToken cancel) =>
        MergeAsync(actor, "import rome-proximity", proximities, proximity => (proximity.From, proximity.To, proximity.Kind, proximity.Scope), cancel);

    /// <summary>Adds QPV and replaces those whose code and generation are known; other generations stay. All or nothing.</summary>
    public Task<MergeResult> MergeQpvAsync(Actor actor, IReadOnlyCollection<Qpv> perimeters, CancellationToken cancel) =>
        MergeAsync(actor, "import qpv", perimeters, qpv => (qpv.Code, qpv.Vintage), cancel);

    private async Task<MergeResult> MergeAsync<T, TKey>(Actor actor, string operation, IReadOnlyCollection<T> rows, Func<T, TKey> key, CancellationToken cancel)
        where T : class
        where TKey : notnull
    {
        if (actor.Role is not (Role.System or Role.Administrateur))
            throw new UnauthorizedAccessException("Only an administrator or an import may change reference data.");

        await using var context = _contexts.CreateDbContext();
        context.Sign(actor, operation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var known = await context.Set<T>().AsTracking().ToDictionaryAsync(key, cancel);
        // Finding changes is one pass at the end, not one for each added row.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        int added = 0, changed = 0;
        foreach (var row in rows)
        {
            if (!known.TryGetValue(key(row), out var kept))
            {
                known.Add(key(row), context.Add(row).Entity);
                added++;
                continue;
            }

            var entry = context.Entry(kept);
            var wasPending = entry.State != EntityState.Unchanged;
            entry.CurrentValues.SetValues(row);
            if (!wasPending && entry.State == EntityState.Modified)
                changed++;
        }

        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new MergeResult(added, changed, rows.Count - added - changed);
    }
}
