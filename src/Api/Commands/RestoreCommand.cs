using System.CommandLine;
using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Matching.Api.Security;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>restore</c>: puts database and keys of a backup in place, checked by opening them first.</summary>
internal sealed class RestoreCommand : HostedCommand
{
    private readonly Argument<FileInfo> _file;
    private readonly Option<bool> _replace;

    /// <summary>Declares the arguments.</summary>
    public RestoreCommand(Invocation invocation) : base("restore", invocation)
    {
        _file = new Argument<FileInfo>("file") { Description = Words.Say("restore.file") };
        _replace = new Option<bool>("--replace") { Description = Words.Say("restore.replace") };
        Add(_file);
        Add(_replace);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(_file);
        if (!file.Exists) throw new RefusedException(Words.Say(Directory.Exists(file.FullName) ? "import.folder" : "import.noFile", file.FullName));

        await using var app = BuildHost(parsed);
        app.Services.GetRequiredService<StorageCheck>().Ensure(mustBeSound: false);
        var settings = app.Services.GetRequiredService<MatchingSettings>().Storage;
        try
        {
            var restored = await app.Services.GetRequiredService<Backups>().RestoreAsync(
                file.FullName, SigningKeyFile.PathIn(settings.Folder), parsed.GetValue(_replace), cancel);
            foreach (var aside in restored.SetAside) await Screen.NoteAsync(Words.Say("restore.aside", aside));
            await Screen.NoteAsync(Words.Say("restore.done", restored.Manifest.MadeAt.UtcDateTime, settings.Database.Place));
            if (restored.Manifest.Provider == DatabaseProvider.PostgreSql) await Screen.NoteAsync(Words.Say("restore.postgreSql", settings.Database.Place));
            return ExitCode.Success;
        }
        catch (Exception failure) when (StorageRefusals.Of(failure, Words, file.FullName) is { } refused)
        {
            throw refused;
        }
    }
}
