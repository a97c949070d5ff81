using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

/// <summary>The states that lines of lists name, read again.</summary>
internal sealed class ServedStates
{
    /// <summary>SQLite takes a limited number of values in one statement.</summary>
    public const int KeysPerStatement = 500;

    private readonly Dictionary<long, ListedPerson> _people = [];
    private readonly Dictionary<long, MatchableOffer> _offers = [];

    private ServedStates()
    {
    }

    /// <summary>Reads the states that lines name.</summary>
    public static async Task<ServedStates> ReadAsync(MatchingDbContext context, IEnumerable<ServedLine> lines, CancellationToken cancel)
    {
        var states = new ServedStates();
        foreach (var part in lines.SelectMany(line => new[] { line.Person, line.Offer }).Distinct().Chunk(KeysPerStatement))
        {
            foreach (var row in await context.ListedStates.Where(row => part.Contains(row.Id)).ToListAsync(cancel))
            {
                if (row.CandidateId is null) states._offers[row.Id] = ListedStateJson.ReadOffer(row.Json());
                else states._people[row.Id] = ListedStateJson.ReadPerson(row.Json());
            }
        }

        return states;
    }

    /// <summary>Who the people of lines are; those who are gone are left out.</summary>
    public static async Task<Dictionary<long, CandidateId>> PeopleAsync(MatchingDbContext context, IEnumerable<ServedLine> lines, CancellationToken cancel)
    {
        var people = new Dictionary<long, CandidateId>();
        foreach (var part in lines.Select(line => line.Person).Distinct().Chunk(KeysPerStatement))
        {
            var rows = context.ListedStates.Where(row => part.Contains(row.Id)).Select(row => new { row.Id, row.CandidateId });
            foreach (var row in await rows.ToListAsync(cancel))
                people[row.Id] = row.CandidateId!.Value;
        }

        return people;
    }

    /// <summary>What was known of a line's pair; null when person or offer are gone.</summary>
    public PairSnapshot? Find(ServedRankingRow list, ServedLine line) =>
        _people.TryGetValue(line.Person, out var person) && _offers.TryGetValue(line.Offer, out var offer)
            ? new ListedPair(person, offer, line.Distance, line.Wish, line.Link).ToSnapshot(list.On, list.WeightsName, list.WeightsVersion, list.Page!.Means)
            : null;
}
