using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

/// <summary>Keeps the states of people and offers that stand in lists, each once until it changes.</summary>
/// <remarks>
/// The engine holds a person as the same object until the person changes, so an object that was looked up once needs no second look.
/// Of others the last kept state is compared: a digest beside an encrypted text would let anybody try what it says.
/// </remarks>
internal sealed class ListedStates
{
    // As long as the engine holds the object.
    private readonly ConditionalWeakTable<object, StrongBox<long>> _kept = [];

    /// <summary>Adds the states that are not kept yet to the context; the keys of all of them are known once it is saved.</summary>
    public async Task<IReadOnlyDictionary<object, Func<long>>> AddAsync(MatchingDbContext context, IEnumerable<ServedEntry> entries, CancellationToken cancel)
    {
        var sides = entries.SelectMany(entry => new object[] { entry.Candidate, entry.Offer }).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var there = await ThereAsync(context, [.. sides.Select(Key).OfType<long>()], cancel);
        var keys = new Dictionary<object, Func<long>>(ReferenceEqualityComparer.Instance);
        var texts = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var side in sides)
        {
            if (Key(side) is { } key && there.Contains(key)) keys[side] = () => key;
            else texts[side] = TextOf(side);
        }

        var rows = await LatestAsync(context, texts.Keys, cancel);
        foreach (var (side, text) in texts)
        {
            if (!rows.TryGetValue(text, out var row)) context.ListedStates.Add(rows[text] = row = NewRow(side, text));
            keys[side] = () => row.Id;
        }

        return keys;
    }

    /// <summary>Notes what was committed.</summary>
    public void Remember(IReadOnlyDictionary<object, Func<long>> keys)
    {
        foreach (var (side, key) in keys) _kept.AddOrUpdate(side, new(key()));
    }

    // A person's states go with the person.
    private static async Task<HashSet<long>> ThereAsync(MatchingDbContext context, IReadOnlyCollection<long> keys, CancellationToken cancel)
    {
        var there = new HashSet<long>(keys.Count);
        foreach (var part in keys.Chunk(ServedStates.KeysPerStatement))
            there.UnionWith(await context.ListedStates.Where(row => part.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancel));
        return there;
    }

    private long? Key(object side) => _kept.TryGetValue(side, out var key) ? key.Value : null;

    // The last kept states of the same people and offers, by their text.
    private static async Task<Dictionary<string, ListedStateRow>> LatestAsync(
        MatchingDbContext context, IReadOnlyCollection<object> sides, CancellationToken cancel)
    {
        var rows = new Dictionary<string, ListedStateRow>();
        foreach (var part in sides.OfType<MatchableCandidate>().Select(person => (CandidateId?)person.Id).Distinct().Chunk(ServedStates.KeysPerStatement))
        {
            var people = context.ListedStates.Where(row => part.Contains(row.CandidateId)).GroupBy(row => row.CandidateId);
            await AddAsync(people.Select(all => all.Max(row => row.Id)));
        }

        foreach (var part in sides.OfType<MatchableOffer>().Select(offer => (OfferId?)offer.Id).Distinct().Chunk(ServedStates.KeysPerStatement))
        {
            var offers = context.ListedStates.Where(row => part.Contains(row.OfferId)).GroupBy(row => row.OfferId);
            await AddAsync(offers.Select(all => all.Max(row => row.Id)));
        }

        return rows;

        async Task AddAsync(IQueryable<long> latest)
        {
            foreach (var row in await context.ListedStates.Where(row => latest.Contains(row.Id)).ToListAsync(cancel)) rows[row.Json()] = row;
        }
    }

    private static string TextOf(object side) =>
        side is MatchableCandidate person ? ListedStateJson.Write(ListedPerson.Of(person)) : ListedStateJson.Write((MatchableOffer)side);

    private static ListedStateRow NewRow(object side, string text) => new()
    {
        CandidateId = (side as MatchableCandidate)?.Id,
        OfferId = (side as MatchableOffer)?.Id,
        Content = ListedStateRow.Pack(text),
    };
}
