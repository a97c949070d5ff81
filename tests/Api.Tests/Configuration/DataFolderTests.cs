using Matching.Api.Configuration;

namespace Matching.Api.Tests.Configuration;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_configured_wins() =>
        Assert.Equal("/srv/matching", DataFolder.Locate("/srv/matching", "/var/lib/matching", _folder.Path));

    [Fact]
    public void It_is_made_for_its_owner_only()
    {
        DataFolder.Make(_folder.File("new"));

        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such permissions.");
        else Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File("new")));
    }

    [Fact]
    public void The_service_manager_comes_next() =>
        Assert.Equal("/var/lib/matching", DataFolder.Locate(null, "/var/lib/matching:/var/lib/other", _folder.Path));

    [Fact]
    public void A_program_built_in_a_checkout_keeps_its_data_there()
    {
        var program = Directory.CreateDirectory(_folder.File("src/Api/bin")).FullName;
        File.WriteAllText(_folder.File("Matching.sln"), "");

        Assert.Equal(_folder.File("data"), DataFolder.Locate(null, null, program));
    }

    [Fact]
    public void An_installed_program_uses_the_users_own_data_folder() =>
        Assert.Equal(
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "matching"),
            DataFolder.Locate(null, null, _folder.Path));
}
