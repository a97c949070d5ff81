namespace Matching.Persistence.Tests;

public sealed class TrainingFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matching-training-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(TrainerChoice.LambdaMart)]
    [InlineData(TrainerChoice.LightGbm)]
    [InlineData(TrainerChoice.Best)]
    public async Task A_training_that_goes_on_keeps_its_trainer_and_all_its_options(TrainerChoice trainer)
    {
        var folder = new TrainingFolder(Path.Combine(_folder, "training"), SensitiveCipher.WithKeysIn(Path.Combine(_folder, "keys")));
        var plan = new TrainingPlan(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), "standard", 1, 200, TrainingOptions.UsualWith(trainer, trees: 12, seed: 34));

        await folder.BeginAsync(plan, [], TestContext.Current.CancellationToken);

        Assert.Equal(plan, (await folder.ReadAsync(TestContext.Current.CancellationToken)).Plan);
    }
}
