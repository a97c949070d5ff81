using Matching.Api.Security;
using Matching.Api.Terminal;

namespace Matching.Api.Tests.Security;

public sealed class SigningKeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_many_first_starts_at_once_all_use_one_key()
    {
        var folder = _folder.File("data");
        using var start = new Barrier(16);
        // Threads of their own, released together: tasks would start one after the other on a small machine.
        var starts = Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return new SigningKeyFile(folder, new Words(Language.EnglishOnly)).Load().KeyId;
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));

        var keys = await Task.WhenAll(starts);

        Assert.Single(keys.Distinct());
        Assert.Equal(["signing-key.pem"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }
}
