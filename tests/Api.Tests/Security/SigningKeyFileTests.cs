using Matching.Api.Commands;
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
        using var start = new System.Threading.Barrier(16);
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

    [Fact]
    public void A_key_file_that_a_full_disk_left_empty_is_made_anew()
    {
        OwnerOnly.MakeFolder(_folder.Path);
        OwnerOnly.Create(_folder.File("signing-key.pem"), FileMode.CreateNew).Dispose();

        var made = new SigningKeyFile(_folder.Path, new Words(Language.EnglishOnly)).Load().KeyId;

        Assert.Equal(made, new SigningKeyFile(_folder.Path, new Words(Language.EnglishOnly)).Load().KeyId);
        Assert.Equal(["signing-key.pem"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_draft_that_could_not_be_written_leaves_no_key_behind_and_the_next_start_makes_one()
    {
        OwnerOnly.MakeFolder(_folder.Path);
        var obstacle = Directory.CreateDirectory(_folder.File("signing-key.pem.draft"));

        Assert.Throws<RefusedException>(() => new SigningKeyFile(_folder.Path, new Words(Language.EnglishOnly)).Load());
        Assert.False(File.Exists(_folder.File("signing-key.pem")));

        obstacle.Delete();
        Assert.NotNull(new SigningKeyFile(_folder.Path, new Words(Language.EnglishOnly)).Load().KeyId);
    }
}
