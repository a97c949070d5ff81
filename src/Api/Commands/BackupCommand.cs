using System.CommandLine;
using System.Globalization;
using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Matching.Api.Security;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>backup</c>: writes database and keys into one file, beside a running server, and prints the file's path alone.</summary>
internal sealed class BackupCommand : HostedCommand
{
    private readonly Argument<string> _target;

    /// <summary>Declares the argument.</summary>
    public BackupCommand(Invocation invocation) : base("backup", invocation)
    {
        _target = new Argument<string>("target") { Description = Words.Say("backup.target") };
        Add(_target);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        // Not migrated: before an update, the new program backs up what the old one wrote.
        app.Services.GetRequiredService<StorageCheck>().Ensure();
        var (settings, backups) = (app.Services.GetRequiredService<MatchingSettings>().Storage, app.Services.GetRequiredService<Backups>());
        var file = FileOf(parsed.GetRequiredValue(_target), app.Services.GetRequiredService<TimeProvider>());
        try
        {
            var made = await backups.WriteAsync(file, SigningKeyFile.PathIn(settings.Folder), cancel);
            await backups.NoteAsync(cancel);
            await Screen.Output.WriteLineAsync(file);
            await Screen.NoteAsync(Words.Say("backup.done", new FileInfo(file).Length / 1e6));
            if (made.Provider == DatabaseProvider.PostgreSql) await Screen.NoteAsync(Words.Say("backup.postgreSql", settings.Database.Place));
            return ExitCode.Success;
        }
        catch (Exception failure) when (StorageRefusals.Of(failure, Words, file) is { } refused)
        {
            throw refused;
        }
    }

    private string FileOf(string target, TimeProvider clock)
    {
        var path = Path.GetFullPath(target);
        if (Directory.Exists(path))
            path = Path.Combine(path, $"matching-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.zip");
        if (File.Exists(path)) throw new RefusedException(Words.Say("export.exists", path));
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw new RefusedException(Words.Say("export.noFolder", Path.GetDirectoryName(path)));
        return path;
    }
}
