using Matching.Persistence.Searching;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.References;

/// <summary>Finds communes and occupations by what people type.</summary>
/// <remarks>
/// Words in any order, each by its start; accents, ligatures, apostrophes and hyphens do not matter; one typing fault in each
/// longer word is forgiven where nothing is found without. Names are held in memory and read again when an import changed
/// them, on whichever node it ran.
/// </remarks>
public sealed class NameSearch
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private volatile Held<Commune>? _communes;
    private volatile Held<Occupation>? _occupations;

    internal NameSearch(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>All communes that the text finds: the very name first, then its beginnings, each by population; former names find the successor.</summary>
    /// <param name="text">What somebody typed. A number beside a name is read as the beginning of a postal, INSEE or department code, or as an
    /// arrondissement.</param>
    /// <param name="cancel">Cancels the reading of names.</param>
    public async Task<IReadOnlyList<Commune>> CommunesAsync(string text, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var last = await LastChangeAsync(context, [AggregateKinds.Communes, AggregateKinds.FormerCommunes], cancel);
        var held = _communes is { } known && known.Change == last ? known : _communes = new(last, new(await PlacesAsync(context, cancel), SearchedKind.Places));
        return held.Index.Find(text);
    }

    /// <summary>All occupations that the text finds by their titles or codes, those with a title of no other telling word first.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="cancel">Cancels the reading of names.</param>
    public async Task<IReadOnlyList<Occupation>> OccupationsAsync(string text, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var last = await LastChangeAsync(context, [AggregateKinds.Occupations, AggregateKinds.Appellations], cancel);
        var held = _occupations is { } known && known.Change == last
            ? known
            : _occupations = new(last, new(await TitlesAsync(context, cancel), SearchedKind.Titles));
        return held.Index.Find(text);
    }

    private static async Task<IEnumerable<NamedItem<Commune>>> PlacesAsync(MatchingDbContext context, CancellationToken cancel)
    {
        var communes = await context.Communes.OrderBy(commune => commune.Code).ToListAsync(cancel);
        var former = (await context.FormerCommunes.ToListAsync(cancel)).ToLookup(commune => commune.Successor);
        return communes.Select(commune => new NamedItem<Commune>(
            commune,
            [new(commune.Name), .. former[commune.Code].Where(old => old.Name is not null && old.Name != commune.Name).Select(
                old => new ItemName(old.Name!, 1))],
            [commune.Code.Value, .. commune.PostalCodes.Select(code => code.Value), .. former[commune.Code].Select(old => old.Code.Value)])
        {
            Weight = commune.Population ?? 0,
            IsPart = commune.Parent is not null,
        });
    }

    private static async Task<IEnumerable<NamedItem<Occupation>>> TitlesAsync(MatchingDbContext context, CancellationToken cancel)
    {
        var titles = (await context.Appellations.ToListAsync(cancel)).ToLookup(title => title.Rome);
        return (await context.Occupations.OrderBy(occupation => occupation.Code).ToListAsync(cancel)).Select(occupation => new NamedItem<Occupation>(
            occupation,
            [.. OccupationTitles.Of(occupation, titles[occupation.Code])],
            [occupation.Code.Value]));
    }

    private static async Task<long> LastChangeAsync(MatchingDbContext context, string[] kinds, CancellationToken cancel) =>
        await context.Outbox.Where(row => kinds.Contains(row.Aggregate)).MaxAsync(row => (long?)row.Sequence, cancel) ?? 0;

    private sealed record Held<T>(long Change, WordIndex<T> Index);
}
