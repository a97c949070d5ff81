using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public class LambdaMartOptionsTests
{
    public static readonly TheoryData<LambdaMartOptions, string> Wrong = new()
    {
        { new() { Trees = -1 }, "Trees is -1; expected 0 to 100000." },
        { new() { Leaves = 1 }, "Leaves is 1; expected 2 to 4096." },
        { new() { Bins = 256 }, "Bins is 256; expected 2 to 255." },
        { new() { MinRowsPerLeaf = 0 }, "MinRowsPerLeaf is 0; expected 1 to 2147483647." },
        { new() { Threads = 0 }, "Threads is 0; expected 1 to 1024." },
        { new() { LearningRate = 0 }, "LearningRate is 0; expected above 0 and at most 1." },
        { new() { RowFraction = 1.5 }, "RowFraction is 1.5; expected above 0 and at most 1." },
        { new() { FeatureFraction = double.NaN }, "FeatureFraction is NaN; expected above 0 and at most 1." },
        { new() { L2 = -0.5 }, "L2 is -0.5; expected a finite number of 0 or more." },
        { new() { MinHessianPerLeaf = double.PositiveInfinity }, "expected a finite number of 0 or more." },
        { new() { Sigma = 101 }, "Sigma is 101; expected above 0 and at most 100." },
        { new() { Truncation = 0 }, "Truncation is 0; expected 1 to 2147483647." },
        { new() { EarlyStoppingRounds = -1 }, "EarlyStoppingRounds is -1; expected 0 to 2147483647." },
        { new() { Objective = (TrainingObjective)9 }, "Objective is 9; expected one of LambdaRank, Pairwise, Pointwise." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Names_the_option_its_value_and_what_is_allowed(LambdaMartOptions options, string message)
    {
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(options.Check).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LambdaMartTrainer(options));
    }

    [Fact]
    public void The_defaults_are_allowed() => new LambdaMartOptions().Check();
}
