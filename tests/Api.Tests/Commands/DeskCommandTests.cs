namespace Matching.Api.Tests.Commands;

/// <summary>What a real installation begins with: communes, a desk, and tokens for it.</summary>
public sealed class DeskCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_desk_is_made_listed_and_given_a_token_without_the_demonstration()
    {
        await ImportToulouseAsync();
        var desk = await CommandRun.OfAsync(_folder, "desk create --name \"Guichet de Toulouse\" --department 31 --epci 243100518 --lang en");
        var id = desk.Output.Trim();
        var list = await CommandRun.OfAsync(_folder, "organisations");
        var token = await CommandRun.OfAsync(_folder, $"token --role facilitateur --organisation {id}");

        Assert.Equal(0, desk.ExitCode);
        Assert.True(Guid.TryParse(id, out _), id);
        Assert.Contains($"token --role facilitateur --organisation {id}", desk.Error, StringComparison.Ordinal);
        Assert.Equal((0, $"facilitateur\t{id}\tGuichet de Toulouse"), (list.ExitCode, list.Output.Trim()));
        Assert.Equal((0, 3), (token.ExitCode, token.Output.Trim().Split('.').Length));
    }

    [Fact]
    public async Task A_desk_of_an_area_without_communes_or_with_a_name_that_is_taken_is_refused()
    {
        await ImportToulouseAsync();
        var nowhere = await CommandRun.OfAsync(_folder, "desk create --name Guichet --department 31 99 --epci 200046977 --lang en");
        var first = await CommandRun.OfAsync(_folder, "desk create --name Guichet --department 31");
        var again = await CommandRun.OfAsync(_folder, "desk create --name Guichet --department 31 --lang en");

        var alike = await CommandRun.OfAsync(_folder, "desk create --name GUÏCHET --department 31 --lang en");

        Assert.Equal((1, ""), (alike.ExitCode, alike.Output));
        Assert.Equal((1, ""), (nowhere.ExitCode, nowhere.Output));
        Assert.Contains("No known commune belongs to 99, 200046977.", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains($"already a desk “Guichet”: {first.Output.Trim()}", again.Error, StringComparison.Ordinal);
    }

    private async Task ImportToulouseAsync()
    {
        await File.WriteAllTextAsync(_folder.File("communes.csv"),
            "code;nom;departement;region;codeEpci;lat;lon\n31555;Toulouse;31;76;243100518;43.5960;1.4321\n", TestContext.Current.CancellationToken);
        var import = await CommandRun.OfAsync(_folder, "import communes communes.csv --lang en");
        Assert.True(import.ExitCode == 0, import.Error);
    }
}
