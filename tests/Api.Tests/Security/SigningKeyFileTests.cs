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
        var starts = Enumerable.Range(0, 16).Select(_ => Task.Run(() => new SigningKeyFile(folder, new Words(Language.EnglishOnly)).Load().KeyId));

        var keys = await Task.WhenAll(starts);

        Assert.Single(keys.Distinct());
        Assert.Equal(["signing-key.pem"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }
}
