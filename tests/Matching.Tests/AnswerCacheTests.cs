using Matching.Tests.LearnedRanking;

namespace Matching.Tests;

public sealed class AnswerCacheTests
{
    private static readonly LearnedModel One = SampleModels.Learned(SampleModels.Random(11), 400);
    private static readonly LearnedModel Other = SampleModels.Learned(SampleModels.Random(12), 900) with
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000bb")),
    };

    /// <summary>Everything that an answer rests on, by the name of the source it comes from, and how it changes.</summary>
    private static readonly Dictionary<string, Action<World>> Changes = new()
    {
        ["person changed"] = world => world.Indexes.Candidates.Apply([new(Sample.Person.Id.Value, Sample.Person with { Version = 2 })], 2),
        ["person gone"] = world => world.Indexes.Candidates.Apply([new(Sample.Person.Id.Value, null)], 2),
        ["change of no person"] = world => world.Indexes.Candidates.Apply([], 2),
        ["people loaded again"] = world => world.Indexes.Candidates.Replace(new(1), [Sample.Person]),
        ["offer changed"] = world => world.Indexes.Offers.Apply([new(Sample.Offer.Id.Value, Sample.Offer with { Version = 2 })], 2),
        ["offers loaded again"] = world => world.Indexes.Offers.Replace(new(1), [Sample.Offer with { Version = 1 }]),
        [nameof(MatchSetting.Weights)] = world => world.Weights.Current = DefaultRuleWeights.Standard with { Version = 2 },
        [nameof(MatchSetting.Occupations)] = world => world.Occupations.Current = OccupationMap.Empty,
        [nameof(LearnedRanker.Active)] = world => world.Models.Active = Other,
        [nameof(LearnedRanker.Shadow)] = world => world.Models.Shadow = Other,
        [nameof(MatchSetting.On)] = world => world.On = world.On.AddDays(1),
        [nameof(MatchSetting.Means)] = world =>
            world.Options = world.Options with { Means = new HashSet<Domain.Candidates.TransportMeans> { Domain.Candidates.TransportMeans.Car } },
        [nameof(MatchOptions.Skip)] = world => world.Options = world.Options with { Skip = 1 },
        [nameof(MatchOptions.Take)] = world => world.Options = world.Options with { Take = 1 },
        [nameof(MatchOptions.NearMisses)] = world => world.Options = world.Options with { NearMisses = 1 },
        [nameof(MatchOptions.NearMissBlockers)] = world => world.Options = world.Options with { NearMissBlockers = 2 },
        [nameof(MatchOptions.CandidateScope)] = world => world.Options = world.Options with { CandidateScope = _ => true },
        [nameof(MatchOptions.OfferScope)] = world => world.Options = world.Options with { OfferScope = _ => true },
    };


    public static TheoryData<string> Names => [.. Changes.Keys];

    [Fact]
    public void The_same_question_while_nothing_changes_is_worked_out_once()
    {
        var world = new World();

        Assert.Same(world.Candidates(), world.Candidates());
        Assert.Same(world.OfferList(), world.OfferList());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_an_answer_rests_on_makes_another_answer_when_it_changes(string name)
    {
        var world = new World();
        var (people, offers) = (world.Candidates(), world.OfferList());

        Changes[name](world);

        // A person's file is the subject of one direction and the listed side of the other, and so is an offer.
        Assert.NotSame(people, world.Candidates());
        if (name is "change of no person" or "people loaded again" or "person gone") return;
        Assert.NotSame(offers, world.OfferList());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_answer_after_a_change_is_that_of_an_engine_that_never_answered_before(string name)
    {
        var (warm, cold) = (new World(), new World());
        warm.Candidates();
        warm.OfferList();

        Changes[name](warm);
        Changes[name](cold);

        Assert.Equal(Told(cold.Candidates()), Told(warm.Candidates()));
        Assert.Equal(Told(cold.OfferList()), Told(warm.OfferList()));
    }

    [Fact]
    public void Every_part_of_setting_models_and_options_is_tried()
    {
        var known = new[] { typeof(MatchSetting), typeof(LearnedRanker), typeof(MatchOptions) }
            .SelectMany(type => type.GetProperties().Where(property => !property.GetMethod!.IsStatic)).Select(property => property.Name).Distinct();

        Assert.Empty(known.Except(Changes.Keys));
    }

    [Fact]
    public void Observers_are_told_each_serving_by_the_same_object()
    {
        var world = new World();
        world.Candidates();
        world.Candidates();

        Assert.Equal(2, world.Noted.All.Count);
        Assert.Same(world.Noted.All[0], world.Noted.All[1]);
    }

    [Fact]
    public void Keeps_no_more_matches_and_answers_than_it_may()
    {
        var cache = new AnswerCache();
        var basis = new AnswerBasis(new object(), Sample.Setting, new(null, null));
        var match = new World().Candidates()!.Matches[0];
        var full = new World().Candidates()! with { Matches = [.. Enumerable.Repeat(match, 100)] };

        for (var at = 0; at < 1_000; at++) cache.Keep(basis, new object(), MatchOptions.Default, new(full, null));
        Assert.Equal(AnswerCache.MostMatches / 100, cache.Count);

        for (var at = 0; at < 5_000; at++) cache.Keep(basis, new object(), MatchOptions.Default, new(full with { Matches = [] }, null));
        Assert.Equal(AnswerCache.MostAnswers, cache.Count);
    }

    [Fact]
    public async Task Who_asks_while_an_answer_is_worked_out_waits_for_it()
    {
        var (cache, basis, subject) = (new AnswerCache(), new AnswerBasis(new object(), Sample.Setting, new(null, null)), new object());
        using var begun = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        var runs = 0;
        var first = Task.Run(() => cache.Get(basis, subject, MatchOptions.Default, WorkOut), TestContext.Current.CancellationToken);
        begun.Wait(TestContext.Current.CancellationToken);
        // On a thread of its own: it waits, and must not keep the pool from the first.
        var second = Task.Factory.StartNew(
            () => cache.Get(basis, subject, MatchOptions.Default, WorkOut),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        end.Set();

        Assert.Same(await first, await second);
        Assert.Equal(1, runs);

        KeptAnswer WorkOut()
        {
            Interlocked.Increment(ref runs);
            begun.Set();
            end.Wait(TestContext.Current.CancellationToken);
            return new(new World().Candidates()!, null);
        }
    }

    [Fact]
    public void What_could_not_be_worked_out_is_tried_again()
    {
        var (cache, basis, subject) = (new AnswerCache(), new AnswerBasis(new object(), Sample.Setting, new(null, null)), new object());

        Assert.Throws<InvalidOperationException>(() => cache.Get(basis, subject, MatchOptions.Default, () => throw new InvalidOperationException()));

        Assert.NotNull(cache.Get(basis, subject, MatchOptions.Default, () => new(new World().Candidates()!, null)));
    }

    [Fact]
    public void Lets_answers_on_other_weights_go_at_once()
    {
        var cache = new AnswerCache();
        var answer = new KeptAnswer(new World().Candidates()!, null);
        var basis = new AnswerBasis(new object(), Sample.Setting, new(null, null));
        cache.Keep(basis, new object(), MatchOptions.Default, answer);
        cache.Keep(basis with { Setting = Sample.Setting with { Weights = Sample.Open } }, new object(), MatchOptions.Default, answer);

        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void An_answer_of_an_earlier_version_is_the_former_one_and_no_answer()
    {
        var (cache, subject) = (new AnswerCache(), new object());
        var basis = new AnswerBasis(new object(), Sample.Setting, new(null, null));
        var answer = new KeptAnswer(new World().Candidates()!, null);
        cache.Keep(basis, subject, MatchOptions.Default, answer);
        var later = basis with { Index = new object() };

        Assert.False(cache.TryGet(later, subject, MatchOptions.Default, out _));
        Assert.Same(answer, cache.Former(later, subject, MatchOptions.Default));

        cache.Keep(later, subject, MatchOptions.Default, answer);
        Assert.Equal(1, cache.Count);
        Assert.True(cache.TryGet(later, subject, MatchOptions.Default, out _));
    }

    // What differs even where two changes of the index leave the same people.
    private static string? Told(MatchAnswer? answer) => answer is null
        ? null
        : $"{answer.On} {answer.WeightsName} {answer.WeightsVersion} {answer.Model} {answer.IndexVersion} {answer.TotalCount} {answer.NearMissCount} "
            + string.Join(';', answer.Matches.Concat(answer.NearMisses).Select(match => $"{match.Rank} {match.OfferId} {match.CandidateId} {match.Score} {match.Learned?.Total} {match.Candidate.Version} {match.Offer.Version}"));

    private sealed class World
    {
        private readonly MatchPipeline _pipeline;

        public World()
        {
            Indexes.Candidates.Replace(new(1), [Sample.Person]);
            Indexes.Offers.Replace(new(1), [Sample.Offer]);
            _pipeline = new(Indexes, Weights, Occupations, Models, Noted);
        }

        public MatchIndexes Indexes { get; } = new();

        public Source<RuleWeights> Weights { get; } = new(DefaultRuleWeights.Standard);

        public Source<OccupationMap> Occupations { get; } = new(Sample.Occupations);

        public Registry Models { get; } = new();

        public NotedRankings Noted { get; } = new();

        public DateOnly On { get; set; } = Sample.Today;

        public MatchOptions Options { get; set; } = MatchOptions.Default;

        public MatchAnswer? Candidates() => _pipeline.CandidatesFor(Sample.Offer.Id, On, Options);

        public MatchAnswer? OfferList() => _pipeline.OffersFor(Sample.Person.Id, On, Options);
    }

    private sealed class Source<T>(T current) : IRuleWeightsSource, IOccupationMapSource
        where T : class
    {
        public T Current { get; set; } = current;

        RuleWeights IRuleWeightsSource.Current => (RuleWeights)(object)Current;

        OccupationMap IOccupationMapSource.Current => (OccupationMap)(object)Current;
    }

    private sealed class Registry : IRankingModelSource
    {
        public LearnedModel? Active { get; set; } = One;

        public LearnedModel? Shadow { get; set; }
    }
}
