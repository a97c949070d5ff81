using Matching.Tests.LearnedRanking;

namespace Matching.Tests.Walks;

/// <summary>An answer that outlives a write is the very answer of an engine that never answered before.</summary>
public sealed class KeptWalkTests
{
    private static readonly LearnedModel Active = SampleModels.Learned(SampleModels.Random(21), 400);
    private static readonly LearnedModel Shadow = SampleModels.Learned(SampleModels.Random(22), 900) with
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000bb")),
    };

    public static TheoryData<int, bool, bool, bool> Worlds => new()
    {
        { 401, false, false, false }, { 402, true, true, false }, { 403, true, false, true }, { 404, false, true, true }, { 405, true, true, true },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void After_any_changes_the_answers_are_those_of_a_fresh_engine(int seed, bool hasModel, bool hasShadow, bool isRoomy)
    {
        var weights = isRoomy ? Sample.Roomy with { UnlinkedPlaces = 5 } : DefaultRuleWeights.Standard;
        using var world = new ChangingWorld(seed, 150, 40, weights, new FixedModels(hasModel ? Active : null, hasShadow ? Shadow : null));
        world.CheckAll("at first");
        for (var step = 0; step < 12; step++)
        {
            // Now and then several versions lie between two questions.
            for (var versions = step % 4 == 3 ? 3 : 1; versions > 0; versions--) world.Change(4);
            world.CheckAll($"after step {step}");
        }

        Assert.True(world.Lines > 500, $"only {world.Lines} lines compared");
        Assert.True(world.Kept.Worked.Followed > 2 * world.Kept.Worked.Walked, $"{world.Kept.Worked}");
    }

    [Fact]
    public void Beyond_a_full_window_too()
    {
        using var world = new ChangingWorld(411, 2_500, 5, Sample.Roomy with { UnlinkedPlaces = 200 }, new FixedModels(Active, Shadow));
        MatchOptions[] pages = [new(), new() { Skip = 990 }, new() { Skip = 1_100, Take = 40 }];
        for (var step = 0; step < 12; step++)
        {
            foreach (var page in pages) world.CheckFirst($"after step {step}, from {page.Skip}", page);
            world.ChangePeople(40);
        }

        Assert.InRange(world.Kept.Worked.Walked, 2, 6);
        Assert.InRange(world.Kept.Worked.Followed, 30, 34);
    }

    [Fact]
    public void Pages_of_a_list_come_from_one_walk()
    {
        using var world = new ChangingWorld(421, 150, 5, Sample.Roomy, new FixedModels(Active));

        foreach (var page in new MatchOptions[] { new(), new() { Skip = 20 }, new() { Take = 7 }, new() { Take = 0 } }) world.CheckFirst("page", page);

        Assert.Equal((1, 3), world.Kept.Worked);
    }

    [Fact]
    public void When_too_many_of_the_best_have_gone_everybody_is_walked_over()
    {
        using var world = new ChangingWorld(433, 2_000, 5, Sample.Roomy with { UnlinkedPlaces = 0 }, new FixedModels(null));
        world.CheckFirst("at first", new());
        Assert.Equal((1, 0), world.Kept.Worked);

        // 232 are known where the best 200 are needed.
        foreach (var _ in Enumerable.Range(0, 4))
        {
            world.TakeBestAway(8);
            world.CheckFirst("slack left", new());
        }

        Assert.Equal((1, 4), world.Kept.Worked);

        world.TakeBestAway(1);
        world.CheckFirst("slack used up", new());
        Assert.Equal((2, 4), world.Kept.Worked);

        world.TakeBestAway(1);
        world.CheckFirst("slack again", new());
        Assert.Equal((2, 5), world.Kept.Worked);
    }

    [Fact]
    public void Who_comes_behind_the_last_one_known_takes_no_place_of_those_nobody_looked_for()
    {
        using var world = new ChangingWorld(433, 2_000, 5, Sample.Roomy with { UnlinkedPlaces = 0 }, new FixedModels(null));
        var last = new MatchOptions { Skip = 180, Take = 20 };
        world.CheckFirst("at first", last);

        world.TakeBestAway(20);
        world.Come(world.LastOfFirst() with { Id = new(Guid.Parse("00000000-0000-0000-0000-0000000000f8")) });
        world.CheckFirst("somebody came last", last);
        world.TakeBestAway(12);
        world.CheckFirst("all that was known is needed", last);

        Assert.Equal((1, 2), world.Kept.Worked);
        world.TakeBestAway(1);
        world.CheckFirst("one more is needed", last);
        Assert.Equal((2, 2), world.Kept.Worked);
    }

    [Fact]
    public void A_change_that_concerns_nobody_listed_leaves_the_very_lines()
    {
        using var world = new ChangingWorld(441, 150, 5, Sample.Roomy, new FixedModels(Active));
        var one = new MatchOptions { CandidateScope = person => person.Home is not null };
        var before = world.Ask(one)!;

        world.Come(Sample.Person with { Id = new(Guid.Parse("00000000-0000-0000-0000-0000000000f9")), Home = null });
        var after = world.Ask(one)!;

        Assert.NotSame(before, after);
        Assert.Same(before.Matches, after.Matches);
        Assert.Equal(before with { IndexVersion = after.IndexVersion }, after);
        Assert.True(after.IndexVersion > before.IndexVersion);
    }

    [Fact]
    public void An_observer_is_told_the_very_lines_where_they_are_the_same()
    {
        using var world = new ChangingWorld(451, 150, 5, Sample.Roomy, new FixedModels(Active, Shadow));
        var last = Enumerable.Range(0, 40).Select(_ =>
        {
            world.Change(1);
            world.Ask(new() { Take = 3 });
            return world.Told;
        }).ToList();

        Assert.Contains(last.Zip(last.Skip(1)), pair => !ReferenceEquals(pair.First, pair.Second) && ReferenceEquals(pair.First.Entries, pair.Second.Entries));
        Assert.Contains(last.Zip(last.Skip(1)), pair => !ReferenceEquals(pair.First.Entries, pair.Second.Entries));
    }

    [Fact]
    public void A_walk_of_a_version_that_is_no_longer_remembered_is_walked_again()
    {
        using var world = new ChangingWorld(461, 150, 5, Sample.Roomy, new FixedModels(null));
        world.Ask(new());

        for (var version = 0; version < RecentChanges<MatchableCandidate>.MostVersions; version++) world.Come(Sample.Person);
        world.CheckFirst("remembered", new());
        Assert.Equal((1, 1), world.Kept.Worked);

        for (var version = 0; version <= RecentChanges<MatchableCandidate>.MostVersions; version++) world.Come(Sample.Person);
        world.CheckFirst("forgotten", new());
        Assert.Equal((2, 1), world.Kept.Worked);
    }

    [Fact]
    public void Kept_walks_weigh_what_they_say_and_no_more_than_they_may()
    {
        var walk = WalkOf(2_000, 1_500);
        var basis = new AnswerBasis(new object(), Sample.Setting, new(null, null));
        var cache = new WalkCache(4 * walk.Bytes);
        var questions = Enumerable
            .Range(0, 6)
            .Select(at => new WalkQuestion(Sample.Offer with { Version = at }, null, new(), Sample.Setting, new(null, null)))
            .ToList();

        foreach (var question in questions) cache.Keep(basis, question, walk);

        Assert.Equal([false, false, true, true, true, true], questions.Select(question => cache.Find(basis, question) is not null));
        Assert.InRange(walk.Bytes, 50_000, 90_000);
    }

    private static KeptWalk WalkOf(int people, int least)
    {
        var question = new WalkQuestion(
            Sample.Offer,
            null,
            new(),
            Sample.Setting with
            {
                Weights = Sample.Roomy with { UnlinkedPlaces = 3 },
            },
            new(Active, null));
        var shortlist = new Shortlist(question);
        for (var at = 0; at < people; at++) shortlist.Add(Sample.Person with { Id = new(new Guid(at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)) });
        var walk = shortlist.ToWalk(new object());
        Assert.True(walk.LinkedCount > least);
        return walk;
    }
}
