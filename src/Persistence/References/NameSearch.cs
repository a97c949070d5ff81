using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Finds communes and occupations by what people type: accents, case and small typing faults are forgiven.</summary>
/// <remarks>Names are held in memory and read again when an import changed them, on whichever node it ran.</remarks>
public sealed class NameSearch
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private volatile Names<Commune>? _communes;
    private volatile Names<Occupation>? _occupations;

    internal NameSearch(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>The communes nearest to the text, best first; equal ones by population. Also finds INSEE and postal codes.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="count">How many at most, 1 to 100.</param>
    /// <param name="cancel">Cancels the reading of names.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public async Task<IReadOnlyList<Commune>> CommunesAsync(string text, int count, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var last = await LastChangeAsync(context, AggregateKinds.Communes, cancel);
        var names = _communes is { } held && held.Change == last
            ? held
            : _communes = new(last, new NameIndex<Commune>((await context.Communes.ToListAsync(cancel))
                .Select(commune => new NamedItem<Commune>(commune, commune.Name, [commune.Code.Value, .. commune.PostalCodes.Select(code => code.Value)], commune.Population ?? 0))));
        return names.Index.Nearest(text, count);
    }

    /// <summary>The occupations nearest to the text, best first; equal ones by code. Also finds ROME codes.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="count">How many at most, 1 to 100.</param>
    /// <param name="cancel">Cancels the reading of names.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public async Task<IReadOnlyList<Occupation>> OccupationsAsync(string text, int count, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var last = await LastChangeAsync(context, AggregateKinds.Occupations, cancel);
        var names = _occupations is { } held && held.Change == last
            ? held
            : _occupations = new(last, new NameIndex<Occupation>((await context.Occupations.OrderBy(occupation => occupation.Code).ToListAsync(cancel))
                .Select(occupation => new NamedItem<Occupation>(occupation, occupation.Label, [occupation.Code.Value], 0))));
        return names.Index.Nearest(text, count);
    }

    private static async Task<long> LastChangeAsync(MatchingDbContext context, string kind, CancellationToken cancel) =>
        await context.Outbox.Where(row => row.Aggregate == kind).MaxAsync(row => (long?)row.Sequence, cancel) ?? 0;

    private sealed record Names<T>(long Change, NameIndex<T> Index);
}
