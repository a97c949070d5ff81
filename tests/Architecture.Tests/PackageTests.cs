using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

public sealed class PackageTests
{
    public static TheoryData<string> Projects => [.. Repository.Files("*.csproj")];

    [Fact]
    public void Every_package_has_one_exact_version() => Assert.Empty(Packages.Floating(Repository.Read("Directory.Packages.props")));

    [Theory, MemberData(nameof(Projects))]
    public void A_project_takes_the_common_versions_and_locks_what_they_bring(string project)
    {
        Assert.Empty(Packages.Overridden(Repository.Read(project)));
        Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")), $"{project} has no packages.lock.json");
    }

    [Fact]
    public void Lock_files_hold_no_download_address()
    {
        var locks = Repository.Files("packages.lock.json");

        Assert.NotEmpty(locks);
        Assert.Empty(locks.SelectMany(file => Packages.AddressesIn(Repository.Read(file)).Select(address => $"{file}: {address}")));
        Assert.Empty(Repository.Files("package-lock.json").SelectMany(file => Packages.AddressesIn(Repository.Read(file))
            .Where(address => address.EndsWith(".tgz", StringComparison.Ordinal)).Select(address => $"{file}: {address}")));
    }

    // ---- the rules can fail

    [Theory]
    [InlineData("1.*")]
    [InlineData("10.0.0-*")]
    [InlineData("[1.0,2.0)")]
    [InlineData("")]
    [InlineData("latest")]
    public void A_floating_version_is_found(string version) =>
        Assert.Equal(
            [$"A {version}".TrimEnd()],
            Packages.Floating($"""<Project><ItemGroup><PackageVersion Include="A" Version="{version}" /></ItemGroup></Project>"""));

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("[1.2.3]")]
    [InlineData("3.0.0-rc.1")]
    public void An_exact_version_is_not(string version) =>
        Assert.Empty(Packages.Floating($"""<Project><ItemGroup><PackageVersion Include="A" Version="{version}" /></ItemGroup></Project>"""));

    [Theory]
    [InlineData("""<PackageReference Include="A" Version="1.0.0" />""")]
    [InlineData("""<PackageReference Include="A" VersionOverride="1.0.0" />""")]
    [InlineData("""<PackageReference Include="A"><Version>1.0.0</Version></PackageReference>""")]
    public void A_version_of_its_own_is_found(string reference) =>
        Assert.Equal(["A"], Packages.Overridden($"<Project><ItemGroup>{reference}</ItemGroup></Project>"));

    [Fact]
    public void A_plain_reference_is_not() =>
        Assert.Empty(Packages.Overridden("""<Project><ItemGroup><PackageReference Include="A" PrivateAssets="all" /></ItemGroup></Project>"""));

    [Fact]
    public void An_address_in_a_lock_file_is_found() =>
        Assert.Equal(["https://packages.example/a.nupkg"], Packages.AddressesIn("""{ "resolved": "https://packages.example/a.nupkg" }"""));
}
