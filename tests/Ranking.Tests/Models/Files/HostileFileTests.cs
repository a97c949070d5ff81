using System.Security.Cryptography;
using System.Text;
using Matching.Ranking.Datasets;
using Matching.Ranking.Formats;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Ranking.Tests.Models.Files;

/// <summary>Files that somebody made on purpose, their checksum right: each is refused in the one way that callers expect, or is a model.</summary>
public sealed class HostileFileTests
{
    private static readonly string[] Words =
        [
            "", " ", "0", "-1", "~0", "2147483647", "-2147483648", "99999999999999999999", "1e308", "-1e999", "NaN", "Infinity",
            "node0", "leaf0", "node2147483647", "in", "<=", "0,0", "unknown", "é", "\t", "\0",
        ];

    [Fact]
    public void Changed_words_of_our_file_end_in_a_refusal_or_a_model()
    {
        var random = new Random(11);
        var text = Encoding.UTF8.GetString(RankingModelFile.ToBytes(RandomModels.Model(seed: 6, trees: 3)));
        text = text[..text.IndexOf("sha256", StringComparison.Ordinal)];
        var refused = Enumerable.Range(0, 4_000).Count(_ => IsRefused(() => RankingModelFile.Read(Signed(Changed(text, random)))));

        Assert.InRange(refused, 2_000, 4_000);
    }

    [Fact]
    public void Changed_words_of_a_LightGBM_file_end_in_a_refusal_or_a_model()
    {
        var random = new Random(12);
        const string text = """
            tree
            version=v4
            num_class=1
            num_tree_per_iteration=1
            max_feature_idx=1
            feature_names=a b
            monotone_constraints=0 0
            feature_infos=[0:1] 0:1:2
            tree_sizes=1

            Tree=0
            num_leaves=3
            num_cat=1
            split_feature=0 1
            split_gain=1 1
            threshold=0.5 0
            decision_type=2 1
            left_child=1 -1
            right_child=-3 -2
            leaf_value=1 2 3
            leaf_count=1 1 1
            internal_count=3 2
            cat_boundaries=0 1
            cat_threshold=5
            is_linear=0
            shrinkage=1

            end of trees

            parameters:
            [a: b]

            """;
        var refused = Enumerable.Range(0, 4_000).Count(_ => IsRefused(() => LightGbmModelFile.Read(Changed(text, random))));

        Assert.InRange(refused, 2_000, 4_000);
    }

    /// <summary>A promise of two thousand million trees, nodes and features costs nothing: nothing is reserved for what has not been read.</summary>
    [Theory]
    [InlineData("trees")]
    [InlineData("parameters")]
    [InlineData("metrics")]
    [InlineData("position-biases")]
    [InlineData("features")]
    public void A_large_number_of_things_to_come_takes_no_memory(string keyword)
    {
        var text = Encoding.UTF8.GetString(RankingModelFile.ToBytes(RandomModels.Model(seed: 6, trees: 1)));
        text = text[..text.IndexOf("sha256", StringComparison.Ordinal)];
        var start = text.IndexOf($"\n{keyword} ", StringComparison.Ordinal) + 1;
        var bytes = Signed($"{text[..start]}{keyword} 2000000000{text[text.IndexOf('\n', start)..]}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<RankingModelException>(() => RankingModelFile.Read(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    /// <summary>One category near the largest number must not ask for a bit for each below it.</summary>
    [Fact]
    public void A_huge_category_takes_no_memory()
    {
        var tree = new RegressionTree(
            [
                new()
                {
                    Feature = 0,
                    LeftCategories = [1, int.MaxValue - 1],
                    Left = ~0,
                    Right = ~1,
                    Cover = 2,
                },
            ],
            [new(1, 1), new(2, 1)]);
        var model = new RankingModel(new([new("a", FeatureKind.Categorical)]), [tree]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal([1, 1, 2, 2], ((double[])[1, int.MaxValue - 1, 2, int.MaxValue]).Select(value => model.Score([value])));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static bool IsRefused(Action read)
    {
        try
        {
            read();
            return false;
        }
        catch (RankingModelException refusal)
        {
            Assert.InRange(refusal.Message.Length, 20, 2_000);
            return true;
        }
    }

    /// <summary>One or two words replaced, doubled or taken out, or a line moved.</summary>
    private static string Changed(string text, Random random)
    {
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var lines = text.Split('\n');
            var at = random.Next(lines.Length);
            var words = lines[at].Split(' ', '=', ',');
            var word = words[random.Next(words.Length)];
            lines[at] = random.Next(5) switch
            {
                0 => lines[random.Next(lines.Length)],
                1 => $"{lines[at]} {word}",
                2 => word.Length == 0 ? "x" : lines[at].Replace(word, "", StringComparison.Ordinal),
                _ => word.Length == 0 ? "y" : lines[at].Replace(word, Words[random.Next(Words.Length)], StringComparison.Ordinal),
            };
            text = string.Join('\n', lines);
        }

        return text;
    }

    private static byte[] Signed(string text) =>
        Encoding.UTF8.GetBytes($"{text}sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\n");
}
