using System.CommandLine;
using Matching.Api.Terminal;
using Matching.GraphQL.Language;
using Matching.GraphQL.Sdl;
using Matching.GraphQL.Types;

namespace Matching.Api.Commands;

/// <summary><c>schema</c>: what clients may ask; holds <c>schema export</c>.</summary>
internal sealed class SchemaCommand : Command
{
    /// <summary>Declares the sub-commands.</summary>
    public SchemaCommand(Invocation invocation) : base("schema", invocation.Screen.Words.Say("schema.description")) =>
        Add(new SchemaExportCommand(invocation));
}

/// <summary><c>schema export</c>: writes the schema's text for clients, or checks that the written one is up to date.</summary>
internal sealed class SchemaExportCommand : HostedCommand
{
    private const string DefaultFile = "schema.graphql";
    private const string DefaultPublished = "docs/schema/published.graphql";
    private readonly Option<FileInfo> _file, _published;
    private readonly Option<bool> _check;

    /// <summary>Declares the options.</summary>
    public SchemaExportCommand(Invocation invocation) : base("export", invocation, "schema.export.description")
    {
        _file = new Option<FileInfo>("--file") { Description = Words.Say("schema.file", DefaultFile), DefaultValueFactory = _ => new FileInfo(DefaultFile) };
        _check = new Option<bool>("--check") { Description = Words.Say("schema.check") };
        _published = new Option<FileInfo>("--published")
        {
            Description = Words.Say("schema.published", DefaultPublished),
            DefaultValueFactory = _ => new FileInfo(DefaultPublished),
        };
        Add(_file);
        Add(_published);
        Add(_check);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(_file);
        await using var app = BuildHost(parsed);
        var schema = app.Services.GetRequiredService<Schema>();
        var text = SchemaPrinter.Print(schema);
        if (file.Exists) await WriteChangesAsync(file, schema, cancel);
        if (parsed.GetValue(_check))
        {
            await RefuseBreaksAsync(parsed.GetRequiredValue(_published), schema, cancel);
            return await CheckAsync(file, text, cancel);
        }

        if (!file.Directory!.Exists) throw new RefusedException(Words.Say("export.noFolder", file.Directory.FullName));
        await File.WriteAllTextAsync(file.FullName, text, cancel);
        await Screen.TellAsync(Words.Say("schema.written", file.FullName));
        return ExitCode.Success;
    }

    // What clients rely on changes by announcing with @deprecated first; removing what was announced is no break.
    private async Task RefuseBreaksAsync(FileInfo published, Schema schema, CancellationToken cancel)
    {
        if (!published.Exists) throw new RefusedException(Words.Say("schema.noPublished", published.FullName));
        var contract = SdlSchemaBuilder.Build(await File.ReadAllTextAsync(published.FullName, cancel));
        var breaks = SchemaComparison.Compare(contract, schema)
            .Where(change => change.Severity == ChangeSeverity.Breaking)
            .Select(change => $"  {change.Coordinate}: {change.Message}")
            .ToList();
        if (breaks.Count > 0) throw new RefusedException(Words.Say("schema.breaks", published.FullName, string.Join(Environment.NewLine, breaks)));
    }

    private async Task<int> CheckAsync(FileInfo file, string text, CancellationToken cancel)
    {
        if (!file.Exists) throw new RefusedException(Words.Say("schema.missing", file.FullName));
        if (await File.ReadAllTextAsync(file.FullName, cancel) != text) throw new RefusedException(Words.Say("schema.drifted", file.FullName));

        await Screen.TellAsync(Words.Say("schema.same", file.FullName));
        return ExitCode.Success;
    }

    private async Task WriteChangesAsync(FileInfo file, Schema schema, CancellationToken cancel)
    {
        try
        {
            var written = SdlSchemaBuilder.Build(await File.ReadAllTextAsync(file.FullName, cancel));
            foreach (var change in SchemaComparison.Compare(written, schema))
                await Screen.NoteAsync($"{change.Severity,-9} {change.Coordinate}: {change.Message}");
        }
        catch (Exception unreadable) when (unreadable is SdlException or GraphQLSyntaxException)
        {
            await Screen.NoteAsync(Words.Say("schema.unreadable", file.FullName, unreadable.Message));
        }
    }
}
