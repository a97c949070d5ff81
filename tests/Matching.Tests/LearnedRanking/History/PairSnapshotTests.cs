namespace Matching.Tests.LearnedRanking.History;

public sealed class PairSnapshotTests
{
    private static readonly MatchSetting Setting = Sample.Setting;

    [Fact]
    public void Gives_the_parts_and_features_of_the_day_again_after_it_was_written_and_read_in_10_000_pairs()
    {
        var world = new Generated(71);
        var people = world.People(200).ToList();
        var values = 0;
        foreach (var offer in Enumerable.Range(0, 50).Select(_ => world.Offer()))
        {
            foreach (var person in people)
            {
                var pair = Pairing.Of(offer, person, Setting);
                var (results, row) = (new RuleResult[RuleSet.Count], new double[MatchFeatures.Schema.Count]);
                RuleSet.Score(pair, results, Points.Zero);
                MatchFeatures.Write(pair, results, row);

                var json = PairSnapshotJson.Write(PairSnapshot.Of(pair));
                var read = PairSnapshotJson.Read(json);

                Assert.Equal(json, PairSnapshotJson.Write(read));
                Assert.Equal(RuleSet.Explain(results, Setting.Weights), read.Parts(Setting.Weights));
                Assert.Equal(row.Select(BitConverter.DoubleToInt64Bits), read.Features(Setting.Weights).Select(BitConverter.DoubleToInt64Bits));
                values += row.Count(double.IsFinite);
            }
        }

        // Rows of nothing but NaN would agree too.
        Assert.InRange(values, 150_000, 300_000);
    }

    [Fact]
    public void Keeps_what_if_means()
    {
        var means = new HashSet<TransportMeans> { TransportMeans.Car, TransportMeans.Bicycle };
        var pair = Pairing.Of(Sample.Offer, Sample.Person with { Home = Sample.North(8) }, Setting with { Means = means });

        var read = PairSnapshotJson.Read(PairSnapshotJson.Write(PairSnapshot.Of(pair)));

        Assert.Equal([TransportMeans.Bicycle, TransportMeans.Car], read.Means);
        Assert.Equal("Car", read.Parts(Setting.Weights)[(int)RuleKind.Mobility].Reason["means"]!.Value.Text);
    }

    [Fact]
    public void Tells_neither_where_the_person_lives_nor_where_the_work_is_nor_any_verdict()
    {
        var json = PairSnapshotJson.Write(PairSnapshot.Of(Pairing.Of(Sample.Offer, Sample.Person with { PrescriberId = new(Guid.NewGuid()) }, Setting)));

        Assert.DoesNotContain("Home\":[", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Site", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Prescriber", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Eligib", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_other_weights_than_those_of_the_day()
    {
        var snapshot = PairSnapshot.Of(Sample.Offer, Sample.Person, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations);

        var fault = Assert.Throws<ArgumentException>(() => snapshot.Features(DefaultRuleWeights.Standard with { Version = 2 }));

        Assert.StartsWith("The weights standard 2; expected standard 1, by which the pair was kept.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The snapshot cannot be read:")]
    [InlineData("null", "The snapshot is the JSON null; expected an object.")]
    [InlineData("{\"Format\":1}", "The snapshot cannot be read:")]
    [InlineData("truncated", "The snapshot cannot be read:")]
    public void Refuses_what_is_no_snapshot(string json, string expected)
    {
        var whole = PairSnapshotJson.Write(PairSnapshot.Of(Sample.Offer, Sample.Person, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations));
        var text = json == "truncated" ? whole[..^40] : json;

        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => PairSnapshotJson.Read(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_format_it_does_not_know()
    {
        var later = PairSnapshot.Of(Sample.Offer, Sample.Person, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations) with { Format = 2 };

        Assert.Equal(
            "The snapshot has format 2; expected 1.",
            Assert.Throws<FormatException>(() => PairSnapshotJson.Read(PairSnapshotJson.Write(later))).Message);
    }
}
