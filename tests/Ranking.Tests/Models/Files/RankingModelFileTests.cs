using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Ranking.Tests.Models.Files;

public sealed class RankingModelFileTests
{
    private static readonly RankingModelInfo Info = new()
    {
        Parameters = new Dictionary<string, string> { ["trees"] = "12", ["a.note"] = " été, 100 % of  it ", ["empty"] = "" },
        Metrics = new Dictionary<string, double> { ["ndcg@10"] = 0.1 + 0.2, ["loss"] = -5e-324 },
        DataFingerprint = "0a1b",
        BestIteration = 9,
        TrainedAt = new(2026, 2, 1, 8, 30, 0, 1, TimeSpan.FromHours(1)),
        PositionBiases = [0.5, -0.25, 0],
    };

    private static readonly RankingModel Model = RandomModels.Model(seed: 5).With(Info);

    [Fact]
    public void What_is_written_comes_back_to_the_last_bit()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var model = RandomModels.Model(seed, trees: seed % 4).With(seed % 2 == 0 ? Info : RankingModelInfo.None);
            var read = RankingModelFile.Read(RankingModelFile.ToBytes(model), model.Schema);

            Assert.Equal(RankingModelFile.ToBytes(model), RankingModelFile.ToBytes(read));
            Assert.Equal(model.Trees.SelectMany(tree => tree.Leaves), read.Trees.SelectMany(tree => tree.Leaves));
            Assert.Equivalent(model.Trees.SelectMany(tree => tree.Nodes), read.Trees.SelectMany(tree => tree.Nodes), strict: true);
            Assert.Equal(model.Schema.Features, read.Schema.Features);
        }
    }

    [Fact]
    public void What_was_told_of_the_training_comes_back()
    {
        var read = RankingModelFile.Read(RankingModelFile.ToBytes(Model)).Info;

        Assert.Equal(Info.Parameters, read.Parameters);
        Assert.Equal(Info.Metrics, read.Metrics);
        Assert.Equal((Info.DataFingerprint, Info.BestIteration, Info.TrainedAt), (read.DataFingerprint, read.BestIteration, read.TrainedAt));
        Assert.Equal(Info.PositionBiases, read.PositionBiases);
    }

    [Fact]
    public void The_bytes_are_the_same_in_every_culture()
    {
        var bytes = RankingModelFile.ToBytes(Model);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["fr-FR", "ar-SA", "sv-SE", "th-TH"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(bytes, RankingModelFile.ToBytes(Model));
                Assert.Equal(bytes, RankingModelFile.ToBytes(RankingModelFile.Read(bytes)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_person_can_read_it()
    {
        var lines = Encoding.UTF8.GetString(RankingModelFile.ToBytes(new RankingModel(
            new([new("journey.minutes", Monotonicity: Monotonicity.Falling), new("sector", FeatureKind.Categorical)]),
            [
                new([
                        new() { Feature = 0, Threshold = 32.5, MissingGoesLeft = true, Left = 1, Right = ~2, Cover = 10, Gain = 1.5 },
                        new() { Feature = 1, LeftCategories = [0, 7], Missing = MissingKind.Zero, Left = ~0, Right = ~1, Cover = 8 },
                    ],
                    [new(0.1, 5), new(-0.2, 3), new(1e-7, 2)]),
            ]))).Split('\n');

        Assert.Equal("matching-ranking-model 1", lines[0]);
        Assert.Contains("feature journey.minutes Numeric Falling", lines);
        Assert.Contains("node journey.minutes <= 32.5 NaN-left node1 leaf2 10 1.5", lines);
        Assert.Contains("node sector in 0,7 Zero-right leaf0 leaf1 8 0", lines);
        Assert.Contains("leaf 1E-07 2", lines);
    }

    /// <summary>Small, for it is read once for each of its bytes.</summary>
    private static byte[] Small() => RankingModelFile.ToBytes(RandomModels.Model(seed: 7, trees: 2, leaves: 4).With(Info));

    [Fact]
    public void A_file_cut_at_any_length_is_refused()
    {
        var bytes = Small();
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<RankingModelException>(() => RankingModelFile.Read(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void A_file_with_any_byte_flipped_is_refused()
    {
        var bytes = Small();
        for (var at = 0; at < bytes.Length; at++)
        {
            var bit = (byte)(1 << (at % 8));
            bytes[at] ^= bit;
            Assert.Throws<RankingModelException>(() => RankingModelFile.Read(bytes));
            bytes[at] ^= bit;
        }

        Assert.NotNull(RankingModelFile.Read(bytes));
    }

    [Fact]
    public void Bytes_after_the_end_are_refused() =>
        Assert.Throws<RankingModelException>(() => RankingModelFile.Read([.. RankingModelFile.ToBytes(Model), (byte)'\n']));

    [Theory]
    [InlineData("", "Not a ranking model")]
    [InlineData("{}", "Not a ranking model")]
    [InlineData("matching-ranking-model 1", "Line 1 is cut off")]
    [InlineData("matching-ranking-model 2\nanything", "version '2'; this program reads version 1")]
    [InlineData("matching-ranking-model 1\nschema", "the file is truncated")]
    public void Says_why_it_is_no_model(string text, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<RankingModelException>(() => RankingModelFile.Read(Encoding.UTF8.GetBytes(text))).Message,
            StringComparison.Ordinal);

    /// <summary>Files whose checksum is right, as somebody might make by hand.</summary>
    [Theory]
    [InlineData("trees 12", "trees 2147483647", "'sha256'; expected 'tree'|the file ends here; more lines were announced")]
    [InlineData("trees 12", "trees 3", "expected nothing but the checksum")]
    [InlineData("trees 12", "trees -1", "'-1'; expected a whole number from 0")]
    [InlineData("trees 12", "trees 99999999999", "expected a whole number from 0")]
    [InlineData("features 7", "features 2000000000", "2000000000 features; expected at most 100000")]
    [InlineData("feature f0 Numeric Free", "feature f1 Numeric Free", "'f1' is used twice")]
    [InlineData("feature f0 Numeric Free", "feature g0 Numeric Free", "line 2 says")]
    [InlineData("feature f0 Numeric Free", "feature f0 Numeric 0", "'0'; expected one of Free, Rising, Falling")]
    [InlineData("metric loss -5E-324", "metric loss NaN", "'NaN'; expected a finite number")]
    [InlineData("metric loss -5E-324", "metric loss 1E999", "'1E999'; expected a finite number")]
    [InlineData("best-iteration 9", "best-iteration nine", "'nine'; expected a whole number from 0")]
    [InlineData("trained-at 2026", "trained-at 20x6", "expected a date and time")]
    [InlineData("columns leaf value cover", "columns leaf cover value", "expected 'columns leaf value cover'")]
    [InlineData("data 0a1b", "data 0a1b c", "2 words after 'data'; expected 1")]
    public void Says_which_line_is_wrong(string line, string changed, string message)
    {
        var refusal = Assert.Throws<RankingModelException>(() => RankingModelFile.Read(Forged(line, changed)));

        Assert.StartsWith("Line ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(message.Split('|'), expected => refusal.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_other_features_and_says_which_differ()
    {
        var expected = new FeatureSchema([.. Model.Schema.Features.Skip(1), new("f9")]);

        var refusal = Assert.Throws<RankingModelException>(() => RankingModelFile.Read(RankingModelFile.ToBytes(Model), expected));

        Assert.Contains("feature 0 is 'f0' (Numeric, Free) in the model and 'f1' (Numeric, Rising) here", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("and 2 more", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_reading_what_never_ends() =>
        Assert.Contains(
            "More than 1000 bytes; expected at most that",
            Assert.Throws<RankingModelException>(() => BoundedBytes.Read(new Endless(), 1_000)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_to_tell_what_it_could_not_write()
    {
        Assert.Throws<ArgumentException>(() => new RankingModelInfo { Parameters = new Dictionary<string, string> { ["a b"] = "" } });
        Assert.Throws<ArgumentException>(() => new RankingModelInfo { Parameters = new Dictionary<string, string> { ["a"] = "1\n2" } });
        Assert.Throws<ArgumentException>(() => new RankingModelInfo { Parameters = new Dictionary<string, string> { ["a"] = "\uD800" } });
        Assert.Throws<ArgumentException>(() => new RankingModelInfo { Metrics = new Dictionary<string, double> { ["a"] = double.NaN } });
        Assert.Throws<ArgumentException>(() => new RankingModelInfo { DataFingerprint = "" });
        Assert.Throws<ArgumentException>(() => new RankingModelInfo { PositionBiases = [double.PositiveInfinity] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RankingModelInfo { BestIteration = -1 });
    }

    private static byte[] Forged(string line, string changed)
    {
        var text = Encoding.UTF8.GetString(RankingModelFile.ToBytes(Model));
        Assert.Contains($"\n{line}", text, StringComparison.Ordinal);
        text = text[..text.IndexOf("sha256", StringComparison.Ordinal)].Replace($"\n{line}", $"\n{changed}", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"{text}sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\n");
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
