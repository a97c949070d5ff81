using System.Diagnostics;
using System.Text.RegularExpressions;
using Matching.Api.Commands;

namespace Matching.Api.Tests.Commands;

/// <summary>docs/backup.md, its commands run as they are written, one after the other.</summary>
public sealed partial class BackupPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "backup.md"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_commands_work_as_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The page is written for a Unix shell.");
        Directory.CreateDirectory(_folder.File("data"));
        var made = await CommandRun.OfAsync(_folder, "organisations", ("Data__Folder", _folder.File("data")));
        Assert.True(made.ExitCode == 0, made.Error);

        var blocks = Block().Matches(Page).Select(block => block.Groups[1].Value).ToList();
        var (code, output) = await ShellAsync(string.Concat(blocks));

        Assert.True(code == 0, output);
        Assert.Equal(4, blocks.Count);
        Assert.Equal(
            ["before-update.zip", "matching-*.zip", "sunday.zip"],
            Directory.GetFiles(_folder.File("backups")).Select(file => Stamp().Replace(Path.GetFileName(file), "*")).Order());
        Assert.Single(Directory.GetFiles(_folder.File("data"), "matching.db.replaced-*"));
    }

    private async Task<(int Code, string Output)> ShellAsync(string commands)
    {
        Directory.CreateDirectory(_folder.File("bin"));
        Write("bin/Matching.Api", $"exec dotnet '{typeof(RefusedException).Assembly.Location}' \"$@\"");
        Write("bin/systemctl", "echo \"systemctl $*\"");
        Write("page", "set -eu\n" + commands);
        var start = new ProcessStartInfo("/bin/sh", [_folder.File("page")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        start.Environment["PATH"] = $"{_folder.File("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["Data__Folder"] = _folder.File("data");
        start.Environment["Demo__Today"] = TestDay.Setting;
        using var shell = Process.Start(start)!;
        var (output, error) = (
            shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shell.ExitCode, await output + await error);
    }

    private void Write(string name, string script)
    {
        File.WriteAllText(_folder.File(name), $"#!/bin/sh\n{script}\n");
        TemporaryFolder.Permit(_folder.File(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return folder.FullName;
        throw new InvalidOperationException("No Matching.sln above the tests.");
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\d{8}T\d{6}Z")]
    private static partial Regex Stamp();
}
