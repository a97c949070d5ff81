namespace Matching.Tests;

public sealed class GeoIndexTests
{
    [Fact]
    public void Thousands_of_changes_lead_to_the_same_index_as_loading_the_result()
    {
        var world = new Generated(21);
        var random = new Random(21);
        var state = world.People(300).ToDictionary(person => person.Id.Value);
        var index = new GeoIndex<MatchableCandidate, CandidateBlock>();
        index.Replace(new(0), state.Values);
        for (var sequence = 1L; sequence <= 2_000;)
        {
            var changes = new List<KeyValuePair<Guid, MatchableCandidate?>>();
            for (var i = 0; i < 20; i++)
            {
                var known = state.Keys.ElementAt(random.Next(state.Count));
                var person = random.Next(3) switch
                {
                    0 => world.People(1).Single(),
                    1 => state[known] with { Version = sequence, Home = random.Next(4) == 0 ? null : Sample.North(random.Next(80)) },
                    _ => null,
                };
                var key = person?.Id.Value ?? known;
                if (person is null) state.Remove(key);
                else state[key] = person;
                changes.Add(new(key, person));
                sequence++;
                if (state.Count < 50) break;
            }

            index.Apply(changes, sequence - 1);
        }

        var current = index.Current;
        Assert.Equal(2_000, current.Version.Sequence);
        Assert.Equal(state.Count, current.Count);
        Assert.Equal(state.Values.OrderBy(person => person.Id.Value), Records(current).OrderBy(person => person.Id.Value));
        Assert.All(state, pair => Assert.Same(pair.Value, current.Find(pair.Key)));
        Assert.Null(current.Find(Guid.NewGuid()));

        var loaded = GeoSnapshot<MatchableCandidate, CandidateBlock>.Of(default, state.Values);
        Assert.Equal(Records(loaded).Select(person => person.Id), Records(current).Select(person => person.Id));
    }

    [Fact]
    public void Changes_count_in_the_order_given_and_the_version_never_goes_back()
    {
        var index = new GeoIndex<MatchableCandidate, CandidateBlock>();
        index.Replace(new(5), [Sample.Person]);
        var other = Sample.Person with { Id = new(Guid.Empty) };

        index.Apply([new(Sample.Person.Id.Value, null), new(Guid.Empty, other), new(Sample.Person.Id.Value, Sample.Person with { Version = 2 })], 9);
        Assert.Equal((2, 9L), (index.Current.Count, index.Current.Version.Sequence));
        Assert.Equal(2, index.Current.Find(Sample.Person.Id.Value)!.Version);

        index.Apply([new(Guid.Empty, null)], 7);
        Assert.Equal((1, 9L), (index.Current.Count, index.Current.Version.Sequence));

        var before = index.Current;
        index.Apply([], 9);
        Assert.Same(before, index.Current);
        index.Apply([], 10);
        Assert.Equal((1, 10L), (index.Current.Count, index.Current.Version.Sequence));
    }

    [Fact]
    public void A_version_once_taken_never_changes()
    {
        var index = new GeoIndex<MatchableCandidate, CandidateBlock>();
        index.Replace(new(1), [Sample.Person]);
        var taken = index.Current;
        index.Apply([new(Sample.Person.Id.Value, null)], 2);

        Assert.Equal((1, 0), (taken.Count, index.Current.Count));
        Assert.Same(Sample.Person, taken.Find(Sample.Person.Id.Value));
    }

    [Fact]
    public async Task Readers_see_whole_versions_while_writers_write()
    {
        var index = new GeoIndex<MatchableCandidate, CandidateBlock>();
        var people = Enumerable
            .Range(1, 50)
            .Select(i => Sample.Person with { Id = new(new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), Home = Sample.North(i * 7), Version = 0 })
            .ToList();
        index.Replace(new(0), people);

        // Each version writes all fifty people at once: a reader who sees two versions in one snapshot saw a torn one.
        var writer = Task.Run(
            () =>
            {
                for (var version = 1; version <= 300; version++)
                    index.Apply(
                        [
                            .. people.Select(person =>
                                KeyValuePair.Create(
                                    person.Id.Value,
                                    (MatchableCandidate?)(
                                        person with
                                        {
                                            Version = version,
                                            Home = Sample.North((person.Id.Value.ToByteArray()[0] + version) * 3),
                                        }))),
                        ],
                        version);
            },
            TestContext.Current.CancellationToken);
        var torn = 0;
        while (!writer.IsCompleted)
        {
            var snapshot = index.Current;
            if (Records(snapshot).Select(person => person.Version).Distinct().Single() != snapshot.Version.Sequence) torn++;
        }

        await writer;
        Assert.Equal(0, torn);
        Assert.Equal(300, index.Current.Version.Sequence);
    }

    private static List<MatchableCandidate> Records(GeoSnapshot<MatchableCandidate, CandidateBlock> snapshot)
    {
        var records = new List<MatchableCandidate>();
        foreach (var block in snapshot.Blocks) records.AddRange(block.Records);
        return records;
    }
}
