using System.Security.Cryptography;
using System.Text.Json;
using Matching.Api.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Tests.Commands;

public sealed class TokenCommandTests : IDisposable
{
    private const string Organisation = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prints_the_token_alone_so_that_a_script_can_take_it()
    {
        await AddAsync<ClauseDesk, ClauseDeskId>(new ClauseDesk { Id = new(Guid.Parse(Organisation)), Name = "Guichet" });
        var run = await CommandRun.OfAsync(_folder, $"token --role facilitateur --user f-7 --organisation {Organisation} --lifetime 00:10:00");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var parts = run.Output.Trim().Split('.');
        Assert.Equal(3, parts.Length);
        using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(parts[0]));
        Assert.Equal("ES256", header.RootElement.GetProperty("alg").GetString());
        using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(parts[1]));
        string? Claim(string name) => claims.RootElement.GetProperty(name).ToString();
        Assert.Equal(
            ("matching", "matching", "f-7", "facilitateur", Organisation),
            (Claim("iss"), Claim("aud"), Claim("sub"), Claim("role"), Claim("organisation")));
        Assert.Equal(600, claims.RootElement.GetProperty("exp").GetInt64() - claims.RootElement.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task Each_organisation_gets_a_user_of_its_own()
    {
        async Task<string?> UserOf(string organisation)
        {
            await AddAsync<Contractor, ContractorId>(new Contractor { Id = new(Guid.Parse(organisation)), Name = organisation });
            var run = await CommandRun.OfAsync(_folder, $"token --role entreprise --organisation {organisation}");
            using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(run.Output.Trim().Split('.')[1]));
            return claims.RootElement.GetProperty("sub").GetString();
        }

        Assert.Equal("entreprise-6f9619ff8b864011b42d00c04fc964ff", await UserOf(Organisation));
        Assert.Equal("entreprise-00000000000040008000000000000001", await UserOf("00000000-0000-4000-8000-000000000001"));
    }

    [Fact]
    public async Task Refuses_an_organisation_for_an_administrator_who_has_none()
    {
        var run = await CommandRun.OfAsync(_folder, $"token --role administrateur --organisation {Organisation} --lang en");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("An administrator belongs to no organisation: leave --organisation out.", run.Error.Trim());
    }

    [Theory]
    [InlineData("facilitateur", "No desk is known in this database: desk create makes one.")]
    [InlineData("entreprise", "None is known in this database: import them first.")]
    [InlineData("prescripteur", "None is known in this database: import them first.")]
    [InlineData("acheteur", "None is known in this database: import them first.")]
    [InlineData("candidat", "None is known in this database: import them first.")]
    public async Task Refuses_an_organisation_that_does_not_exist(string role, string hint)
    {
        var run = await CommandRun.OfAsync(_folder, $"token --role {role} --organisation {Organisation} --lang en");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal([$"{Organisation} is nobody’s organisation in the role {role}.", hint], run.Error.Trim().Split(Environment.NewLine));
    }

    [Fact]
    public async Task An_organisation_of_another_role_is_refused_with_those_there_are()
    {
        await AddAsync<ClauseDesk, ClauseDeskId>(new ClauseDesk { Id = new(Guid.Parse(Organisation)), Name = "Guichet" });
        await AddAsync<Contractor, ContractorId>(new Contractor { Id = new(Guid.Parse("00000000-0000-4000-8000-000000000001")), Name = "Bâtir" });

        var run = await CommandRun.OfAsync(_folder, $"token --role entreprise --organisation {Organisation} --lang en");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Known ones (all of them: organisations --role entreprise):", run.Error, StringComparison.Ordinal);
        Assert.Contains("  00000000-0000-4000-8000-000000000001  Bâtir", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_lifetime_that_would_not_be_believed()
    {
        var run = await CommandRun.OfAsync(
            _folder,
            $"token --role facilitateur --organisation {Organisation} --lifetime 03:00:00 --lang en",
            ("Authentication__LongestTokenLifetime", "02:00:00"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("03:00:00 is longer than is believed here, 02:00:00", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_with_a_key_made_once_that_only_its_owner_can_read()
    {
        await CommandRun.OfAsync(_folder, "token --role administrateur");
        var key = _folder.File("signing-key.pem");
        var first = await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken);
        var run = await CommandRun.OfAsync(_folder, "token --role administrateur");

        Assert.Equal(first, await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        var parts = run.Output.Trim().Split('.');
        using var verifier = ECDsa.Create();
        verifier.ImportFromPem(first);
        var signed = System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        Assert.True(verifier.VerifyData(signed, Base64UrlEncoder.DecodeBytes(parts[2]), HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task Refuses_a_key_that_others_can_read()
    {
        await CommandRun.OfAsync(_folder, "token --role administrateur");
        var key = _folder.File("signing-key.pem");
        TemporaryFolder.Permit(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var run = await CommandRun.OfAsync(_folder, "token --role administrateur --lang en");

        Assert.Equal((1, "", $"The key {key} can be read by others than its owner. Correct it with: chmod 600 {key}"),
            (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Theory]
    [InlineData("-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public async Task Refuses_a_key_file_without_a_key_and_leaves_it(string content)
    {
        var key = _folder.File("signing-key.pem");
        await File.WriteAllTextAsync(key, content, TestContext.Current.CancellationToken);
        TemporaryFolder.Permit(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var run = await CommandRun.OfAsync(_folder, "token --role administrateur --lang en");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{key} holds no P-256 private key in PEM form.", run.Error, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--role entreprise", "nobody is known in the role entreprise: give --organisation")]
    [InlineData("--role entreprise --user e-1", "--user needs --organisation")]
    public async Task Refuses_to_speak_for_nobody(string arguments, string reason)
    {
        var run = await CommandRun.OfAsync(_folder, $"token --lang en {arguments}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_issue_tokens_that_the_configured_issuer_should()
    {
        var run = await CommandRun.OfAsync(
            _folder,
            "token --role administrateur --lang en",
            ("Authentication__Authority", "https://idp.example"),
            ("Demo__Today", ""));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("accepts tokens of https://idp.example/ and issues none", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private async Task AddAsync<T, TId>(T structure) where T : class where TId : struct
    {
        await using var app = TestHost.Build(_folder, ["--Demo:Enabled=false"]);
        await app.Services.GetRequiredService<MigrationStep>().RunAsync(TestContext.Current.CancellationToken);
        var outcome = await app.Services.GetRequiredService<StructureStore<T, TId>>()
            .CreateAsync(Actor.System("test"), "test", structure, null, TestContext.Current.CancellationToken);
        Assert.IsType<Written<T>>(outcome);
    }
}
