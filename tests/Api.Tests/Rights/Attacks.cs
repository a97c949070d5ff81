namespace Matching.Api.Tests.Rights;

/// <summary>What two companies can work out of their lists, as shares of 0 to 1 that a guess is right.</summary>
internal static class Attacks
{
    /// <summary>How many profiles fewer than that many people of the person's department share, in all that one list shows.</summary>
    public static int SharedByFewerThan(int few, IEnumerable<Spoil> spoils) =>
        spoils.GroupBy(spoil => (spoil.Offer.Id, spoil.Face, spoil.Department))
            .Where(face => face.Select(spoil => spoil.Person.Id).Distinct().Count() < few)
            .Sum(face => face.Count());

    /// <summary>
    /// Two companies join their names one to one: most weight of rare things told alike first. Where a name stands in several lists, all
    /// that they tell counts.
    /// </summary>
    /// <returns>Of the names of people whom both see, how many are joined rightly; and how many there are.</returns>
    public static (int Right, int Both) Join(IReadOnlyList<Spoil> one, IReadOnlyList<Spoil> other)
    {
        var (left, right) = (Named(one), Named(other));
        var places = left.Concat(right)
            .SelectMany(name => name.Seen)
            .GroupBy(leaf => leaf)
            .ToDictionary(leaf => leaf.Key, leaf => Math.Log((left.Count + right.Count + 1.0) / leaf.Count()));
        var holders = new Dictionary<string, List<int>>();
        for (var i = 0; i < right.Count; i++)
            foreach (var leaf in right[i].Seen)
                if (holders.TryGetValue(leaf, out var list)) list.Add(i);
                else holders[leaf] = [i];

        var scores = new List<(double Score, int Left, int Right)>();
        for (var i = 0; i < left.Count; i++)
        {
            var sum = new double[right.Count];
            foreach (var leaf in left[i].Seen.Where(holders.ContainsKey))
                foreach (var at in holders[leaf]) sum[at] += places[leaf];
            // Whoever is far from the best is never joined; that keeps the list short.
            var best = sum.Length == 0 ? 0 : sum.Max();
            for (var at = 0; at < sum.Length; at++)
                if (best > 0 && sum[at] >= 0.8 * best) scores.Add((sum[at], i, at));
        }

        var (joined, taken, rightly) = (new HashSet<int>(), new HashSet<int>(), 0);
        foreach (var (_, i, at) in scores.OrderByDescending(each => each.Score).ThenBy(each => Lot(each.Left, each.Right)))
        {
            if (joined.Contains(i) || taken.Contains(at)) continue;
            joined.Add(i);
            taken.Add(at);
            if (left[i].Person == right[at].Person) rightly++;
        }

        var seen = right.Select(name => name.Person).ToHashSet();
        return (rightly, left.Count(name => seen.Contains(name.Person)));
    }

    /// <summary>
    /// The most that any attacker can expect who knows how the faces of two lists belong together, and cannot tell apart who shares a face:
    /// of each face, guess the face of the other list that gives most.
    /// </summary>
    /// <returns>The expected number of right guesses, and how many people both lists show.</returns>
    public static (double Right, int Both) BestGuess(IReadOnlyList<Spoil> one, IReadOnlyList<Spoil> other)
    {
        var faces = other.GroupBy(spoil => spoil.Face).ToDictionary(face => face.Key, face => face.Count());
        var faceOf = other.ToDictionary(spoil => spoil.Person.Id, spoil => spoil.Face);
        var right = one.GroupBy(spoil => spoil.Face).Sum(face => face
            .Where(spoil => faceOf.ContainsKey(spoil.Person.Id)).GroupBy(spoil => faceOf[spoil.Person.Id])
            .Select(pair => (double)pair.Count() / faces[pair.Key]).DefaultIfEmpty().Max());
        return (right, one.Count(spoil => faceOf.ContainsKey(spoil.Person.Id)));
    }

    private static List<(MatchId Person, HashSet<string> Seen)> Named(IReadOnlyList<Spoil> spoils) =>
        [.. spoils.GroupBy(spoil => spoil.Name).OrderBy(name => name.Key, StringComparer.Ordinal).Select(name =>
            (new MatchId(name.First().Person.Id.Value), name.SelectMany(spoil => spoil.Seen.Select(leaf => $"{leaf.Key}={leaf.Value}")).ToHashSet()))];

    private static uint Lot(int left, int right) => unchecked((uint)left * 2654435761u ^ (uint)right * 2246822519u);

    private readonly record struct MatchId(Guid Value);
}
