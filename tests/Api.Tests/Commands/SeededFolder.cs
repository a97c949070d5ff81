using System.Diagnostics;

namespace Matching.Api.Tests.Commands;

/// <summary>A folder with a small demonstration: enough of a past to learn from, and no model yet.</summary>
public sealed class SeededFolder : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        var seed = await RunAsync("seed --Demo:Candidates=200 --Demo:Offers=80 --Demo:Train=false");
        Assert.True(seed.ExitCode == 0, seed.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public string File(string name) => _folder.File(name);

    internal Task<CommandRun> RunAsync(string arguments) => CommandRun.OfAsync(_folder, arguments);

    /// <summary>Runs another copy of the program.</summary>
    internal async Task<CommandRun> RunAsync(string program, string arguments)
    {
        using var process = Start(program, arguments);
        return await CommandRun.EndAsync(process);
    }

    /// <summary>Starts a copy of the program and leaves it running; the caller ends it.</summary>
    internal Process Start(string program, string arguments) => CommandRun.StartProgram(_folder, $"\"{program}\" {arguments}", []);
}
