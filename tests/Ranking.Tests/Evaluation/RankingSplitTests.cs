using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Tests.Evaluation;

public sealed class RankingSplitTests
{
    [Fact]
    public void The_latest_groups_are_held_out_whatever_their_order()
    {
        var split = RankingSplit.Latest([new DateOnly(2026, 3, 1), new(2026, 1, 1), new(2026, 5, 1), new(2026, 2, 1), new(2026, 4, 1)], 0.4);

        Assert.Equal([0, 1, 3], split.Train);
        Assert.Equal([2, 4], split.HeldOut);
    }

    [Fact]
    public void Nothing_learned_from_is_as_late_as_what_it_is_tested_on()
    {
        var split = RankingSplit.Latest([1, 2, 3, 3, 3], 0.2);

        Assert.Equal([0, 1], split.Train);
        Assert.Equal([2, 3, 4], split.HeldOut);
    }

    [Fact]
    public void Each_group_is_held_out_in_exactly_one_fold_of_about_equal_size()
    {
        string[] keys = [.. Enumerable.Range(0, 1_000).Select(at => $"offer-{at}")];
        var folds = Enumerable.Range(0, 5).Select(fold => RankingSplit.ByHash(keys, fold, 5)).ToList();

        Assert.Equal(Enumerable.Range(0, 1_000), folds.SelectMany(split => split.HeldOut).Order());
        Assert.All(folds, split => Assert.InRange(split.HeldOut.Count, 160, 240));
        Assert.All(folds, split => Assert.Equal(1_000, split.Train.Union(split.HeldOut).Count()));
    }

    [Fact]
    public void More_groups_move_none_to_another_fold()
    {
        string[] few = [.. Enumerable.Range(0, 100).Select(at => $"{at}")], more = [.. Enumerable.Range(-50, 150).Select(at => $"{at}")];

        Assert.Equal(
            RankingSplit.ByHash(few, 1, 3).HeldOut.Select(group => few[group]),
            RankingSplit.ByHash(more, 1, 3).HeldOut.Select(group => more[group]).Where(few.Contains));
    }

    [Fact]
    public void Refuses_a_split_with_an_empty_side()
    {
        Assert.Throws<ArgumentException>(() => RankingSplit.Latest([1], 0.5));
        Assert.Throws<ArgumentException>(() => RankingSplit.Latest([4, 4, 4], 0.5));
        Assert.Throws<ArgumentException>(() => RankingSplit.ByHash(["a", "a"], 0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingSplit.Latest([1, 2], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingSplit.ByHash(["a", "b"], 2, 2));
    }

    [Fact]
    public void Groups_are_taken_out_with_all_that_belongs_to_their_rows()
    {
        var data = new RankingData(FeatureSchema.Numbered(2), [.. Enumerable.Range(0, 12).Select(at => (double)at)], [0, 1, 2, 3, 4, 5], [1, 3, 2])
        {
            Weights = [10, 11, 12, 13, 14, 15],
            Positions = [0, 0, 1, 2, 0, -1],
        };
        var taken = data.Groups([2, 0]);

        Assert.Equal([8, 9, 10, 11, 0, 1], taken.Values.ToArray());
        Assert.Equal([4, 5, 0], taken.Grades);
        Assert.Equal([2, 1], taken.GroupSizes);
        Assert.Equal([14, 15, 10], taken.Weights);
        Assert.Equal([0, -1, 0], taken.Positions);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Groups([3]));
    }
}
