using System.CommandLine;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>export</c>: writes what the database holds of one kind, or an empty form, as <c>import</c> reads it.</summary>
internal sealed class ExportCommand : HostedCommand
{
    private readonly Argument<string> _kind;
    private readonly Option<bool> _template;
    private readonly Option<FileInfo?> _output;

    /// <summary>Declares the arguments.</summary>
    public ExportCommand(Invocation invocation) : base("export", invocation)
    {
        _kind = new ImportKindArgument(Words);
        _template = new Option<bool>("--template") { Description = Words.Say("export.template") };
        _output = new Option<FileInfo?>("--output") { Description = Words.Say("export.output") };
        Add(_kind);
        Add(_template);
        Add(_output);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(_output) is not { } file)
        {
            await using var output = Screen.OpenOutput();
            await WriteAsync(parsed, output, cancel);
            return ExitCode.Success;
        }

        if (file.Exists) throw new RefusedException(Words.Say("export.exists", file.FullName));
        if (!file.Directory!.Exists) throw new RefusedException(Words.Say("export.noFolder", file.Directory.FullName));
        await WriteFileAsync(parsed, file, cancel);
        return ExitCode.Success;
    }

    // Written to a draft and then renamed, so that the file is always whole. Its owner alone may read it: it may hold people's data.
    private async Task WriteFileAsync(ParseResult parsed, FileInfo file, CancellationToken cancel)
    {
        var draft = $"{file.FullName}.{Environment.ProcessId}.tmp";
        try
        {
            await using (var stream = OwnerOnly.Create(draft, FileMode.CreateNew)) await WriteAsync(parsed, stream, cancel);
            File.Move(draft, file.FullName);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private async Task WriteAsync(ParseResult parsed, Stream stream, CancellationToken cancel)
    {
        var (name, kind) = ImportKindArgument.Read(parsed.GetRequiredValue(_kind));
        if (parsed.GetValue(_template))
        {
            ExportRunner.WriteTemplate(kind, stream);
            return;
        }

        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        try
        {
            var rows = await app.Services.GetRequiredService<ExportRunner>().RunAsync(kind, stream, cancel);
            await Screen.NoteAsync(Words.Say("export.done", name, rows));
        }
        catch (NotSupportedException)
        {
            throw new RefusedException(Words.Say("export.notThis", name));
        }
    }
}
