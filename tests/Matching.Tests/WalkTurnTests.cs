namespace Matching.Tests;

/// <summary>Questions wait for their turn to walk, and tell whom they visited; what is kept needs no turn.</summary>
public sealed class WalkTurnTests
{
    private readonly Turns _turns = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_waits_for_its_turn_once_and_tells_whom_it_visited()
    {
        var pipeline = Pipeline();
        var waiting = pipeline.CandidatesForAsync(Sample.Offer.Id, Sample.Today, MatchOptions.Default, _turns, Cancel).AsTask();
        Assert.False(waiting.IsCompleted);

        _turns.Open.SetResult();
        var first = await waiting;
        var again = await pipeline.CandidatesForAsync(Sample.Offer.Id, Sample.Today, MatchOptions.Default, _turns, Cancel);

        Assert.Same(first, again);
        Assert.Equal((1, 1), (_turns.Taken, _turns.Ended));
        Assert.Equal([1], _turns.Visited);
    }

    [Fact]
    public async Task Offers_for_a_person_cost_the_offers_that_there_are()
    {
        _turns.Open.SetResult();
        var pipeline = Pipeline();

        await pipeline.OffersForAsync(Sample.Person.Id, Sample.Today, MatchOptions.Default, _turns, Cancel);
        await pipeline.OffersForAsync(Sample.Person.Id, Sample.Today, MatchOptions.Default, _turns, Cancel);

        Assert.Equal([1], _turns.Visited);
    }

    [Fact]
    public async Task After_a_write_only_the_changed_are_visited_and_only_what_is_new_explained()
    {
        _turns.Open.SetResult();
        using var indexes = new MatchIndexes();
        var people = Enumerable.Range(1, 20).Select(at => Sample.Person with { Id = new(new Guid(at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)) }).ToList();
        indexes.Candidates.Replace(new(1), people);
        indexes.Offers.Replace(new(1), [Sample.Offer]);
        var pipeline = new MatchPipeline(indexes, new Fixed<RuleWeights>(Sample.Roomy), new Fixed<OccupationMap>(Sample.Occupations));

        await pipeline.CandidatesForAsync(Sample.Offer.Id, Sample.Today, MatchOptions.Default, _turns, Cancel);
        indexes.Candidates.Apply([new(people[0].Id.Value, people[0] with { Version = 2 }), new(people[1].Id.Value, null)], 2);
        var answer = await pipeline.CandidatesForAsync(Sample.Offer.Id, Sample.Today, MatchOptions.Default, _turns, Cancel);
        await pipeline.CandidatesForAsync(Sample.Offer.Id, Sample.Today, MatchOptions.Default with { Skip = 5 }, _turns, Cancel);

        Assert.Equal(19, answer!.TotalCount);
        Assert.Equal([20], _turns.Visited);
        Assert.Equal([(2, 1), (0, 14)], _turns.Followed);
        Assert.Equal((3, 3), (_turns.Taken, _turns.Ended));
    }

    [Fact]
    public async Task A_comparison_without_a_model_visits_the_two_it_compares()
    {
        _turns.Open.SetResult();

        await Pipeline().CompareAsync(Sample.Offer.Id, Sample.Person.Id, Sample.Person.Id, Sample.Today, MatchOptions.Default, _turns, Cancel);

        Assert.Equal([2], _turns.Visited);
        Assert.Equal(_turns.Taken, _turns.Ended);
    }

    [Fact]
    public async Task Nobody_waits_for_an_offer_that_is_not_known()
    {
        Assert.Null(await Pipeline().CandidatesForAsync(new(Guid.NewGuid()), Sample.Today, MatchOptions.Default, _turns, Cancel));
        Assert.Equal(0, _turns.Taken);
    }

    private static MatchPipeline Pipeline() => Sample.Pipeline([Sample.Person], [Sample.Offer]);

    private sealed class Turns : IWalkTurns
    {
        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Taken { get; private set; }

        public int Ended { get; private set; }

        public List<int> Visited { get; } = [];

        public List<(int Changes, int Explained)> Followed { get; } = [];

        public async ValueTask<IWalkTurn> TakeAsync(CancellationToken cancel)
        {
            Taken++;
            await Open.Task.WaitAsync(cancel);
            return new Turn(this);
        }

        private sealed class Turn(Turns turns) : IWalkTurn
        {
            public void Visited(int pairs) => turns.Visited.Add(pairs);

            public void Followed(int changes, int explained) => turns.Followed.Add((changes, explained));

            public void Dispose() => turns.Ended++;
        }
    }
}
