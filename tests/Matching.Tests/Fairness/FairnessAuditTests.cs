using System.Text.Json;

namespace Matching.Tests;

public sealed class FairnessAuditTests
{
    [Fact]
    public void Compares_the_mean_exposure_of_a_group_with_that_of_all_others()
    {
        // Women stand at 2 and 4, men at 1 and 3, in each of ten lists.
        var women = GroupIn(FairnessAudit.Of(Lists.Many(10, MarcheSector.Building, "Mwmw")), AuditGroup.Women);
        double atTwo = 0.6309297536, atFour = 0.4306765581;

        Assert.Equal((atTwo + atFour) / 2, women.MeanExposure!.Value, 9);
        Assert.Equal((atTwo + atFour) / (1 + 0.5), Ratio(women, FairnessMeasure.Exposure).Ratio, 9);
        Assert.Equal((20, 20, 20, 10), (women.People, women.Others, women.Cases, Ratio(women, FairnessMeasure.Exposure).Rankings));
    }

    [Fact]
    public void Gives_the_selection_rate_with_Wilsons_interval_and_the_ratio_with_its_denominators()
    {
        // Of 20 women 5 are selected, of 30 men 15: rates 0.25 and 0.5.
        var women = GroupIn(FairnessAudit.Of(Lists.Many(10, MarcheSector.Building, "MWmmw", "MMmww")), AuditGroup.Women);

        Assert.Equal((5, 20, 0.25), (women.SelectionRate!.Selected, women.SelectionRate.Of, women.SelectionRate.Rate));
        Assert.Equal(WilsonInterval.Of(5, 20, 0.95), women.SelectionRate.Interval);
        Assert.Equal((0.5, 20, 30, 10), Described(Ratio(women, FairnessMeasure.Selection)));
    }

    [Fact]
    public void Compares_like_with_like()
    {
        // All women have fewer points than all men of the list but one, and are selected as often as men of as many points.
        List<AuditedRanking> lists = [];
        for (var list = 0; list < 10; list++)
        {
            var ranking = Lists.Of("MMmmmmWmw", list);
            lists.Add(
                ranking with
                {
                    Entries =
                    [
                        .. ranking.Entries.Select(entry =>
                            entry with
                            {
                                Suitability = Points.Of(entry.Rank < 6 ? 80 : 20),
                                IsSelected = entry.Rank is 1 or 2 or 3 || (entry.Rank >= 6 && (entry.Rank + list) % 4 == 0),
                            }),
                    ],
                });
        }
        var women = GroupIn(FairnessAudit.Of(lists), AuditGroup.Women);

        Assert.InRange(Ratio(women, FairnessMeasure.Selection).Ratio, 0.4, 0.6);
        Assert.InRange(Ratio(women, FairnessMeasure.SelectionAtEqualSuitability).Ratio, 0.9, 1.1);
        Assert.True(Ratio(women, FairnessMeasure.ExposureAtEqualSuitability).Ratio > Ratio(women, FairnessMeasure.Exposure).Ratio);
    }

    [Fact]
    public void Reports_all_together_and_each_sector()
    {
        var report = FairnessAudit.Of([.. Lists.Many(4, MarcheSector.Cleaning, "Wwmm"), .. Lists.Many(6, MarcheSector.Building, "Mmmw")]);

        Assert.Equal(
            [(null, 10, 40, 40, 10), (MarcheSector.Building, 6, 24, 24, 6), (MarcheSector.Cleaning, 4, 16, 16, 4)],
            report.Slices.Select(slice => (slice.Sector, slice.Rankings, slice.People, slice.Cases, slice.Selected)));
    }

    [Fact]
    public void Counts_somebody_in_three_lists_as_one_person_and_three_cases()
    {
        var list = Lists.Of("Mmmmmmwwwww");
        var women = GroupIn(FairnessAudit.Of([list, list with { Offer = new(Guid.NewGuid()) }, list with { Offer = new(Guid.NewGuid()) }]), AuditGroup.Women);

        Assert.Equal((5, 15), (women.People, women.Cases));
    }

    [Fact]
    public void People_of_whom_a_trait_is_not_known_are_a_group_of_their_own()
    {
        var slice = FairnessAudit.Of(Lists.Many(10, MarcheSector.Building, "Mw?m")).Slices[0];

        Assert.Equal(
            [
                (AuditGroup.Women, 10),
                (AuditGroup.Men, 20),
                (AuditGroup.SexUnknown, 10),
                (AuditGroup.AgeUnknown, 40),
                (AuditGroup.QpvUnknown, 40),
                (AuditGroup.DisabilityUnknown, 40),
            ],
            slice.Groups.Select(group => (group.Group, group.People!.Value)));
        Assert.Equal(30, GroupOf(slice, AuditGroup.Women).Others);
    }

    [Fact]
    public void Says_nothing_of_a_hidden_group_but_that_it_is_hidden()
    {
        // Four women are few; the men of the sector are hidden too, or the women could be worked out from the total.
        var report = FairnessAudit.Of([.. Lists.Many(4, MarcheSector.Security, "Mmw"), .. Lists.Many(20, MarcheSector.Building, "Mwmw")]);
        var security = report.Slices.Single(slice => slice.Sector == MarcheSector.Security);

        var women = GroupOf(security, AuditGroup.Women);
        Assert.Equal((true, null, null, null, null, null), (women.IsHidden, women.People, women.Others, women.Cases, women.MeanExposure, women.SelectionRate));
        Assert.True(GroupOf(security, AuditGroup.Men).IsHidden);
        Assert.Empty(women.Ratios);
        Assert.DoesNotContain(report.Alerts, alert => alert.Sector == MarcheSector.Security);
    }

    [Fact]
    public void Four_people_are_hidden_and_five_shown()
    {
        Assert.True(GroupIn(FairnessAudit.Of(Lists.Many(4, MarcheSector.Building, "Mmmmmw")), AuditGroup.Women).IsHidden);
        Assert.False(GroupIn(FairnessAudit.Of(Lists.Many(5, MarcheSector.Building, "Mmmmmw")), AuditGroup.Women).IsHidden);
    }

    [Fact]
    public void Gives_no_ratio_against_fewer_than_five_people() =>
        Assert.Empty(GroupIn(FairnessAudit.Of([.. Lists.Many(3, MarcheSector.Building, "Mmmmm?")]), AuditGroup.Men).Ratios);

    [Fact]
    public void Raises_an_alert_below_four_fifths_and_says_whether_it_may_be_chance()
    {
        var few = FairnessAudit.Of(Lists.Many(3, MarcheSector.Building, "Mmww", "mMww", "Wmmw"));
        var many = FairnessAudit.Of(Lists.Many(60, MarcheSector.Building, "Mmww", "mMww", "Wmmw"));

        Assert.Contains(
            few.Alerts,
            alert =>
                alert is { Group: AuditGroup.Women, Measure: FairnessMeasure.Selection, Sector: null, IsSignificant: false, Estimate.GroupCases: 6 });
        Assert.Contains(
            many.Alerts,
            alert => alert is { Group: AuditGroup.Women, Measure: FairnessMeasure.Selection, Sector: null, IsSignificant: true, Estimate.Ratio: 0.5 });
    }

    [Fact]
    public void Raises_no_alert_for_those_outside_a_qpv()
    {
        var lists = Lists
            .Many(60, MarcheSector.Building, "Wmmm")
            .Select(list =>
                list with
                {
                    Entries =
                    [
                        .. list.Entries.Select(entry =>
                            entry with
                            {
                                Traits = AuditTraits.Unknown with { LivesInQpv = entry.Traits.Sex == Sex.Woman },
                            }),
                    ],
                })
            .ToList();

        Assert.True(Ratio(GroupIn(FairnessAudit.Of(lists), AuditGroup.OutsideQpv), FairnessMeasure.Exposure).Ratio < 0.8);
        Assert.Empty(FairnessAudit.Of(lists).Alerts);
    }

    // Intervals of 95 % must hold the truth about 95 times in 100: 400 draws leave 92 to 98.
    [Theory]
    [InlineData(FairnessMeasure.Exposure)]
    [InlineData(FairnessMeasure.Selection)]
    [InlineData(FairnessMeasure.ExposureAtEqualSuitability)]
    [InlineData(FairnessMeasure.SelectionAtEqualSuitability)]
    public void Intervals_hold_1_for_lists_drawn_by_lot(FairnessMeasure measure)
    {
        var random = new Random(11);
        var held = Enumerable
            .Range(0, 400)
            .Count(_ =>
                !Ratio(GroupIn(FairnessAudit.Of(Lists.Drawn(random, 60, 0.3, 0, MarcheSector.Building)), AuditGroup.Women), measure).IsSignificant);

        Assert.InRange(held / 400.0, 0.92, 0.98);
    }

    [Fact]
    public void A_planted_bias_of_ten_points_is_found_in_500_decisions()
    {
        // Each decision is one person: women are selected with 0.3, men with 0.4.
        var random = new Random(3);
        var found = Enumerable.Range(0, 200).Count(round => FairnessAudit.Of([.. Enumerable.Range(0, 500).Select(at =>
        {
            var isWoman = at % 2 == 0;
            var isSelected = random.NextDouble() < (isWoman ? 0.3 : 0.4);
            return Lists.Of(isWoman ? (isSelected ? "W" : "w") : isSelected ? "M" : "m", at);
        })]).Alerts.Any(alert => alert is { Group: AuditGroup.Women, Measure: FairnessMeasure.Selection, Sector: null }));

        Assert.InRange(found, 120, 200);
    }

    [Fact]
    public void No_lists_give_an_empty_report()
    {
        var report = FairnessAudit.Of([]);

        Assert.Equal((1, 0, true), (report.Slices.Count, report.Slices[0].Groups.Count, report.Passes));
    }

    [Fact]
    public void Refuses_a_list_with_somebody_twice()
    {
        var list = Lists.Of("mw");
        var twice = list with { Entries = [list.Entries[0], list.Entries[0] with { Rank = 2 }] };

        Assert.Contains("somebody twice", Assert.Throws<ArgumentException>(() => FairnessAudit.Of([twice])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_rank_of_0_and_a_rank_twice()
    {
        var list = Lists.Of("mw");

        Assert.Contains(
            "rank 0",
            Assert.Throws<ArgumentException>(() => FairnessAudit.Of([list with { Entries = [list.Entries[0] with { Rank = 0 }] }])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "rank 2 twice",
            Assert
                .Throws<ArgumentException>(() => FairnessAudit.Of([list with { Entries = [list.Entries[0] with { Rank = 2 }, list.Entries[1]] }]))
                .Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_compare_lists_of_other_people() =>
        Assert.Throws<ArgumentException>(() => FairnessAudit.Compare([Lists.Of("mw", 1)], [Lists.Of("mwm", 1)]));

    [Fact]
    public void Comes_back_from_json_as_it_was()
    {
        var report = FairnessAudit.Of(Lists.Drawn(new Random(5), 60, 0.2, 0.3));

        Assert.Equal(JsonSerializer.Serialize(report), JsonSerializer.Serialize(JsonSerializer.Deserialize<FairnessReport>(JsonSerializer.Serialize(report))));
    }

    private static GroupFairness GroupIn(FairnessReport report, AuditGroup group) => GroupOf(report.Slices[0], group);

    private static GroupFairness GroupOf(FairnessSlice slice, AuditGroup group) => slice.Groups.Single(fairness => fairness.Group == group);

    private static RatioEstimate Ratio(GroupFairness group, FairnessMeasure measure) => group.Ratios.Single(ratio => ratio.Measure == measure).Estimate;

    private static (double Ratio, int Group, int Others, int Rankings) Described(RatioEstimate estimate) =>
        (Math.Round(estimate.Ratio, 12), estimate.GroupCases, estimate.OtherCases, estimate.Rankings);
}
