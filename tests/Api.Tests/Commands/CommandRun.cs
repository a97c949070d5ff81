using System.Diagnostics;
using Matching.Api.Commands;

namespace Matching.Api.Tests.Commands;

/// <summary>The program run as a user runs it: its own process, its own console.</summary>
/// <param name="ExitCode">What it told the shell.</param>
/// <param name="Output">What it wrote to the output.</param>
/// <param name="Error">What it wrote to the error stream.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Where the program is.</summary>
    public static readonly string Program = typeof(RefusedException).Assembly.Location;

    /// <summary>Runs to its end.</summary>
    public static async Task<CommandRun> OfAsync(TemporaryFolder folder, string arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(folder, arguments, environment);
        return await EndAsync(process);
    }

    /// <summary>Waits for the end of what was started.</summary>
    public static async Task<CommandRun> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it and leaves it running; the caller ends it.</summary>
    public static Process Start(TemporaryFolder folder, string arguments, params (string Name, string Value)[] environment) =>
        StartProgram(folder, $"\"{Program}\" {arguments}", environment);

    /// <summary>Starts <c>dotnet</c> with any arguments; the caller ends it.</summary>
    public static Process StartProgram(TemporaryFolder folder, string arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        // What the machine running the tests has set must not change what they see.
        foreach (var name in new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_URLS", "STATE_DIRECTORY", "LC_ALL" })
            start.Environment.Remove(name);
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["Data__Folder"] = folder.Path;
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["Demo__Today"] = TestDay.Setting;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Asks it to stop, as a service manager does: not as a terminal does, whose interrupt a program of the background may have been told to
    /// ignore.</summary>
    public static async Task TerminateAsync(Process process)
    {
        using var kill = Process.Start("kill", $"-TERM {process.Id}");
        await kill.WaitForExitAsync(CancellationToken.None);
    }
}
